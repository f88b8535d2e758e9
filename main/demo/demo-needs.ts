import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Deed, Give } from './deed.ts';
import { demoDays, type DemoDays } from './demo-days.ts';
import { monthly, type DemoPerson } from './demo-facts.ts';

type Need = OutputOf<'needs.get'>;

/** What the household is looking for: one need well on its way, one that only stirs, and one that was let be. */
export function demoNeeds(today: CalendarDate, peopleIds: ReadonlyMap<DemoPerson, string>, give: Give): Deed[] {
  return [
    ...internetDeeds(demoDays(today), give),
    mobileDeed(demoDays(today), give),
    {
      daysAgo: 6,
      run: async () =>
        void (await give('needs.add', {
          title: 'A bicycle with a motor for the way to work',
          trigger: 'circumstance',
          story: 'The new office lies up the hill. Buy, lease through work, or rent by the month?',
          personId: peopleIds.get('Nora'),
          decideBy: demoDays(today).ahead(6),
          decideByWhy: 'The leasing through work can be asked for once a quarter.',
        })),
    },
  ];
}

/** Nora's mobile contract, for which something cheaper was noted in passing. */
function mobileDeed(days: DemoDays, give: Give): Deed {
  return {
    daysAgo: 70,
    run: async () => {
      const contracts = await give('contracts.list', { search: 'Lerchenton' });
      const contractId = contracts.find(({ name }) => name === 'Mobile, 10 GB')?.id;
      const need = await give('needs.add', {
        title: 'A cheaper mobile contract',
        trigger: 'price',
        cause: { contractId },
      });
      const candidate = await give('candidates.add', { needId: need.id, supplierName: 'Tarifwiese', source: 'advert' });
      await give('offers.add', { candidateId: candidate.id, offeredOn: days.ago(70), price: monthly(799) });
      await give('needs.move', { id: need.id, state: 'dropped', reason: 'No time for it now' });
    },
  };
}

