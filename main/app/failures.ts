import type { ExpectedError, Unsaid } from '#shared/api/errors.ts';
import { message } from '#shared/domain/message.ts';
import type { RecordType } from '#shared/records/records.ts';
import type { Message } from '#shared/domain/words.ts';

type Failure<Type extends ExpectedError['type']> = Unsaid<Extract<ExpectedError, { type: Type }>>;

/** What can not be found, by the word the field has for it. */
const found = {
  person: 'person',
  supplier: 'supplier',
  relationship: 'relationship',
  contract: 'contract',
  price: 'price',
  exit: 'exit',
  exitItem: 'checklist_item',
  nudge: 'nudge',
  need: 'need',
  requirement: 'requirement',
  candidate: 'candidate',
  offer: 'offer',
  interaction: 'interaction',
  promise: 'promise',
  problem: 'problem',
  problemStep: 'problem_step',
  document: 'document',
  'checklist item': 'checklist_item',
  'history entry': 'history_entry',
  copy: 'copy',
  proposal: 'proposal',
  suggestion: 'suggestion',
  palgorithm: 'palgorithm',
  record: 'other',
} as const;

/** The id names nothing that is here. `what` is the field's word, such as "contract", or any kind of record. */
export function notFound(what: keyof typeof found | RecordType, id: string): Failure<'NotFound'> {
  const known = isFound(what) ? found[what] : found.record;
  return { type: 'NotFound', message: message('refusals.notFound', { what: known }), what, id };
}

function isFound(what: string): what is keyof typeof found {
  return Object.hasOwn(found, what);
}

/** The record's rules forbid it. */
export function refused(why: string | Message): Failure<'Refused'> {
  return { type: 'Refused', message: why };
}
