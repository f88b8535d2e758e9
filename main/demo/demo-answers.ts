import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Deed, Give } from './deed.ts';
import { demoDays } from './demo-days.ts';

type Nudge = OutputOf<'nudges.list'>[number];

/** What a household does that answers its nudges: it says it is fine, looks at something, notes a use, keeps a contract. */
export function demoAnswers(today: CalendarDate, give: Give): Deed[] {
  const days = demoDays(today);
  const answer = async (palgorithm: Nudge['palgorithm'], supplier: string, how: 'done' | 'dismiss' | 'nextTerm') => {
    const open = await give('nudges.list', {});
    const asked = open.filter((one) => one.palgorithm === palgorithm && one.supplierName === supplier);
    for (const { id } of asked) await give(`nudges.${how}`, { id });
  };
  const contractId = async (supplier: string, name: string): Promise<string> => {
    const found = (await give('contracts.list', { search: supplier })).find((contract) => contract.name === name);
    if (found === undefined) throw new Error(`The demo household has no ${name}`);
    return found.id;
  };
  const relationshipId = async (supplier: string): Promise<string> => {
    const found = (await give('relationships.list', {})).find(({ supplierName }) => supplierName === supplier);
    if (found === undefined) throw new Error(`The demo household has no relationship with ${supplier}`);
    return found.id;
  };
  return [
    {
      daysAgo: 200,
      run: async () =>
        void (await give('contracts.used', {
          id: await contractId('Pulsgarten', 'Membership, all areas'),
          on: days.ago(200),
        })),
    },
    {
      daysAgo: 100,
      run: async () => {
        for (const supplier of lookedAt) {
          await give('relationships.review', { id: await relationshipId(supplier), on: days.ago(100) });
        }
      },
    },
    {
      daysAgo: 70,
      run: async () => {
        await give('palgorithms.configure', {
          id: 'commitments_above',
          settings: { month: { amount: 250_000, currency: 'EUR' } },
        });
        const [above] = (await give('nudges.list', {})).filter(({ palgorithm }) => palgorithm === 'commitments_above');
        if (above !== undefined) await give('nudges.done', { id: above.id });
      },
    },
    {
      daysAgo: 29,
      run: async () => {
        await answer('warranty_ending', 'Elektro Winzig', 'done');
        await answer('review_due', 'Lindengrund Wohnbau', 'done');
      },
    },
    {
      daysAgo: 12,
      run: async () => {
        await answer('exit_charges', 'Röstkreis', 'done');
        await answer('effort_rising', 'Funkelnetz', 'done');
        await answer('terms_unknown', 'Rebgut Markwart', 'dismiss');
        const used = [
          ['Tonfaden', 'Music, family plan'],
          ['The Harbour Almanac', 'Magazine, posted abroad'],
          ['Werkbank', 'Desk, three days a week'],
        ] as const;
        for (const [supplier, name] of used) {
          await give('contracts.used', { id: await contractId(supplier, name), on: days.ago(12) });
        }
      },
    },
    {
      daysAgo: 3,
      run: async () => {
        await answer('better_moment', 'Funkelnetz', 'done');
        await answer('introductory_price_ending', 'Werkbank Coworking', 'done');
        await answer('price_guarantee_ending', 'Talwerk Energie', 'done');
        // What is kept, whatever day of the year it is.
        for (const supplier of kept) await answer('notice_deadline', supplier, 'nextTerm');
      },
    },
  ];
}

/** Those whom the household looked at whole, one evening in a year. */
const lookedAt = [
  'Lindengrund Wohnbau',
  'Talwerk Energie',
  'Rheinbogen Zeitung',
  'Pulsgarten Fitness',
  'Wagenhalle Leasing',
  'Regiotakt Dreiland',
  'Saitenspiel Musikschule',
  'Werkbank Coworking',
  'Röstkreis',
  'Blattgold Gemüsekiste',
];

const kept = ['Namenskontor', 'Oberkirch Bank', 'The Harbour Almanac', 'Talwerk Energie', 'Zahnwohl Kasse'];
