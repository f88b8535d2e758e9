import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf, OutputOf, Path } from '#shared/api/api.ts';
import { records } from '#shared/records/records.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import type { TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';
import { everyCommand } from './every-command.ts';
import type { Household } from './household-ids.ts';
import { camtStatement } from '#tests/payments/statement-file.ts';
import { mailWith } from '#tests/documents/papers.ts';

type Give = <P extends Path>(path: P, input: InputOf<P>) => Promise<OutputOf<P>>;

/** Furnishes an empty store. Its day is 22 November 2026. */
export async function furnish(dancecard: TestDancecard): Promise<Household> {
  const give: Give = (path, input) => dancecard.value(path, input);
  await give('preferences.set', { theme: 'light', palgorithms: { trial_ending: { leadDays: [4] } } });
  const ada = await give('people.add', { name: 'Ada' });
  const idle = await give('people.add', { name: 'Grandmother' });
  const gym = await addContract(dancecard, { personId: ada.id, note: 'Key card in the drawer' });
  const announced = await give('prices.announce', {
    contractId: gym.id,
    price: { amount: 5990, currency: 'EUR', every: { n: 1, unit: 'month' } },
    effectiveFrom: '2027-01-01',
    exitRightUntil: '2026-12-31',
  });
  const mobile = await addContract(dancecard, { supplierName: 'Alpsegler Mobil', name: 'Mobile', terms: openTerms });
  const leaving = await give('exits.log', { contractId: mobile.id, decidedOn: '2026-11-01', reason: 'Too dear' });
  const ticked = await give('exits.addItem', { exitId: leaving.exitId, text: 'Tell the neighbours' });
  const past = await addContract(dancecard, { supplierName: 'Blattgold', name: 'Vegetables', terms: null });
  await give('exits.log', { contractId: past.id, decidedOn: '2026-09-01', endsOn: '2026-09-30' });
  await give('data.add', { relationshipId: past.relationshipId, kind: 'phone', askedBackOn: '2026-10-10' });
  const [nudge] = (await give('nudges.list', {})).filter(({ contractId }) => contractId === gym.id);
  await give('nudges.feedback', { id: nudge?.id ?? '', verdict: 'junk' });
  const home = {
    ada: ada.id,
    idle: idle.id,
    gym: { id: gym.id, relationshipId: gym.relationshipId, supplierId: gym.supplierId },
    mobile: { id: mobile.id, relationshipId: mobile.relationshipId },
    past: { relationshipId: past.relationshipId, supplierId: past.supplierId },
    leaving: { exitId: leaving.exitId },
    exitItem: ticked.item,
    announcedPrice: announced.id,
    nudge: nudge?.id ?? '',
    ...(await furnishNeeds(give)),
    ...(await furnishProblems(give, gym.id)),
    ...(await furnishConcerns(give, gym.relationshipId)),
    data: (await give('data.add', { relationshipId: gym.relationshipId, kind: 'email', ground: 'consent' })).id,
    move: await furnishMove(give, past.relationshipId),
    ...(await furnishPapers(give, dancecard.folder, gym.id)),
    ...(await furnishPayments(give, dancecard.folder, mobile.id)),
    ...writeFiles(dancecard.folder),
  };
  return { ...home, one: await oneOfEach(dancecard, { ...home, one: livingIds(dancecard) }) };
}

/** Of a kind that the household has none of yet, what its own command for adding one would add. */
async function oneOfEach(dancecard: TestDancecard, home: Household): Promise<Household['one']> {
  for (const [table, id] of Object.entries(home.one)) {
    const noun = table.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const [, adding] = Object.entries(everyCommand).find(([path]) => path === `${noun}.add`) ?? [];
    if (id !== null || adding === undefined || !('input' in adding)) continue;
    const outcome = await dancecard.callUnknown(`${noun}.add`, (adding.input as (given: Household) => unknown)(home));
    if (!outcome.ok) throw new Error(`${table}.add: ${outcome.error.message}`);
  }
  return livingIds(dancecard);
}

function livingIds({ folder }: TestDancecard): Household['one'] {
  const rows = livingRows(folder);
  const ids = Object.keys(records).map((table) => [table, rows[table]?.[0]?.['id'] ?? null]);
  return Object.fromEntries(ids) as Household['one'];
}

