import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '#tests/support/in-english.ts';
import { fixture, problemsOf, read, readOne, readWell } from './support.ts';

const textOf = (name: string) => new TextDecoder().decode(fixture(name));

async function refusal(content: string | Uint8Array): Promise<string> {
  const outcome = await read(content, { fileName: 'file.xyz' });
  if (outcome.ok) throw new Error('This was not refused.');
  return english.say(outcome.error.message);
}

describe('what is no statement is left to others', () => {
  test.each([
    ['nothing', ''],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a workbook', Buffer.from('PK\u0003\u0004....xl/workbook.xml')],
    ['prose', 'Dear Sir or Madam, on 01.02.2026 I paid 12,99 EUR.\n\nYours, Ana\n'],
    ['a page', '<!DOCTYPE html><html><body><table><tr><td>01.02.2026</td><td>-12,99</td></tr></table>'],
    ['a calendar', 'BEGIN:VCALENDAR\nVERSION:2.0\nDTSTART:20260102\n'],
    ['an address book', 'BEGIN:VCARD\nFN:Ana\nEND:VCARD\n'],
    ['other XML', '<?xml version="1.0"?><Document><Amt Ccy="EUR">1.00</Amt></Document>'],
    ['passwords', 'name,url,username,password\nBank,https://bank.example,ana,hunter2'],
    ['a full copy', '{"format":"dancecard-export","version":1,"records":{}}'],
    ['contracts', 'Supplier,Contract,Price,Currency,Billing,Start\nStream,Plan,9.99,EUR,monthly,2026-01-02\n'],
    [
      'contracts to be paid',
      'Name,Amount,Date\nStream,9.99,2026-12-01\nPaper,30.00,2026-11-05\nGym,25.00,2026-12-15\n',
    ],
    ['Verträge', 'Anbieter;Vertrag;Betrag;Nächste Zahlung;Kündigungsfrist\nTelefon;M;29,99;01.12.2026;3 Monate\n'],
    ['contrats', 'Fournisseur;Montant;Prochaine échéance\nÉlec;74,20;30/11/2026\nBox;29,99;02/12/2026\n'],
    ['subscriptions', 'Name,Price,Next payment,Active\nNews,$9.99,12/31/2026,yes\nMusic,kr 99,11/30/2026,no\n'],
    ['what was bought', 'Date of purchase,Item,Price\n2026-01-05,Camera,499.00\n2025-11-02,Lens,250.00\n'],
    ['rates', 'Date,USD,GBP,CHF\n2026-10-30,1.0812,0.8401,0.9385\n2026-10-29,1.0809,0.8399,0.9390\n'],
  ])('[statements-1] %s: left to others', async (_, content) => {
    expect(await read(content)).toEqual({ ok: true, value: null });
  });
});

