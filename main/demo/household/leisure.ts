import type { DemoDays } from '../demo-days.ts';
import { monthly, once, yearly, type DemoSupplier } from '../demo-facts.ts';

/** Sport, clubs, travel, work and what Ida learns. */
export function leisureSuppliers(days: DemoDays): DemoSupplier[] {
  return [
    {
      name: 'Pulsgarten Fitness',
      website: 'https://pulsgarten.example',
      postalAddress: 'Pulsgarten Fitness\nMitgliederbüro\nHafenstraße 9\n79106 Freiburg',
      contracts: [
        {
          name: 'Membership, all areas',
          person: 'Emil',
          category: 'Sport',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(36), 24),
            initialTerm: { n: 12, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: { n: 4, unit: 'week', anchor: 'term_end' },
          },
          price: monthly(5_990),
          paymentMethod: 'Direct debit, Emil',
          referenceNumbers: [{ label: 'Member', value: 'PG 20417' }],
          note: 'Notice only in writing, says paragraph 7. Last visit in spring.',
          entered: 426,
        },
      ],
    },
    {
      name: 'Kletterwerk Dreisam',
      contracts: [
        {
          name: 'Climbing, family card',
          person: 'Ida',
          category: 'Sport',
          terms: {
            startsOn: days.ago(52),
            initialTerm: { n: 12, unit: 'month' },
            renewal: 'indefinite',
            notice: { n: 1, unit: 'month', anchor: 'term_end' },
            probation: { length: { n: 60, unit: 'day' }, notice: { n: 2, unit: 'week' } },
          },
          price: monthly(3_900),
          paymentMethod: 'Direct debit, joint account',
          entered: 50,
        },
      ],
    },
    {
      name: 'Yogaraum Mitte',
      contracts: [
        {
          name: 'Course, Tuesday evening',
          person: 'Nora',
          category: 'Sport',
          terms: {
            startsOn: days.ago(150),
            endsOn: days.ahead(24),
            initialTerm: null,
            renewal: 'none',
            notice: null,
          },
          price: once(18_000),
          entered: 148,
        },
      ],
    },
    {
      name: 'Radwerk Ostheim',
      website: 'https://radwerk-ostheim.example',
      contracts: [
        {
          name: 'Bicycle lease, two wheels and a trailer',
          person: 'Nora',
          category: 'Bicycle',
          terms: {
            startsOn: days.ago(1_200),
            initialTerm: null,
            renewal: 'indefinite',
            notice: { n: 1, unit: 'month', anchor: 'any_time' },
          },
          price: monthly(4_900),
          entered: 408,
          later: [
            {
              daysAgo: 230,
              step: 'exit',
              input: {
                decidedOn: days.ago(230),
                noticeSentOn: days.ago(230),
                channel: 'email',
                reason: 'The old office no longer paid half of it',
                wouldReturn: 'They lease through the new office, too',
              },
            },
            { daysAgo: 225, step: 'acknowledge', on: days.ago(225), endsOn: days.ago(190) },
            { daysAgo: 188, step: 'tick', input: { item: 'equipment_returned', on: days.ago(190) } },
            { daysAgo: 160, step: 'tick', input: { item: 'final_bill', on: days.ago(161) } },
            { daysAgo: 160, step: 'tick', input: { item: 'payment_ended', on: days.ago(160) } },
            { daysAgo: 159, step: 'tick', input: { item: 'erasure_asked', state: 'not_needed' } },
            { daysAgo: 159, step: 'tick', input: { item: 'erasure_answered', state: 'not_needed' } },
          ],
        },
      ],
    },
    {
      name: 'Gartenfreunde Mühlbach',
      contracts: [
        {
          name: 'Allotment, plot 14',
          category: 'Garden',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(230), 24),
            initialTerm: { n: 12, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: { n: 3, unit: 'month', anchor: 'term_end' },
          },
          entered: 60,
          later: [{ daysAgo: 7, step: 'change', input: { price: yearly(14_600) } }],
        },
      ],
    },
    {
      name: 'Refuge Vercoise',
      postalAddress: 'Refuge Vercoise\n3 place de la Fontaine\n26420 Saint-Agnan',
      contracts: [
        {
          name: 'Mountain cabin club',
          category: 'Travel',
          place: { country: 'FR' },
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(95), 36),
            initialTerm: { n: 1, unit: 'year' },
            renewal: { n: 1, unit: 'year' },
            notice: { n: 2, unit: 'month', anchor: 'term_end' },
          },
          price: yearly(24_000),
          entered: 340,
          later: [
            { daysAgo: 4, step: 'answer', palgorithm: 'notice_deadline', answer: { snoozeUntil: days.ahead(10) } },
          ],
        },
      ],
    },
    {
      name: 'Saitenspiel Musikschule',
      tags: ['Ida'],
      contracts: [
        {
          name: 'Cello lessons',
          person: 'Ida',
          category: 'Learning',
          terms: {
            startsOn: days.monthStart(33),
            initialTerm: null,
            renewal: 'indefinite',
            notice: { n: 6, unit: 'week', anchor: 'half_year_end' },
          },
          price: monthly(7_800),
          entered: 360,
        },
      ],
    },
    {
      name: 'Schwimmclub Forelle',
      tags: ['Ida'],
      contracts: [
        {
          name: 'Club membership',
          person: 'Ida',
          category: 'Sport',
          terms: {
            startsOn: days.monthStart(52),
            initialTerm: null,
            renewal: 'indefinite',
            notice: { n: 3, unit: 'month', anchor: 'year_end' },
          },
          price: yearly(14_400),
          entered: 359,
        },
      ],
    },
    {
      name: 'Sprachreise Lusola',
      email: 'reisen@lusola.example',
      tags: ['Ida'],
      contracts: [
        {
          name: 'One week in Valletta',
          person: 'Ida',
          category: 'Learning',
          terms: {
            startsOn: days.ago(322),
            endsOn: days.ago(315),
            initialTerm: null,
            renewal: 'none',
            notice: null,
          },
          price: once(112_000),
          note: 'Good teachers; the host family was far from the school.',
          entered: 395,
        },
        {
          name: 'Two weeks in Lisbon',
          person: 'Ida',
          category: 'Learning',
          terms: {
            startsOn: days.ahead(75),
            endsOn: days.ahead(89),
            initialTerm: null,
            renewal: 'none',
            notice: null,
          },
          price: once(189_000),
          note: 'Passport must be valid for three more months.',
          entered: 30,
        },
      ],
    },
    {
      name: 'Röstkreis',
      contracts: [
        {
          name: 'Coffee each month',
          category: 'Food',
          terms: {
            startsOn: days.ago(900),
            initialTerm: { n: 3, unit: 'month' },
            renewal: { n: 1, unit: 'month' },
            notice: { n: 7, unit: 'day', anchor: 'term_end' },
          },
          price: monthly(2_650),
          entered: 414,
          later: [
            {
              daysAgo: 40,
              step: 'exit',
              input: {
                decidedOn: days.ago(40),
                noticeSentOn: days.ago(40),
                channel: 'online',
                endsOn: days.ago(20),
                reason: 'More coffee than we drink',
              },
            },
            { daysAgo: 38, step: 'acknowledge', on: days.ago(38), endsOn: days.ago(20) },
          ],
        },
        {
          name: 'Coffee each month (entered twice)',
          category: 'Food',
          entered: 413,
          later: [{ daysAgo: 413, step: 'undo' }],
        },
      ],
    },
    {
      name: 'Werkbank Coworking',
      contracts: [
        {
          name: 'Desk, three days a week',
          person: 'Nora',
          category: 'Work',
          terms: {
            startsOn: days.monthStart(19),
            initialTerm: { n: 3, unit: 'month' },
            renewal: 'indefinite',
            notice: { n: 14, unit: 'day', anchor: 'month_end' },
          },
          price: monthly(12_000),
          entered: 350,
          later: [
            {
              daysAgo: 350,
              step: 'price',
              input: {
                price: monthly(13_500),
                effectiveFrom: days.monthStart(-2),
                announcedOn: days.monthStart(19),
                note: 'Agreed when we began: cheaper at first.',
              },
            },
          ],
        },
      ],
    },
    {
      name: 'Klangwerk Musikschule',
      contracts: [
        {
          name: 'Guitar lessons',
          category: 'Sport and leisure',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(52), 6),
            initialTerm: { n: 6, unit: 'month' },
            renewal: { n: 6, unit: 'month' },
            notice: { n: 6, unit: 'week', anchor: 'term_end' },
          },
          price: monthly(7_800),
          entered: 120,
          later: [
            {
              daysAgo: 9,
              step: 'exit',
              input: { decidedOn: days.ago(9), reason: 'Ida would rather play football', channel: 'letter' },
            },
          ],
        },
        {
          name: 'Rental guitar',
          category: 'Sport and leisure',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(75), 12),
            initialTerm: { n: 12, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: null,
          },
          price: monthly(1_500),
          entered: 119,
        },
      ],
    },
    {
      name: 'Waldsaum Verein',
      contracts: [
        {
          name: 'Yearly donation',
          category: 'Giving',
          terms: {
            startsOn: days.yearStart(5),
            initialTerm: null,
            renewal: 'indefinite',
            notice: { n: 0, unit: 'day', anchor: 'any_time' },
          },
          price: yearly(12_000),
          entered: 330,
        },
      ],
    },
  ];
}