async function furnishNeeds(give: Give) {
  await give('rates.set', { from: 'EUR', to: 'CHF', rate: 0.94, date: '2026-11-20', source: 'The bank' });
  const dealt = await give('needs.add', { title: 'Electricity', trigger: 'other' });
  const supplier = await give('candidates.add', { needId: dealt.id, supplierName: 'Talwerk' });
  const deal = await give('needs.choose', {
    needId: dealt.id,
    offerId: (await give('offers.add', { candidateId: supplier.id, price, terms: offered })).id,
    startsOn: '2026-12-01',
  });
  const promise = await give('promises.add', {
    subject: { type: 'need', id: dealt.id },
    text: 'A call back within a day',
    dueOn: '2026-11-24',
  });
  const [item] = await give('checklist.list', { contractId: deal.contractId });
  const need = await give('needs.add', {
    title: 'Sport nearer to home',
    trigger: 'circumstance',
    requirements: [{ text: 'Open before seven', kind: 'must', weight: 8 }],
  });
  const [requirement] = (await give('needs.get', { id: need.id })).requirements;
  const candidate = await give('candidates.add', { needId: need.id, supplierName: 'Sportwerk Nord' });
  const rival = await give('candidates.add', { needId: need.id, supplierName: 'Sportwerk West' });
  const interaction = await give('interactions.add', {
    candidateId: candidate.id,
    direction: 'out',
    on: '2026-11-19',
    text: 'Asked for an offer.',
  });
  const offer = await give('offers.add', { candidateId: candidate.id, price, terms: offered });
  return {
    need: need.id,
    requirement: requirement?.id ?? '',
    candidate: candidate.id,
    rival: rival.id,
    interaction: interaction.id,
    offer: offer.id,
    promise: promise.id,
    checklistItem: item?.id ?? '',
  };
}

async function furnishProblems(give: Give, contractId: string) {
  const flooded = { contractId, title: 'The drain runs over', since: '2026-11-10', wants: 'repair' } as const;
  const problem = await give('problems.open', flooded);
  const problemStep = await give('problems.addStep', {
    problemId: problem.id,
    on: '2026-11-11',
    text: 'Told the desk.',
    nextActor: 'them',
    nextBy: '2026-11-18',
  });
  const settled = await give('problems.open', { ...flooded, title: 'The door sticks', since: '2026-10-02' });
  await give('problems.close', { id: settled.id, outcome: 'solved', on: '2026-10-05' });
  return { problem: problem.id, problemStep: problemStep.id, settled: settled.id };
}

async function furnishConcerns(give: Give, relationshipId: string) {
  await give('judgements.answer', {
    relationshipId,
    question: 'marketing',
    answer: -1,
    fact: 'A free month that was none',
  });
  const concern = await give('layers.add', { layer: 'values', text: 'Keeps its word' });
  await give('layers.add', { layer: 'values', text: 'Near by' });
  await give('layers.match', { itemId: concern.id, relationshipId, fit: 'partly' });
  await give('recommendations.add', { relationshipId, score: 7, on: '2026-08-01' });
  await give('palgorithms.define', {
    name: 'Kept an eye on',
    on: 'contract',
    when: 'contract.monthly > 1000.0',
    say: '{contract.name} is dear',
  });
  return { concern: concern.id };
}

async function furnishMove(give: Give, relationshipId: string): Promise<string> {
  const move = { kind: 'postal_address', newDetail: 'Lindenhof 3\n79098 Freiburg', validFrom: '2026-12-01' } as const;
  const { id } = await give('data.change', move);
  await give('data.told', { changeId: id, relationshipId, on: '2026-11-20', channel: 'email' });
  return id;
}

async function furnishPapers(give: Give, folder: string, contractId: string) {
  const rules = join(folder, 'rules.txt');
  writeFileSync(rules, 'Towels are to be brought along.\n');
  const paper = await give('documents.add', { contractId, path: rules, note: 'From the wall' });
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, 'Dear member, from January on we open at seven.\n');
  const answer = join(folder, 'answer.eml');
  writeFileSync(answer, mailWith('We open at seven.'));
  const mail = await give('documents.add', { contractId, path: answer });
  return { paper: paper.id, mail: mail.id, letter };
}

async function furnishPayments(give: Give, folder: string, contractId: string): Promise<{ suggestion: string }> {
  const path = join(folder, 'statement.xml');
  const films = { to: 'Lichtspiel Streaming GmbH', creditorId: 'DE77ZZZ00000123456', mandate: 'L-1', amount: '-9.99' };
  const months = ['04', '05', '06', '07', '08', '09', '10'];
  writeFileSync(
    path,
    camtStatement([
      ...months.map((month) => ({ ...films, on: `2026-${month}-15` })),
      { on: '2026-11-02', amount: '-14.99', to: 'Alpsegler', mandate: 'A-1' },
      { ...films, on: '2026-11-16' },
    ]),
  );
  await give('imports.apply', { path });
  const [paid] = await give('payments.list', { search: 'alpsegler' });
  await give('payments.assign', { ids: [paid?.id ?? ''], contractId });
  const [suggestion] = await give('suggestions.list', {});
  return { suggestion: suggestion?.id ?? '' };
}

const price = { amount: 3990, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;
const offered = {
  initialTerm: { n: 12, unit: 'month' },
  renewal: 'indefinite',
  notice: { n: 1, unit: 'month', anchor: 'any_time' },
} as const;

function writeFiles(folder: string): { list: string; rates: string } {
  const list = join(folder, 'list.csv');
  writeFileSync(
    list,
    'Supplier;Contract;Price;Currency;Billing;Start\nRheinbogen;Newspaper;22,90;EUR;monthly;2024-05-01\n',
  );
  const rates = join(folder, 'rates.csv');
  writeFileSync(rates, 'Date, USD, CHF, \n20 November 2026, 1.25, 0.95, \n');
  return { list, rates };
}
