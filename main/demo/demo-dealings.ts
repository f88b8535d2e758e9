import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Deed, Give } from './deed.ts';
import { demoDays } from './demo-days.ts';

/** Calls about the internet in the evening, so many days ago, with how long each took. */
const calls = [
  [88, 25, 'Evenings are slow. They measured the line and found nothing.'],
  [74, 40, 'Sent the log of a week. They want to see another one.'],
  [63, 15, 'Asked for somebody who knows the case. Nobody does.'],
  [52, 35, 'A new router is promised for the case that the line is fine.'],
  [41, 20, 'They close the case, since mornings are fast. It is open again.'],
] as const;

/** What the household says, is promised and has to do beside its contracts: calls, steps, what is not needed any more, a past supplier. */
export function demoDealings(today: CalendarDate, give: Give): Deed[] {
  const days = demoDays(today);
  const contractOf = async (search: string, name: string): Promise<string> => {
    const found = (await give('contracts.list', { search })).find((contract) => contract.name === name);
    if (found === undefined) throw new Error(`The demo household has no ${name}`);
    return found.id;
  };
  let mattressId = '';
  const steps: string[] = [];
  return [
    ...calls.map(([daysAgo, minutes, text]) => ({
      daysAgo,
      run: async () => {
        const subject = { type: 'contract', id: await contractOf('Funkelnetz', 'Internet 250') } as const;
        const on = days.ago(daysAgo);
        await give('interactions.add', { subject, direction: 'out', channel: 'phone', on, text, minutes });
      },
    })),
    {
      daysAgo: 120,
      run: async () => {
        const need = await give('needs.add', {
          title: 'A mattress that does not sag',
          trigger: 'circumstance',
          story: 'Nora’s back. Perhaps a board under the old one does it.',
        });
        mattressId = need.id;
      },
    },
    {
      daysAgo: 50,
      run: async () => {
        const subject = { type: 'contract', id: await contractOf('Kletterwerk', 'Climbing, family card') } as const;
        for (const text of ['Give the direct debit mandate', 'Fetch Ida’s card and have it photographed']) {
          steps.push((await give('checklist.add', { subject, text })).id);
        }
      },
    },
    { daysAgo: 30, run: async () => void (await give('needs.move', { id: mattressId, state: 'dropped' })) },
    {
      daysAgo: 26,
      run: async () => {
        for (const id of steps) await give('checklist.tick', { id, done: true });
      },
    },
    {
      daysAgo: 8,
      run: async () => {
        const { id } = await relationship(give, 'Altenbach Telefon');
        await give('data.askBack', { relationshipId: id });
      },
    },
  ];
}

async function relationship(give: Give, supplier: string) {
  const found = (await give('relationships.list', {})).find(({ supplierName }) => supplierName === supplier);
  if (found === undefined) throw new Error(`The demo household has no relationship with ${supplier}`);
  return found;
}
