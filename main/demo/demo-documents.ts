import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Deed, Give } from './deed.ts';
import { demoDays } from './demo-days.ts';

const confirmation = `Funkelnetz
Confirmation of your order

Dear customer,

we confirm your order of Internet 250.

Minimum term: 24 months
Notice period: 1 month to the end of the minimum term, after that 1 month at any time
Price: 44.99 EUR a month, fixed for the minimum term

Funkelnetz customer service
`;

const measurements = `# Evenings on which the line was slow

Sold: 250 Mbit/s. Measured with the cable plugged in, between eight and ten.

- Monday: 24 Mbit/s
- Tuesday: 31 Mbit/s, the call with Jonas broke off twice
- Thursday: 19 Mbit/s
- Sunday: 27 Mbit/s
`;

/** Two papers the household keeps: what was confirmed about the internet, and what was measured of it. */
export function demoDocuments(today: CalendarDate, give: Give): Deed[] {
  const days = demoDays(today);
  const received = async (name: string, text: string): Promise<string> =>
    (await give('files.receive', { name, base64: Buffer.from(text).toString('base64') })).path;
  return [
    {
      daysAgo: 33,
      run: async () => {
        const contracts = await give('contracts.list', { search: 'Funkelnetz' });
        await give('documents.add', {
          contractId: contracts.find(({ name }) => name === 'Internet 250')?.id,
          path: await received('Order confirmation.txt', confirmation),
          note: 'Found again when the trouble began',
        });
        const [problem] = await give('problems.list', { open: true });
        await give('documents.add', {
          subject: { type: 'problem', id: problem?.id ?? '' },
          path: await received('Measurements.md', measurements),
          datedOn: days.ago(35),
        });
      },
    },
  ];
}