/** Internet for the flat: the present contract nears its notice day, and three suppliers are at the table. */
function internetDeeds(days: DemoDays, give: Give): Deed[] {
  let needId = '';
  const need = (): Promise<Need> => give('needs.get', { id: needId });
  const candidateCalled = async (name: string): Promise<Need['candidates'][number]> => {
    const found = (await need()).candidates.find(({ supplierName }) => supplierName === name);
    if (found === undefined) throw new Error(`The demo household does not consider ${name}`);
    return found;
  };
  const assess = async (name: string, verdicts: readonly ('yes' | 'partly' | 'no' | 'unknown')[]): Promise<void> => {
    const { requirements } = await need();
    const { id } = await candidateCalled(name);
    const assessments = requirements.flatMap(({ id: requirementId }, n) => {
      const verdict = verdicts[n];
      return verdict === undefined || verdict === 'unknown' ? [] : [{ requirementId, verdict }];
    });
    await give('candidates.update', { id, assessments });
  };
  return [
    {
      daysAgo: 21,
      run: async () => {
        const contracts = await give('contracts.list', { search: 'Funkelnetz' });
        const contractId = contracts.find(({ name }) => name === 'Internet 250')?.id;
        const added = await give('needs.add', {
          title: 'Internet that does not falter in the evening',
          trigger: 'expiry',
          state: 'searching',
          cause: { contractId },
          story:
            'Video calls stop at eight in the evening. The contract can be left soon, so this is the time to look.',
          budget: { amount: 4_500, currency: 'EUR', per: 'month' },
          requirements: [
            { text: 'At least 250 Mbit/s in the evening', kind: 'must', weight: 9 },
            { text: 'Our own router may be used', kind: 'should', weight: 6 },
            { text: 'Somebody answers the phone on weekdays', kind: 'should', weight: 5 },
            { text: 'Telephone flat rate', kind: 'nice', weight: 2 },
            { text: 'A minimum term of more than two years', kind: 'rules_out', weight: 5 },
          ],
        });
        needId = added.id;
        await give('preferences.set', {
          values: [
            { kind: 'favour', text: 'cooperative' },
            { kind: 'avoid', text: 'advertising' },
          ],
        });
        await assess('Funkelnetz', ['partly', 'yes', 'yes', 'no', 'no']);
      },
    },
    {
      daysAgo: 18,
      run: async () => {
        await give('candidates.add', { needId, supplierName: 'Glasbach Faser', source: 'friend', stage: 'short_list' });
        await give('candidates.add', { needId, supplierName: 'Rheinkabel', source: 'advert', stage: 'short_list' });
        const { id } = await give('candidates.add', { needId, supplierName: 'Altenbach Telefon', source: 'own_idea' });
        await give('candidates.move', { id, stage: 'ruled_out', reason: 'Two years of faults were enough' });
        await give('needs.move', { id: needId, state: 'short_listing' });
        for (const name of ['Glasbach Faser', 'Rheinkabel']) {
          const candidate = await candidateCalled(name);
          await give('interactions.add', {
            candidateId: candidate.id,
            direction: 'out',
            channel: 'email',
            on: days.ago(18),
            text: 'Asked for an offer for Gerberweg 12, second floor, with all fees and the minimum term.',
            nextActor: 'them',
            nextBy: days.ago(14),
          });
        }
      },
    },
    {
      daysAgo: 13,
      run: async () => {
        const { id: candidateId } = await candidateCalled('Glasbach Faser');
        await give('interactions.add', {
          candidateId,
          direction: 'in',
          channel: 'email',
          on: days.ago(13),
          text: 'The house has fibre in the cellar. Offer attached, a technician needs half a day.',
          nextActor: 'me',
          nextBy: days.ago(8),
        });
        await give('offers.add', {
          candidateId,
          offeredOn: days.ago(13),
          validUntil: days.ahead(17),
          price: { ...monthly(4_490), introductory: { amount: 2_490, months: 6 }, setupFee: 6_900, credits: 5_000 },
          terms: {
            initialTerm: { n: 24, unit: 'month' },
            renewal: 'indefinite',
            notice: { n: 1, unit: 'month', anchor: 'any_time' },
            coolingOff: { n: 14, unit: 'day' },
          },
          deliveryOn: days.ahead(45),
          promises: ['Fault repaired within one working day', 'No interruption while switching'],
          included: ['500 Mbit/s', 'Telephone flat rate'],
          dataAsked: 'Name, address, bank account, date of birth',
          dataUse: 'For the contract only; the cooperative has members, not shareholders',
        });
        await give('candidates.move', { id: candidateId, stage: 'at_the_table' });
        await assess('Glasbach Faser', ['yes', 'yes', 'unknown', 'yes', 'no']);
      },
    },
    {
      daysAgo: 10,
      run: async () => {
        const { id: candidateId } = await candidateCalled('Rheinkabel');
        const price = { ...monthly(3_999), introductory: { amount: 999, months: 9 }, setupFee: 4_999, deposit: 5_000 };
        const terms = {
          initialTerm: { n: 24, unit: 'month' as const },
          renewal: { n: 12, unit: 'month' as const },
          notice: { n: 3, unit: 'month' as const, anchor: 'term_end' as const },
        };
        await give('offers.add', { candidateId, offeredOn: days.ago(10), price, terms, included: ['300 Mbit/s'] });
        await give('candidates.move', { id: candidateId, stage: 'at_the_table' });
        await assess('Rheinkabel', ['yes', 'no', 'unknown', 'unknown', 'no']);
      },
    },
    {
      daysAgo: 7,
      run: async () => {
        const { id: candidateId } = await candidateCalled('Glasbach Faser');
        await give('interactions.add', {
          candidateId,
          direction: 'out',
          channel: 'email',
          on: days.ago(7),
          text: 'A Saturday morning would suit us for the technician. Asked who pays if the cellar needs a new pipe.',
          nextActor: 'them',
          nextBy: days.ahead(7),
        });
      },
    },
    {
      daysAgo: 4,
      run: async () => {
        const { id: candidateId } = await candidateCalled('Rheinkabel');
        await give('offers.add', {
          candidateId,
          offeredOn: days.ago(4),
          validUntil: days.ahead(3),
          price: { ...monthly(3_799), introductory: { amount: 999, months: 12 }, deposit: 5_000 },
          terms: {
            initialTerm: { n: 24, unit: 'month' },
            renewal: { n: 12, unit: 'month' },
            notice: { n: 3, unit: 'month', anchor: 'term_end' },
            coolingOff: { n: 14, unit: 'day' },
          },
          included: ['300 Mbit/s', 'Router on loan'],
          dataUse: 'Also for advertising by partners, unless one objects in writing',
        });
        await give('interactions.add', {
          candidateId,
          direction: 'out',
          channel: 'phone',
          on: days.ago(4),
          text: 'Asked whether our own router may be used. They call back.',
          nextActor: 'them',
          nextBy: days.ahead(1),
        });
        await give('needs.move', { id: needId, state: 'at_the_table' });
      },
    },
  ];
}
