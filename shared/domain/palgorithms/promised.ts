import { literal, message } from '../message.ts';
import type { Message, Words } from '../words.ts';
import type { PromiseFacts } from './dealing-facts.ts';
import type { ApiAction, NudgeDraft } from './proposal.ts';
import { dealingInWords } from './who-acts-next.ts';

/** The fields of a draft that name a promise: its subject is the promise, by the name of whoever made it. */
export function titledPromise(
  { id, about, text }: PromiseFacts,
  title: 'nudges.promiseDue.title' | 'nudges.promiseBroken.title',
): Pick<NudgeDraft, 'subject' | 'supplierId' | 'supplierName' | 'contractId' | 'title'> {
  const subject = dealingInWords(about);
  return {
    subject: { type: 'promise', id, name: subject },
    supplierId: about.supplierId,
    supplierName: about.supplierName,
    contractId: about.contractId,
    title: message(title, { subject, promise: wordsOf(text) }),
  };
}

function wordsOf(text: Words): Words {
  return typeof text === 'string' ? literal(text) : text;
}

/** When it was promised, and by whom, as far as that is known. */
export function promisedInWords({ madeOn, madeBy }: PromiseFacts): Message[] {
  if (madeOn === null) return [];
  return [
    madeBy === null
      ? message('nudges.promise.madeOn', { madeOn })
      : message('nudges.promise.madeBy', { madeOn, madeBy }),
  ];
}

/** Says what became of it. */
export function settlePromise({ id }: PromiseFacts, outcome: 'kept' | 'broken'): ApiAction {
  return {
    label: message(outcome === 'kept' ? 'nudges.promise.kept' : 'nudges.promise.broken'),
    path: 'promises.settle',
    input: { id, outcome },
  };
}
