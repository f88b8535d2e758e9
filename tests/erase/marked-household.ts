import { camtStatement } from '#tests/payments/statement-file.ts';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { aPrice, offeredTerms } from '#tests/needs/builders.ts';
import { yearlyTerms } from '#tests/support/builders.ts';

/** Ids of the records of one marked household. */
export interface Marked {
  readonly personId: string;
  readonly supplierId: string;
  readonly relationshipId: string;
  readonly contractId: string;
  readonly needId: string;
  readonly candidateId: string;
  readonly offerId: string;
  readonly ownPalgorithmId: string;
}

/** Writes the mark into every field of every kind of record that takes text, some of them twice, so that each has a past. */
export async function fillMarked(dancecard: TestDancecard, mark: string): Promise<Marked> {
  const text = (what: string) => `${mark} ${what}`;
  const person = await dancecard.value('people.add', { name: text('person') });
  const details = {
    website: `https://${mark}.example/`,
    email: `${mark}@mail.example`,
    phone: text('phone'),
    postalAddress: text('address'),
    note: text('note'),
    tags: [text('tag')],
  };
  const supplier = await dancecard.value('suppliers.add', { name: text('supplier'), ...details });
  const contract = await dancecard.value('contracts.add', {
    supplierId: supplier.id,
    name: text('contract'),
    terms: { ...yearlyTerms, startsOn: '2026-01-01' },
    price: { amount: 4990, currency: 'EUR', every: { n: 1, unit: 'month' } },
    category: text('category'),
    paymentMethod: text('card'),
    referenceNumbers: [{ label: text('label'), value: text('number') }],
    links: [{ label: text('link'), address: `https://${mark}.example/contract` }],
    note: text('contract note'),
    tags: [text('contract tag')],
  });
  const bare = await dancecard.value('contracts.add', { supplierId: supplier.id, name: text('bare'), terms: null });
  await dancecard.value('contracts.succeed', {
    id: bare.id,
    on: '2026-12-01',
    how: 'change',
    reason: text('succession'),
    note: text('succession note'),
    contract: { name: text('next') },
  });
  await takeBackLatest(dancecard);
  await dancecard.value('relationships.update', {
    id: contract.relationshipId,
    personId: person.id,
    note: text('relationship'),
  });
  await dancecard.value('suppliers.update', { id: supplier.id, name: text('renamed'), note: text('second note') });
  await dancecard.value('contracts.update', { id: contract.id, name: text('renamed contract') });
  const price = await dancecard.value('prices.announce', {
    contractId: contract.id,
    price: { amount: 5990, currency: 'EUR', every: { n: 1, unit: 'month' } },
    effectiveFrom: '2027-01-01',
    note: text('price'),
  });
  await dancecard.value('prices.remove', { id: price.id });
  for (const nudge of (await dancecard.value('nudges.list', {})).filter(({ title }) => title.includes(mark))) {
    await dancecard.value('nudges.feedback', { id: nudge.id, verdict: 'helped' });
    await dancecard.value('nudges.dismiss', { id: nudge.id });
  }
  const { exitId } = await dancecard.value('exits.log', {
    contractId: contract.id,
    decidedOn: '2026-11-22',
    reason: text('reason'),
    note: text('exit'),
    wouldReturn: text('would return'),
  });
  await takeBackLatest(dancecard);
  await dancecard.value('history.redo', {});
  await dancecard.value('exits.tick', { exitId, item: 'final_bill', note: text('bill') });
  const own = await dancecard.value('exits.addItem', { exitId, text: text('own item'), note: text('own note') });
  await dancecard.value('exits.removeItem', { exitId, item: own.item });
  const need = await dancecard.value('needs.add', {
    title: text('need'),
    trigger: 'expiry',
    story: text('story'),
    decideByWhy: text('why'),
    cause: { contractId: contract.id },
    requirements: [{ text: text('requirement'), kind: 'must' }],
  });
  const candidate = await dancecard.value('candidates.add', {
    needId: need.id,
    supplierName: text('candidate'),
    note: text('candidate note'),
  });
  const whole = await dancecard.value('needs.get', { id: need.id });
  await dancecard.value('candidates.update', {
    id: candidate.id,
    assessments: whole.requirements.map(({ id }) => ({ requirementId: id, verdict: 'yes', note: text('verdict') })),
  });
  await dancecard.value('interactions.add', {
    candidateId: candidate.id,
    direction: 'out',
    on: '2026-11-20',
    text: text('message'),
  });
  const subjects = [
    { type: 'supplier', id: supplier.id },
    { type: 'relationship', id: contract.relationshipId },
    { type: 'contract', id: contract.id },
    { type: 'need', id: need.id },
  ] as const;
  for (const subject of subjects) {
    await dancecard.value('interactions.add', { subject, direction: 'in', text: text(`said of the ${subject.type}`) });
    await dancecard.value('promises.add', { subject, text: text(`promised of the ${subject.type}`) });
    await dancecard.value('checklist.add', { subject, text: text(`to do for the ${subject.type}`) });
  }
  const problem = await dancecard.value('problems.open', {
    contractId: contract.id,
    title: text('problem'),
    since: '2026-11-01',
    wants: 'refund',
    story: text('what happened'),
  });
  await dancecard.value('problems.addStep', { problemId: problem.id, on: '2026-11-02', text: text('step') });
  await dancecard.value('promises.add', {
    subject: { type: 'problem', id: problem.id },
    text: text('promised in trouble'),
  });
  await dancecard.value('problems.close', { id: problem.id, outcome: 'dropped', note: text('how it ended') });
  const { relationshipId } = contract;
  await dancecard.value('judgements.answer', {
    relationshipId,
    question: 'selling',
    answer: -2,
    fact: text('what it rests on'),
  });
  const concern = await dancecard.value('layers.add', { layer: 'dealing', text: text('concern'), personId: person.id });
  await dancecard.value('layers.match', { itemId: concern.id, relationshipId, fit: 'not', note: text('how it fits') });
  const palgorithm = await dancecard.value('palgorithms.define', {
    name: text('own palgorithm'),
    on: 'contract',
    when: `contract.name == "${text('a condition')}"`,
    say: text('what it says'),
  });
  await dancecard.value('exchanges.add', { relationshipId, side: 'get', text: text('what was got') });
  await dancecard.value('recommendations.add', { relationshipId, score: 2, reason: text('why so likely') });
  await dancecard.value('data.add', {
    relationshipId,
    kind: 'other',
    what: text('data given'),
    why: text('why given'),
  });
  const change = await dancecard.value('data.change', {
    personId: person.id,
    kind: 'postal_address',
    newDetail: text('new address'),
    oldDetail: text('old address'),
  });
  await dancecard.value('data.told', { changeId: change.id, relationshipId, note: text('told note') });
  await addMarkedDocument(dancecard, supplier.id, text);
  await addMarkedPayment(dancecard, contract.id, text);
  await dancecard.value('logins.add', { relationshipId, name: text('login'), username: text('user name') });
  const offer = await dancecard.value('offers.add', {
    candidateId: candidate.id,
    price: aPrice(),
    terms: offeredTerms,
    promises: [text('promise')],
    dataAsked: text('asked'),
    dataUse: text('use'),
    included: [text('included')],
    financing: text('financing'),
    links: [{ label: text('offer link'), address: `https://${mark}.example/offer` }],
    note: text('offer note'),
  });
  return {
    personId: person.id,
    supplierId: supplier.id,
    relationshipId: contract.relationshipId,
    contractId: contract.id,
    needId: need.id,
    candidateId: candidate.id,
    offerId: offer.id,
    ownPalgorithmId: palgorithm.id,
  };
}

