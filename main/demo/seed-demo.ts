import type { Client } from '#shared/api/api.ts';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { DemoClock } from './demo-clock.ts';
import type { Deed, Give } from './deed.ts';
import { demoPeople, type DemoPerson, type DemoStep, type DemoSupplier } from './demo-facts.ts';
import { demoAnswers } from './demo-answers.ts';
import { demoDataGiven } from './demo-data-given.ts';
import { demoDealings } from './demo-dealings.ts';
import { demoDocuments } from './demo-documents.ts';
import { demoBegan, demoHousehold } from './demo-household.ts';
import { demoJudgements } from './demo-judgements.ts';
import { demoNeeds } from './demo-needs.ts';
import { demoPayments } from './demo-payments.ts';
import { demoProblems } from './demo-problems.ts';

/**
 * Fills an empty store with the demo household, by the same commands a person would give and on the days they would
 * have given them, so that history, episodes and answers look lived in.
 */
export async function seedDemo(dancecard: Client, today: CalendarDate, clock: DemoClock): Promise<void> {
  const give = giving(dancecard);
  const peopleIds = new Map<DemoPerson, string>();
  const deeds: Deed[] = [
    {
      daysAgo: demoBegan,
      run: async () => void (await give('preferences.set', { place: { country: 'DE', region: 'BW' } })),
    },
    ...demoPeople.map((name) => ({
      daysAgo: demoBegan,
      run: async () => void peopleIds.set(name, (await give('people.add', { name })).id),
    })),
    ...demoHousehold(today).flatMap((supplier) => deedsWith(supplier, peopleIds, give)),
    ...demoNeeds(today, peopleIds, give),
    ...demoProblems(today, give),
    ...demoDocuments(today, give),
    ...demoJudgements(today, give),
    ...demoDataGiven(today, give),
    ...demoPayments(today, give),
    ...demoDealings(today, give),
    ...demoAnswers(today, give),
  ];
  const inOrder = deeds.toSorted((one, other) => other.daysAgo - one.daysAgo);
  let minutes = 0;
  for (const [position, deed] of inOrder.entries()) {
    minutes = inOrder[position - 1]?.daysAgo === deed.daysAgo ? minutes + 2 : 0;
    clock.setTo(addDays(today, -deed.daysAgo), timeOfDay(minutes));
    await deed.run();
  }
}

/** What later steps need to know of a contract that was added. */
interface ContractState {
  contractId: string;
  relationshipId: string;
  exitId: string;
}

/** Commands of the demo must succeed: one that does not is a bug in the demo's facts. */
function giving(dancecard: Client): Give {
  return async (path, input) => {
    const outcome = await dancecard.call(path, input);
    if (!outcome.ok) throw new Error(`The demo household could not do ${path}: ${outcome.error.message}`);
    return outcome.value;
  };
}

function deedsWith(supplier: DemoSupplier, peopleIds: ReadonlyMap<DemoPerson, string>, give: Give): Deed[] {
  const { contracts, name, ...details } = supplier;
  let supplierId = '';
  return contracts.flatMap((facts) => {
    const { person, entered, later = [], ...contract } = facts;
    const state: ContractState = { contractId: '', relationshipId: '', exitId: '' };
    const add = async (): Promise<void> => {
      if (supplierId === '') supplierId = (await give('suppliers.add', { name, ...details })).id;
      const personId = person === undefined ? null : peopleIds.get(person);
      const added = await give('contracts.add', { ...contract, supplierId, personId });
      state.contractId = added.id;
      state.relationshipId = added.relationshipId;
    };
    return [
      { daysAgo: entered, run: add },
      ...later.map((step) => ({ daysAgo: step.daysAgo, run: () => takeStep(step, state, give) })),
    ];
  });
}

async function takeStep(step: DemoStep, state: ContractState, give: Give): Promise<void> {
  const { contractId, relationshipId, exitId } = state;
  switch (step.step) {
    case 'exit':
      state.exitId = (await give('exits.log', { ...step.input, contractId })).exitId;
      return;
    case 'succeed':
      state.contractId = (await give('contracts.succeed', { ...step.input, id: contractId })).id;
      return;
    case 'sent':
      await give('exits.update', { ...step.input, exitId });
      return;
    case 'acknowledge':
      await give('exits.acknowledge', { exitId, acknowledgedOn: step.on, endsOn: step.endsOn });
      return;
    case 'tick':
      await give('exits.tick', { ...step.input, exitId });
      return;
    case 'exitItem':
      await give('exits.addItem', { ...step.input, exitId });
      return;
    case 'withdraw':
      await give('exits.withdraw', { exitId, reason: step.reason });
      return;
    case 'price':
      await give('prices.announce', { ...step.input, contractId });
      return;
    case 'change':
      await give('contracts.update', { ...step.input, id: contractId });
      return;
    case 'relationship':
      await give('relationships.update', { id: relationshipId, note: step.note });
      return;
    case 'undo':
      await undoLatest(give);
      return;
    case 'answer':
      await answerNudge(step, contractId, give);
      return;
  }
}

async function undoLatest(give: Give): Promise<void> {
  const [latest] = await give('history.list', { limit: 1 });
  if (latest === undefined) throw new Error('The demo household has nothing to undo');
  await give('history.undo', { entryId: latest.id });
}

async function answerNudge(
  { palgorithm, answer }: Extract<DemoStep, { step: 'answer' }>,
  contractId: string,
  give: Give,
): Promise<void> {
  const open = await give('nudges.list', {});
  const nudge = open.find((one) => one.palgorithm === palgorithm && one.contractId === contractId);
  if (nudge === undefined) throw new Error(`The demo household has no nudge of ${palgorithm} to answer`);
  if (typeof answer === 'object') await give('nudges.snooze', { id: nudge.id, until: answer.snoozeUntil });
  else await give(`nudges.${answer}`, { id: nudge.id });
}

/** From a quarter to eight in the evening on. */
function timeOfDay(minutes: number): string {
  const total = 19 * 60 + 45 + minutes;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
