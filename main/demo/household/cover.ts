import type { DemoDays } from '../demo-days.ts';
import { monthly, yearly, type DemoSupplier } from '../demo-facts.ts';

/** Insurance, bank, car and getting about. */
export function coverSuppliers(days: DemoDays): DemoSupplier[] {
  return [
    {
      name: 'Habichthorst Versicherung',
      website: 'https://habichthorst.example',
      phone: '069 555 90 00',
      postalAddress: 'Habichthorst Versicherung AG\nKundendienst\nTaunusring 1\n60300 Frankfurt',
      note: 'Our adviser is Ms Keller. She answers mail on Fridays.',
      tags: ['insurance'],
      contracts: [
        {
          name: 'Car insurance, Mobil Plus',
          category: 'Insurance',
          terms: {
            startsOn: days.yearStart(4),
            initialTerm: { n: 1, unit: 'year' },
            renewal: { n: 1, unit: 'year' },
            notice: { n: 1, unit: 'month', anchor: 'term_end' },
          },
          price: yearly(61_240),
          paymentMethod: 'Direct debit, joint account',
          referenceNumbers: [{ label: 'Policy', value: 'HH-KFZ 7712 0398' }],
          tags: ['car'],
          entered: 427,
        },
        {
          name: 'Household contents',
          category: 'Insurance',
          terms: {
            startsOn: days.yearStart(6),
            initialTerm: { n: 1, unit: 'year' },
            renewal: { n: 1, unit: 'year' },
            notice: { n: 3, unit: 'month', anchor: 'term_end' },
          },
          price: yearly(14_310),
          referenceNumbers: [{ label: 'Policy', value: 'HH-HR 2210 7754' }],
          entered: 427,
          later: [
            {
              daysAgo: 200,
              step: 'change',
              input: { note: 'Bicycles are covered up to 3,000 euros each, also at night.' },
            },
          ],
        },
        {
          name: 'Personal liability, family',
          category: 'Insurance',
          terms: {
            startsOn: days.yearStart(9),
            initialTerm: { n: 1, unit: 'year' },
            renewal: { n: 1, unit: 'year' },
            notice: { n: 3, unit: 'month', anchor: 'term_end' },
          },
          price: yearly(7_990),
          referenceNumbers: [{ label: 'Policy', value: 'HH-PH 1804 2217' }],
          entered: 427,
        },
      ],
    },
    {
      name: 'Zahnwohl Kasse',
      contracts: [
        {
          name: 'Dental cover, Nora',
          person: 'Nora',
          category: 'Insurance',
          terms: {
            startsOn: days.monthStart(27),
            initialTerm: { n: 24, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: { n: 3, unit: 'month', anchor: 'term_end' },
          },
          price: monthly(2_180),
          entered: 410,
          later: [
            { daysAgo: 230, step: 'answer', palgorithm: 'notice_deadline', answer: 'nextTerm' },
            { daysAgo: 60, step: 'relationship', note: 'Paid the crown in full within ten days. Keep.' },
            {
              daysAgo: 6,
              step: 'price',
              input: {
                price: monthly(2_490),
                effectiveFrom: days.ahead(40),
                announcedOn: days.ago(6),
                note: 'Letter of two pages; the right to leave must be on the second.',
              },
            },
          ],
        },
      ],
    },
    {
      name: 'Oberkirch Bank',
      website: 'https://oberkirchbank.example',
      tags: ['money'],
      contracts: [
        {
          name: 'Joint current account',
          category: 'Bank',
          terms: {
            startsOn: days.yearStart(11),
            initialTerm: null,
            renewal: 'indefinite',
            notice: { n: 0, unit: 'day', anchor: 'any_time' },
          },
          price: monthly(0),
          referenceNumbers: [{ label: 'IBAN', value: 'ends in 4410' }],
          entered: 422,
        },
        {
          name: 'Credit card, silver',
          category: 'Bank',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(110), 36),
            initialTerm: { n: 1, unit: 'year' },
            renewal: { n: 1, unit: 'year' },
            notice: { n: 1, unit: 'month', anchor: 'term_end' },
          },
          price: yearly(3_900),
          entered: 422,
        },
      ],
    },
    {
      name: 'Wagenhalle Leasing',
      phone: '0721 555 44 10',
      contracts: [
        {
          name: 'Car lease, small estate',
          category: 'Transport',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(152), 36),
            initialTerm: { n: 36, unit: 'month' },
            renewal: 'none',
            notice: null,
          },
          price: monthly(27_900),
          referenceNumbers: [{ label: 'Contract', value: 'WL 30-7719' }],
          note: 'Return with full service record; 10,000 km a year are included.',
          tags: ['car'],
          entered: 405,
        },
      ],
    },
    {
      name: 'Reifenhof Seeger',
      contracts: [
        {
          name: 'Breakdown cover',
          category: 'Transport',
          terms: {
            startsOn: days.ago(150),
            initialTerm: null,
            renewal: 'indefinite',
            notice: { n: 1, unit: 'month', anchor: 'any_time' },
          },
          price: monthly(490),
          note: 'Ticked when the tyres were changed.',
          tags: ['car'],
          entered: 60,
        },
      ],
    },
    {
      name: 'Pannenengel Süd',
      contracts: [
        {
          name: 'Breakdown cover, family',
          category: 'Transport',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(210), 48),
            initialTerm: { n: 1, unit: 'year' },
            renewal: { n: 1, unit: 'year' },
            notice: { n: 3, unit: 'month', anchor: 'term_end' },
          },
          price: yearly(9_400),
          tags: ['car'],
          entered: 405,
        },
      ],
    },
    {
      name: 'Regiotakt Dreiland',
      website: 'https://regiotakt.example',
      contracts: [
        {
          name: 'Season ticket, three zones',
          person: 'Emil',
          category: 'Transport',
          terms: {
            startsOn: days.monthStart(20),
            initialTerm: { n: 12, unit: 'month' },
            renewal: 'indefinite',
            notice: { n: 12, unit: 'month', anchor: 'term_end' },
            noticeAfterInitial: { n: 10, unit: 'day', anchor: 'month_end' },
          },
          price: monthly(6_900),
          entered: 400,
        },
        {
          name: 'School ticket',
          person: 'Ida',
          category: 'Transport',
          terms: {
            startsOn: days.monthStart(14),
            initialTerm: null,
            renewal: 'indefinite',
            notice: { n: 10, unit: 'day', anchor: 'month_end' },
          },
          price: monthly(3_150),
          entered: 400,
        },
      ],
    },
    {
      name: 'Alpsegler Mobil',
      website: 'https://alpsegler.example',
      phone: '+41 61 555 20 20',
      note: 'Emil works in Basel four days a week.',
      contracts: [
        {
          name: 'Mobile, Grenzgänger L',
          person: 'Emil',
          category: 'Internet and phone',
          place: { country: 'CH', region: 'BS' },
          terms: {
            startsOn: days.startOfTermEnding(days.ago(15), 24),
            initialTerm: { n: 24, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: { n: 60, unit: 'day', anchor: 'term_end' },
          },
          price: monthly(4_900, 'CHF'),
          paymentMethod: 'Card ending 0917',
          referenceNumbers: [{ label: 'Number', value: '+41 77 555 01 44' }],
          // After its last day for notice, so that nobody had been shown that.
          entered: 60,
        },
      ],
    },
    {
      name: 'Lerchenton Mobil',
      contracts: [
        {
          name: 'Mobile, 10 GB',
          person: 'Nora',
          category: 'Internet and phone',
          terms: {
            startsOn: days.monthStart(38),
            initialTerm: { n: 24, unit: 'month' },
            renewal: 'indefinite',
            notice: { n: 1, unit: 'month', anchor: 'any_time' },
          },
          price: monthly(1_499),
          entered: 417,
        },
        {
          name: 'Mobile, young, 5 GB',
          person: 'Ida',
          category: 'Internet and phone',
          terms: {
            startsOn: days.monthStart(8),
            initialTerm: { n: 24, unit: 'month' },
            renewal: 'indefinite',
            notice: { n: 1, unit: 'month', anchor: 'any_time' },
          },
          price: monthly(899),
          entered: 236,
        },
      ],
    },
  ];
}
