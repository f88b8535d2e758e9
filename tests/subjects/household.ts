import type { Subject, SubjectType } from '#shared/domain/subject.ts';
import { aNeedWithOffer } from '#tests/needs/builders.ts';
import { addContract } from '#tests/support/builders.ts';
import type { TestDancecard } from '#tests/support/open-test-dancecard.ts';

/** A living record of every kind to which something may belong. */
export async function subjectsIn(dancecard: TestDancecard): Promise<Record<SubjectType, Subject>> {
  const contract = await addContract(dancecard);
  const { needId, candidateId } = await aNeedWithOffer(dancecard);
  const problem = await dancecard.value('problems.open', {
    contractId: contract.id,
    title: 'The locker jams',
    since: '2026-11-01',
    wants: 'repair',
  });
  return {
    supplier: { type: 'supplier', id: contract.supplierId },
    relationship: { type: 'relationship', id: contract.relationshipId },
    contract: { type: 'contract', id: contract.id },
    need: { type: 'need', id: needId },
    candidate: { type: 'candidate', id: candidateId },
    problem: { type: 'problem', id: problem.id },
  };
}

/** Says, promises and puts down one thing for a subject. */
export async function fill(dancecard: TestDancecard, subject: Subject) {
  const interaction = await dancecard.value('interactions.add', {
    subject,
    direction: 'in',
    channel: 'phone',
    on: '2026-11-20',
    text: 'They called back',
  });
  const promise = await dancecard.value('promises.add', { subject, text: 'A new locker', dueOn: '2026-12-15' });
  const item = await dancecard.value('checklist.add', { subject, text: 'Bring the key' });
  return { interaction: interaction.id, promise: promise.id, item: item.id };
}
