import type { DemoDays } from '../demo-days.ts';
import { monthly, once, yearly, type DemoSupplier } from '../demo-facts.ts';

/** The flat, energy, internet and what keeps the house going. */
export function homeSuppliers(days: DemoDays): DemoSupplier[] {
  return [
    {
      name: 'Lindengrund Wohnbau',
      website: 'https://lindengrund-wohnbau.example',
      phone: '0761 555 01 20',
      postalAddress: 'Lindengrund Wohnbau\nAm Mühlbach 4\n79100 Freiburg',
      tags: ['home'],
      contracts: [
        {
          name: 'Flat, Gerberweg 12, second floor',
          category: 'Housing',
          terms: {
            startsOn: days.monthStart(76),
            initialTerm: null,
            renewal: 'indefinite',
            notice: { n: 3, unit: 'month', anchor: 'month_end' },
          },
          price: monthly(138_000),
          paymentMethod: 'Standing order, joint account',
          referenceNumbers: [{ label: 'Tenant number', value: 'LW-2204-12B' }],
          note: 'Deposit: three cold rents, paid in instalments. Handover protocol is in the blue folder.',
          reviewOn: days.today,
          reviewAbout: 'Heating bill of last winter',
          entered: 430,
          later: [
            {
              daysAgo: 150,
              step: 'price',
              input: {
                price: monthly(141_500),
                effectiveFrom: days.monthStart(3),
                announcedOn: days.ago(150),
                note: 'Higher advance payment for heating.',
              },
            },
          ],
        },
      ],
    },
    {
      name: 'Talwerk Energie',
      website: 'https://talwerk.example',
      email: 'service@talwerk.example',
      phone: '0761 555 03 00',
      tags: ['home', 'energy'],
      contracts: [
        {
          name: 'Electricity, Talwerk Natur',
          category: 'Energy',
          terms: {
            startsOn: days.monthStart(31),
            initialTerm: { n: 12, unit: 'month' },
            renewal: 'indefinite',
            notice: { n: 1, unit: 'month', anchor: 'term_end' },
            noticeAfterInitial: { n: 1, unit: 'month', anchor: 'any_time' },
            priceGuaranteedUntil: days.ahead(20),
          },
          price: monthly(8_700),
          paymentMethod: 'Direct debit, joint account',
          referenceNumbers: [
            { label: 'Customer number', value: '4 017 338' },
            { label: 'Meter', value: '1ESY1160248213' },
          ],
          entered: 428,
        },
        {
          name: 'Gas, Talwerk Wärme',
          category: 'Energy',
          terms: {
            startsOn: days.monthStart(26),
            initialTerm: { n: 24, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: { n: 6, unit: 'week', anchor: 'term_end' },
            priceGuaranteedUntil: days.ahead(13),
          },
          price: monthly(11_200),
          paymentMethod: 'Direct debit, joint account',
          referenceNumbers: [{ label: 'Customer number', value: '4 017 338' }],
          entered: 428,
          later: [
            {
              daysAgo: 9,
              step: 'price',
              input: {
                price: monthly(12_950),
                effectiveFrom: days.ahead(31),
                announcedOn: days.ago(9),
                exitRightUntil: days.ahead(30),
                note: 'Letter says: because of network charges.',
              },
            },
          ],
        },
      ],
    },
    {
      name: 'Funkelnetz',
      website: 'https://funkelnetz.example',
      phone: '0800 555 70 70',
      note: 'Hotline is quick before nine in the morning.',
      tags: ['home'],
      contracts: [
        {
          name: 'Internet 250',
          category: 'Internet and phone',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(58), 24),
            initialTerm: { n: 24, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: { n: 1, unit: 'month', anchor: 'term_end' },
          },
          price: monthly(4_499),
          paymentMethod: 'Direct debit, joint account',
          referenceNumbers: [{ label: 'Contract number', value: 'FN-88-120-4471' }],
          links: [{ label: 'Account', address: 'https://funkelnetz.example/account' }],
          note: 'Promised on the phone: free router exchange after two years.',
          entered: 425,
        },
      ],
    },
    {
      name: 'Altenbach Telefon',
      tags: ['home'],
      contracts: [
        {
          name: 'Landline and DSL 16',
          category: 'Internet and phone',
          terms: {
            startsOn: days.monthStart(74),
            initialTerm: { n: 24, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: { n: 3, unit: 'month', anchor: 'term_end' },
          },
          price: monthly(3_995),
          entered: 424,
          later: [
            {
              daysAgo: 424,
              step: 'exit',
              input: {
                decidedOn: days.ago(770),
                noticeSentOn: days.ago(768),
                channel: 'letter',
                endsOn: days.ago(670),
                reason: 'Too slow; moved to Funkelnetz',
                note: 'They kept charging for two months and paid it back after a letter.',
              },
            },
            { daysAgo: 423, step: 'acknowledge', on: days.ago(755) },
          ],
        },
      ],
    },
    {
      name: 'Reinraum Hausdienste',
      email: 'team@reinraum.example',
      contracts: [
        {
          name: 'Window cleaning, every two months',
          category: 'Services at home',
          terms: {
            startsOn: days.ago(640),
            initialTerm: { n: 6, unit: 'month' },
            renewal: 'indefinite',
            notice: { n: 4, unit: 'week', anchor: 'any_time' },
          },
          price: { amount: 6_800, currency: 'EUR', every: { n: 2, unit: 'month' } },
          entered: 420,
          later: [
            {
              daysAgo: 52,
              step: 'exit',
              input: {
                decidedOn: days.ago(52),
                noticeSentOn: days.ago(51),
                channel: 'email',
                endsOn: days.ago(12),
                reason: 'Two missed appointments',
              },
            },
          ],
        },
      ],
    },
    {
      name: 'Ofenmeister Drexl',
      phone: '07664 555 18',
      contracts: [
        {
          name: 'Boiler maintenance plan',
          category: 'Services at home',
          terms: null,
          price: yearly(18_900),
          note: 'Signed at the door three years ago. The paper is not in the folder.',
          entered: 300,
        },
      ],
    },
    {
      name: 'Elektro Winzig',
      website: 'https://elektro-winzig.example',
      contracts: [
        {
          name: 'Washing machine, five-year warranty',
          category: 'Purchases',
          terms: {
            startsOn: days.ago(1_370),
            initialTerm: { n: 5, unit: 'year' },
            renewal: 'none',
            notice: null,
          },
          price: once(89_900),
          referenceNumbers: [
            { label: 'Serial number', value: 'WZ7-0021-5583' },
            { label: 'Receipt', value: '2023-11884' },
          ],
          entered: 390,
        },
        {
          name: 'Vacuum cleaner, two-year warranty',
          category: 'Purchases',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(9), 24),
            initialTerm: { n: 24, unit: 'month' },
            renewal: 'none',
            notice: null,
          },
          price: once(34_900),
          entered: 389,
        },
      ],
    },
    {
      name: 'Blattgold Gemüsekiste',
      website: 'https://blattgold.example',
      email: 'hallo@blattgold.example',
      tags: ['food'],
      contracts: [
        {
          name: 'Vegetable box, medium',
          category: 'Food',
          terms: {
            startsOn: days.ago(500),
            initialTerm: null,
            renewal: 'indefinite',
            notice: { n: 4, unit: 'week', anchor: 'any_time' },
          },
          price: { amount: 2_450, currency: 'EUR', every: { n: 1, unit: 'week' } },
          entered: 415,
          later: [
            {
              daysAgo: 12,
              step: 'exit',
              input: { decidedOn: days.ago(12), reason: 'We plant our own from spring', channel: 'email' },
            },
            { daysAgo: 11, step: 'sent', input: { noticeSentOn: days.ago(11), channel: 'email' } },
          ],
        },
      ],
    },
    {
      name: 'Rebgut Markwart',
      contracts: [
        {
          name: 'Wine parcel, each quarter',
          category: 'Food',
          terms: { startsOn: days.monthStart(40), initialTerm: null, renewal: 'indefinite', notice: null },
          price: { amount: 7_200, currency: 'EUR', every: { n: 3, unit: 'month' } },
          entered: 240,
        },
      ],
    },
  ];
}
