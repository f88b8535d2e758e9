import type { DemoDays } from '../demo-days.ts';
import { monthly, once, yearly, type DemoSupplier } from '../demo-facts.ts';

/** Sport, reading, films, clubs, programs and what Ida learns. */
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
      name: 'Umbrafilm',
      website: 'https://umbrafilm.example',
      contracts: [
        {
          name: 'Streaming, two screens',
          category: 'Films and music',
          terms: {
            startsOn: days.ago(11),
            initialTerm: { n: 1, unit: 'month' },
            renewal: { n: 1, unit: 'month' },
            notice: { n: 0, unit: 'day', anchor: 'any_time' },
            trialEndsOn: days.ahead(3),
          },
          price: monthly(1_299),
          paymentMethod: 'Card ending 3308',
          entered: 11,
        },
      ],
    },
    {
      name: 'Serientruhe',
      contracts: [
        {
          name: 'Streaming, standard',
          category: 'Films and music',
          terms: {
            startsOn: days.ago(1_100),
            initialTerm: null,
            renewal: { n: 1, unit: 'month' },
            notice: { n: 0, unit: 'day', anchor: 'term_end' },
          },
          price: monthly(1_099),
          entered: 421,
          later: [
            {
              daysAgo: 330,
              step: 'exit',
              input: {
                decidedOn: days.ago(330),
                noticeSentOn: days.ago(330),
                channel: 'online',
                endsOn: days.ago(318),
                reason: 'Nothing left that we wanted to see',
              },
            },
            { daysAgo: 329, step: 'acknowledge', on: days.ago(329), endsOn: days.ago(318) },
          ],
        },
        {
          name: 'Streaming, with adverts',
          category: 'Films and music',
          terms: {
            startsOn: days.ago(95),
            initialTerm: null,
            renewal: { n: 1, unit: 'month' },
            notice: { n: 0, unit: 'day', anchor: 'term_end' },
          },
          price: monthly(599),
          note: 'Back for one series. Look again in summer.',
          entered: 95,
        },
      ],
    },
    {
      name: 'Tonfaden',
      contracts: [
        {
          name: 'Music, family plan',
          category: 'Films and music',
          terms: {
            startsOn: days.monthStart(45),
            initialTerm: null,
            renewal: { n: 1, unit: 'month' },
            notice: { n: 1, unit: 'day', anchor: 'term_end' },
          },
          price: { ...monthly(1_799), sharePercent: 60 },
          note: 'Nora’s sister pays her part.',
          entered: 416,
          later: [
            {
              daysAgo: 120,
              step: 'price',
              input: {
                price: { ...monthly(1_999), sharePercent: 60 },
                effectiveFrom: days.monthStart(2),
                announcedOn: days.ago(120),
              },
            },
          ],
        },
      ],
    },
    {
      name: 'Rheinbogen Zeitung',
      website: 'https://rheinbogen.example',
      contracts: [
        {
          name: 'Weekend edition',
          category: 'Reading',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(130), 36),
            initialTerm: { n: 12, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: { n: 6, unit: 'week', anchor: 'term_end' },
          },
          price: monthly(2_290),
          entered: 412,
          later: [
            {
              daysAgo: 285,
              step: 'exit',
              input: { decidedOn: days.ago(285), noticeSentOn: days.ago(284), channel: 'letter', reason: 'Too dear' },
            },
            { daysAgo: 270, step: 'withdraw', reason: 'They offered three months at half price.' },
          ],
        },
      ],
    },
    {
      name: 'The Harbour Almanac',
      website: 'https://harbouralmanac.example',
      email: 'subscriptions@harbouralmanac.example',
      contracts: [
        {
          name: 'Magazine, posted abroad',
          person: 'Nora',
          category: 'Reading',
          place: { country: 'GB' },
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(49), 36),
            initialTerm: { n: 1, unit: 'year' },
            renewal: { n: 1, unit: 'year' },
            notice: { n: 14, unit: 'day', anchor: 'term_end' },
          },
          price: yearly(9_600, 'GBP'),
          entered: 380,
        },
      ],
    },
    {
      name: 'Zeitlupe Verlag',
      contracts: [
        {
          name: 'Photography quarterly',
          person: 'Emil',
          category: 'Reading',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(66), 24),
            initialTerm: { n: 1, unit: 'year' },
            renewal: { n: 1, unit: 'year' },
            notice: { n: 6, unit: 'week', anchor: 'term_end' },
          },
          price: yearly(5_600),
          entered: 379,
          later: [
            {
              daysAgo: 40,
              step: 'exit',
              input: {
                decidedOn: days.ago(40),
                noticeSentOn: days.ago(40),
                channel: 'email',
                reason: 'Unread since summer',
              },
            },
            { daysAgo: 36, step: 'acknowledge', on: days.ago(36), endsOn: days.ahead(66) },
          ],
        },
      ],
    },
    {
      name: 'Notizwald',
      website: 'https://notizwald.example',
      contracts: [
        {
          name: 'Notes program, yearly plan',
          person: 'Nora',
          category: 'Programs and storage',
          terms: {
            startsOn: days.ago(10),
            initialTerm: { n: 1, unit: 'year' },
            renewal: { n: 1, unit: 'year' },
            notice: { n: 1, unit: 'month', anchor: 'term_end' },
            coolingOff: { n: 14, unit: 'day' },
          },
          price: yearly(4_788),
          entered: 9,
        },
      ],
    },
    {
      name: 'Cumulor',
      contracts: [
        {
          name: 'Photo storage, 200 GB',
          category: 'Programs and storage',
          place: { country: 'US' },
          terms: {
            startsOn: days.ago(700),
            initialTerm: null,
            renewal: { n: 1, unit: 'month' },
            notice: { n: 0, unit: 'day', anchor: 'term_end' },
          },
          price: monthly(299, 'USD'),
          entered: 377,
        },
      ],
    },
    {
      name: 'Namenskontor',
      contracts: [
        {
          name: 'Family domain and mail',
          category: 'Programs and storage',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(104), 60),
            initialTerm: { n: 1, unit: 'year' },
            renewal: { n: 1, unit: 'year' },
            notice: { n: 1, unit: 'month', anchor: 'term_end' },
          },
          price: yearly(3_588),
          entered: 376,
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
              daysAgo: 190,
              step: 'exit',
              input: {
                decidedOn: days.ago(190),
                noticeSentOn: days.ago(190),
                channel: 'online',
                endsOn: days.ago(170),
                reason: 'More coffee than we drink',
              },
            },
            { daysAgo: 188, step: 'acknowledge', on: days.ago(188), endsOn: days.ago(170) },
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