describe('hostile statements', () => {
  test('[statements-11] a document that defines entities is refused, whatever it defines', async () => {
    const bomb = textOf('camt053-v2.xml').replace(
      '<Document',
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>\n<Document',
    );
    expect(await refusal(bomb)).toMatch(
      /^file\.xyz is an XML file that defines its own entities.*nothing was changed\.$/,
    );
  });

  test('an entity nobody defined stays as it is written', async () => {
    const { payments } = await readOne(textOf('camt053-v2.xml').replace('Strom Abschlag', '&xxe; &#83;trom'));
    expect(payments[0]?.purpose).toMatch(/^&xxe; Strom/);
  });

  test('elements too deep in each other are refused', async () => {
    const deep = textOf('camt053-v2.xml').replace('<AcctSvcrRef>', `${'<a>'.repeat(100_000)}<AcctSvcrRef>`);
    expect(await refusal(deep)).toMatch(/too deep within each other/);
  });

  test('names of prototypes cost their entry only', async () => {
    const text = textOf('camt053-v2.xml').replace(
      '<AcctSvcrRef>2026',
      '<__proto__><x>1</x></__proto__><AcctSvcrRef>2026',
    );
    const statement = await readOne(text);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
    expect(statement.payments).toHaveLength(4);
    expect(problemsOf(statement).join()).toMatch(/7: “Ntry” is not an entry that can be read/);
  });

  test('a document that is cut off is read up to there', async () => {
    const whole = textOf('camt053-v2.xml');
    const { payments, problems } = await readOne(whole.slice(0, whole.indexOf('RET-778899')));
    expect(payments).toHaveLength(4);
    expect(english.say(problems[0]!.reason)).toMatch(/ends in the middle/);
  });

  test('[statements-4] one bad record is said with its line and costs no other', async () => {
    const csv = await readOne(textOf('n26.csv').replace('-9.14', 'nine'));
    expect(csv.payments).toHaveLength(2);
    expect(problemsOf(csv)).toEqual(['3: “nine” is not an amount.']);
    const sta = await readOne(textOf('german.sta').replace(':61:2610051005CR1900,00', ':61:2613451005CR1900,00'));
    expect(sta.payments).toHaveLength(3);
    expect(problemsOf(sta)[1]).toBe('10: “261345” is not a date.');
    const camt = await readOne(
      textOf('camt053-v2.xml').replace('<Amt Ccy="EUR">84.00</Amt>', '<Amt Ccy="EUR">84.0.0</Amt>'),
    );
    expect(problemsOf(camt)).toContain('7: “84.0.0” is not an amount.');
  });

  test('[statements-7] an amount finer than its currency or too large to be exact is no payment', async () => {
    const rows = (amount: string, currency: string) =>
      `Booking Date,Payee,Amount,Currency\n2026-10-01,A,${amount},${currency}\n2026-10-02,B,-1.00,EUR`;
    expect(problemsOf(await readOne(rows('-1.005', 'EUR')))[0]).toMatch(
      /more digits after the decimal sign than EUR has/,
    );
    expect(problemsOf(await readOne(rows('-12.5', 'JPY')))[0]).toMatch(/than JPY has/);
    expect(problemsOf(await readOne(rows('-99999999999999999.99', 'EUR')))[0]).toMatch(/too large/);
  });

  test('control characters and formulas are text, and control characters reach no payment', async () => {
    const { payments } = await readOne(textOf('n26.csv').replace('Netflix', '=cmd()\u0000\u202E\u0007 Netflix'));
    expect(payments[0]?.counterparty).toBe('=cmd() Netflix International B.V.');
  });

  test('too many payments are refused', async () => {
    const rows = 'Date,Payee,Amount\n'.concat('2026-10-01,A,-1.00\n'.repeat(200_001));
    expect(await refusal(rows)).toMatch(/more than 200,000 rows\. Export a shorter period/);
    const ofx = `<OFX><BANKMSGSRSV1><STMTRS>${'<STMTTRN></STMTTRN>'.repeat(200_001)}`;
    expect(await refusal(ofx)).toMatch(/more than 200,000 payments/);
  }, 20_000);

  test('repetitive text takes no longer than its length', async () => {
    const swift = ':20:X\n:25:1\n:28C:1\n:60F:C261001EUR1,\n';
    const ofx = '<OFX><BANKMSGSRSV1><STMTRS><CURDEF>EUR<STMTTRN><DTPOSTED>20261001<TRNAMT>-1.00<MEMO>';
    const camt = '<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">1</Amt><CdtDbtInd>DBIT</CdtDbtInd><AddtlNtryInf>';
    const parts = [
      '<',
      '<a',
      '<!--',
      '&amp;',
      'EREF+',
      '/NAME/',
      'Naam: ',
      '?20',
      ' ',
      '\n',
      ':61:',
      '9',
      'IBAN ',
      '+',
      '"',
    ];
    for (const part of parts) {
      const long = part.repeat(300_000 / part.length);
      for (const text of [
        swift,
        `${swift}:61:261001D1,NTRFNONREF\n:86:`,
        ofx,
        camt,
        'Date,Payee,Amount\n2026-10-01,',
      ]) {
        expect(await read(text + long)).toHaveProperty('ok');
      }
    }
  }, 30_000);

  test('any bytes and any beginning of a statement give a value', async () => {
    const starts = fc.constantFrom(
      '',
      ':20:a\n:25:b\n:61:',
      '<OFX><BANKMSGSRSV1>',
      '!Type:Bank\nD',
      '<BkToCstmrStmt><Stmt><Ntry>',
      'Date,Amount,Balance\n',
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.string({ unit: 'binary', maxLength: 300 }), async (start, rest) => {
        expect(typeof (await read(start + rest)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

describe('long work', () => {
  const csv = `Date,Payee,Amount\n${Array.from({ length: 5000 }, (_, index) => `2026-10-01,Payee ${index},-1.00`).join('\n')}`;
  const entry = '<Ntry><Amt Ccy="EUR">1</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-10-01</Dt></BookgDt></Ntry>';
  const long = [
    ['CSV', csv],
    ['CAMT', `<Document><BkToCstmrStmt><Stmt>${entry.repeat(5000)}</Stmt></BkToCstmrStmt></Document>`],
    ['OFX', `<OFX><BANKMSGSRSV1><STMTRS><CURDEF>EUR${'<STMTTRN><DTPOSTED>20261001<TRNAMT>-1</STMTTRN>'.repeat(5000)}`],
    [
      'MT940',
      `:20:X\n:25:1\n:60F:C261001EUR5000,\n${':61:261001D1,NTRFNONREF\n:86:x\n'.repeat(5000)}:62F:C261001EUR0,\n`,
    ],
    ['QIF', `!Type:Bank\n${"D10/31'26\nT-1.00\n^\n".repeat(5000)}`],
  ] as const;

  test.each(long)('%s: progress is told and other work runs between', async (_, text) => {
    const told: number[] = [];
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    const { statements } = await readWell(text, { onProgress: (done) => told.push(done) });
    clearInterval(count);
    expect(statements[0]?.payments).toHaveLength(5000);
    expect(told.at(-1)).toBe(5000);
    expect(turns).toBeGreaterThan(0);
  });

  test.each(long)('%s: it stops when asked', async (_, text) => {
    let asked = 0;
    expect(await read(text, { stopped: () => (asked += 1) > 2 })).toMatchObject({
      ok: false,
      error: { type: 'Stopped' },
    });
  });
});
