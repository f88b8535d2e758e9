import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Deed, Give } from './deed.ts';
import { demoDays } from './demo-days.ts';

/** The trouble the household has: the internet falters in the evening, and a promise about it was not kept. */
export function demoProblems(today: CalendarDate, give: Give): Deed[] {
  const days = demoDays(today);
  let problemId = '';
  let promiseId = '';
  return [
    {
      daysAgo: 34,
      run: async () => {
        const contracts = await give('contracts.list', { search: 'Funkelnetz' });
        const { id } = await give('problems.open', {
          contractId: contracts.find(({ name }) => name === 'Internet 250')?.id,
          title: 'Calls break off in the evening',
          since: days.ago(40),
          wants: 'refund',
          claimed: { amount: 4_500, currency: 'EUR' },
          story: 'Between eight and ten the line drops to a tenth of what was sold. Measured on eleven evenings.',
        });
        problemId = id;
        await give('problems.addStep', {
          problemId,
          on: days.ago(34),
          text: 'Called the hotline and sent the measurements. A technician is to look at the street cabinet.',
          nextActor: 'them',
          nextBy: days.ago(20),
          minutes: 55,
        });
        const subject = { type: 'problem', id: problemId } as const;
        const promise = await give('promises.add', {
          subject,
          text: 'A technician comes within two weeks',
          madeOn: days.ago(34),
          madeBy: 'Ms Aydin, hotline',
          madeIn: 'call',
          dueOn: days.ago(20),
        });
        promiseId = promise.id;
      },
    },
    {
      daysAgo: 17,
      run: async () => {
        await give('promises.settle', { id: promiseId, outcome: 'broken', on: days.ago(17) });
        await give('problems.addStep', {
          problemId,
          on: days.ago(17),
          text: 'Nobody came. Asked for ten euros back for each month, by registered letter.',
          nextActor: 'them',
          nextBy: days.ahead(4),
          minutes: 30,
          cost: { amount: 485, currency: 'EUR' },
        });
      },
    },
  ];
}