/** A payment of which everything is marked, for the contract. */
async function addMarkedPayment(
  dancecard: TestDancecard,
  contractId: string,
  text: (what: string) => string,
): Promise<void> {
  const path = join(temporaryFolder(), 'statement.xml');
  const entry = {
    on: '2026-11-02',
    amount: '-14.99',
    to: text('paid to'),
    purpose: text('paid for'),
    mandate: text('mandate'),
  };
  writeFileSync(path, camtStatement([entry]));
  await dancecard.value('imports.apply', { path });
  const paid = await dancecard.value('payments.list', { search: text('paid for') });
  await dancecard.value('payments.assign', { ids: paid.map(({ id }) => id), contractId });
}

/** A mail that is kept, with the mark in its name, its text, its note and what came with it. */
async function addMarkedDocument(
  dancecard: TestDancecard,
  supplierId: string,
  text: (what: string) => string,
): Promise<void> {
  const path = join(temporaryFolder(), `${text('mail')}.eml`);
  const part = `Content-Type: text/plain\r\nContent-Disposition: attachment; filename="${text('attachment')}.txt"`;
  writeFileSync(
    path,
    `From: ${text('sender')} <a@b.example>\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n${text('mail text')}\r\n--x\r\n${part}\r\n\r\n-\r\n--x--`,
  );
  const { id } = await dancecard.value('documents.add', { supplierId, path, note: text('document note') });
  await dancecard.value('documents.update', { id, name: text('renamed document') });
}

/** The files below a folder in whose bytes a text stands, whatever its case. */
export function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => readFileSync(join(folder, name)).toString('latin1').toLowerCase().includes(text.toLowerCase()));
}

async function takeBackLatest(dancecard: TestDancecard): Promise<void> {
  const [latest] = await dancecard.value('history.list', { limit: 1 });
  await dancecard.value('history.undo', { entryId: latest?.id ?? '' });
}
