import type { Events } from './events.ts';

type Raised = Events['nudgesRaised']['nudges'][number];

/** Where a nudge leads: the address of the page that shows what it is about. */
export function placeOfNudge({
  subject,
  supplierId,
  contractId,
  needId,
}: Pick<Raised, 'subject' | 'supplierId' | 'contractId' | 'needId'>): string {
  if (subject.type === 'need') return `/needs/${subject.id}`;
  if (subject.type === 'problem') return `/problems/${subject.id}`;
  if (subject.type === 'household') return '/costs';
  if (subject.type === 'detail_change') return `/data/changes/${subject.id}`;
  if (needId !== null) return `/needs/${needId}`;
  if (supplierId === null) return '/';
  return contractId === null
    ? `/suppliers/${supplierId}`
    : `/suppliers/${supplierId}?contract=${encodeURIComponent(contractId)}`;
}
