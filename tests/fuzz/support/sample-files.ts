import { camtStatement } from '#tests/payments/statement-file.ts';
/** A small file of each kind that Dancecard reads, by the name the fuzz gives it. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'list.csv': [
    'Supplier,Contract,Price,Currency,Billing,Start,Initial term,Renewal,Notice period,Category,Tags,Website,Notes',
    'Nordwall Fitness GmbH,Gym,"49,90",EUR,monthly,01.03.2025,12 months,12 months,3 months to the end of the term,Sport,"a, b",https://nordwall.example,"two\nlines"',
    'Stadtwerke,Power,1.234,EUR,yearly,2024-01-15,24 months,1 month,4 weeks,Home,,,',
    'Müller & Söhne,"Heating ""oil""",€ 80,,quarterly,31.01.2026,,,,Home,x,,=1+1',
  ].join('\n'),
  'list.tsv': 'Name\tCost\tNext payment\tActive\nNews\t$9.99\t12/31/2026\tyes\nMusic\tkr 99\t11/30/2026\tno\n',
  'list.csv.semicolons.csv':
    'Anbieter;Tarif;Preis;Kündigungsfrist;Vertragsbeginn\nTelefon AG;M;29,99 €;3 Monate zum Vertragsende;01.02.2025\n',
  'wallos.json': JSON.stringify([
    {
      Name: 'Netflix &amp; more',
      'Payment Cycle': 'Monthly',
      'Next Payment': '2026-12-01',
      Renewal: 'Automatic',
      Category: 'Entertainment',
      'Payment Method': 'Card',
      'Paid By': 'Ada',
      Price: '€12.99',
      Notes: 'x',
      URL: 'https://netflix.example',
      State: 'Enabled',
      Notifications: 'Enabled',
      'Cancellation Date': '',
      Active: 'Yes',
    },
    { Name: 'Paper', 'Payment Cycle': 'Every 3 Months', 'Next Payment': '2027-01-31', Price: '¥1200', Active: 'No' },
  ]),
  'subtrackr.csv': [
    'ID,Name,Category,Cost,Currency,Schedule,Status,Payment Method,Start Date,Renewal Date,Cancellation Date,URL,Notes,Usage,Created At',
    '1,Cloud,Software,9.99,USD,Monthly,Active,Card,2025-01-01,2026-12-01,,https://cloud.example,,High,2025-01-01 10:00:00',
    '2,Box,Home,120,EUR,Annual,Cancelled,,2024-02-29,2027-02-28,2026-11-30,,note,,',
  ].join('\n'),
  'subtrackr.json': JSON.stringify({
    subscriptions: [
      { id: 1, name: 'Cloud', cost: 9.99, schedule: 'Monthly', status: 'Active', renewal_date: '2026-12-01T00:00:00Z' },
      {
        id: 2,
        name: 'Box',
        cost: 120,
        schedule: 'Annual',
        status: 'Paused',
        renewal_date: null,
        tags: ['a'],
        notes: 'n',
      },
    ],
  }),
  'rates.csv': 'Date, USD, JPY, GBP, CHF, \n20 November 2026, 1.0812, 163.45, 0.8345, 0.9312, \n',
  'statement.xml': camtStatement([
    ...['07', '08', '09', '10', '11'].map((month) => ({
      on: `2026-${month}-03`,
      amount: '-9.99',
      to: 'Lichtspiel',
      mandate: 'L',
    })),
    { on: '2026-11-05', amount: '-4.20', to: 'Kiosk' },
  ]),
  'rates.xml': [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">',
    '<gesmes:subject>Reference rates</gesmes:subject>',
    '<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>',
    "<Cube><Cube time='2026-11-20'>",
    "<Cube currency='USD' rate='1.0812'/>",
    "<Cube currency='JPY' rate='163.45'/>",
    '</Cube></Cube>',
    '</gesmes:Envelope>',
  ].join('\n'),
};
