import type { DemoDays } from '../demo-days.ts';
import { monthly, yearly, type DemoSupplier } from '../demo-facts.ts';

/** Any month can be the last. */
const byTheMonth = {
  initialTerm: null,
  renewal: { n: 1, unit: 'month' },
  notice: { n: 1, unit: 'day', anchor: 'term_end' },
} as const;

/** What the household watches, hears, reads and keeps online. */
export function mediaSuppliers(days: DemoDays): DemoSupplier[] {
  return [
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
          name: 'Music, for one',
          category: 'Films and music',
          terms: { ...byTheMonth, startsOn: days.monthStart(66) },
          price: monthly(999),
          entered: 417,
          later: [
            {
              daysAgo: 416,
              step: 'succeed',
              input: {
                on: days.monthStart(45),
                how: 'upgrade',
                reason: 'All of us listen',
                contract: {
                  name: 'Music, family plan',
                  terms: { ...byTheMonth, startsOn: days.monthStart(45) },
                  price: { ...monthly(1_799), sharePercent: 60 },
                  note: 'Nora’s sister pays her part.',
                },
              },
            },
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
      name: 'Querfunk',
      website: 'https://querfunk.example',
      contracts: [
        {
          name: 'Phone and internet on the go',
          person: 'Emil',
          category: 'Internet and phone',
          terms: {
            startsOn: days.startOfTermEnding(days.ahead(9), 24),
            initialTerm: { n: 24, unit: 'month' },
            renewal: 'indefinite',
            notice: { n: 1, unit: 'month', anchor: 'any_time' },
          },
          price: monthly(2_499),
          paymentMethod: 'Direct debit, Emil',
          note: 'The router for travelling is lent and goes back.',
          entered: 405,
          later: [
            {
              daysAgo: 47,
              step: 'exit',
              input: {
                decidedOn: days.ago(47),
                noticeSentOn: days.ago(47),
                channel: 'online',
                reason: 'No signal at the allotment',
                wouldReturn: 'A mast near the river, and a price that does not rise each year',
              },
            },
            { daysAgo: 44, step: 'acknowledge', on: days.ago(44), endsOn: days.ahead(9) },
            { daysAgo: 6, step: 'tick', input: { item: 'number_moved', on: days.ago(6) } },
            { daysAgo: 6, step: 'tick', input: { item: 'account_closed', state: 'not_needed' } },
            {
              daysAgo: 6,
              step: 'exitItem',
              input: { text: 'Tell the school the new number', dueOn: days.ahead(2) },
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
            startsOn: days.startOfTermEnding(days.ahead(160), 36),
            initialTerm: { n: 12, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: { n: 6, unit: 'week', anchor: 'term_end' },
          },
          price: monthly(1_790),
          entered: 412,
          later: [
            {
              daysAgo: 411,
              step: 'price',
              input: { price: monthly(1_990), effectiveFrom: days.ago(500), announcedOn: days.ago(540) },
            },
            {
              daysAgo: 285,
              step: 'exit',
              input: { decidedOn: days.ago(285), noticeSentOn: days.ago(284), channel: 'letter', reason: 'Too dear' },
            },
            { daysAgo: 270, step: 'withdraw', reason: 'They offered three months at half price.' },
            {
              daysAgo: 160,
              step: 'price',
              input: { price: monthly(2_290), effectiveFrom: days.ago(130), announcedOn: days.ago(160) },
            },
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
  ];
}
