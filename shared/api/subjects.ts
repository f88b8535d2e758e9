import { z } from 'zod';
import { subjectTypes, type Subject } from '../domain/subject.ts';
import { message } from '#shared/domain/message.ts';
import { storedMessage } from '../records/stored-message.ts';
import { id } from '../records/values.ts';

/** The record something belongs to. */
export const subject = z.object({ type: z.enum(subjectTypes), id });

/** Whose something is, in an input: its subject, or in its place the id of one by its kind. */
interface Whose {
  readonly subject?: Subject | undefined;
  readonly supplierId?: string | undefined;
  readonly relationshipId?: string | undefined;
  readonly contractId?: string | undefined;
  readonly candidateId?: string | undefined;
}

/** Whose something is that comes of dealing with a supplier; each id stands for a subject of its kind. */
const whose = {
  subject: subject.optional(),
  supplierId: id.optional(),
  relationshipId: id.optional(),
  contractId: id.optional(),
};
/** Whose an interaction is. */
export const whoseInteraction = { ...whose, candidateId: id.optional() };
/** Whose a promise, a problem or a checklist is. */
export const whoseDeal = whose;

function saidOf(input: Whose): Subject[] {
  const named = [
    ['supplier', input.supplierId],
    ['relationship', input.relationshipId],
    ['contract', input.contractId],
    ['candidate', input.candidateId],
  ] as const;
  return [
    ...(input.subject === undefined ? [] : [input.subject]),
    ...named.flatMap(([type, given]) => (given === undefined ? [] : [{ type, id: given }])),
  ];
}

/** Whether an input says once whose it is. */
export function saysWhose(input: Whose): boolean {
  return saidOf(input).length === 1;
}

/** Whether an input does not say twice whose it is. */
export function saysWhoseAtMostOnce(input: Whose): boolean {
  return saidOf(input).length <= 1;
}

/** What is wrong with an input that does not. */
export const notWhose = { path: ['subject'], message: storedMessage(message('input.whose')) };

/** The subject an input names. Only for inputs that name one. */
export function subjectOf(input: Whose): Subject {
  const [said] = saidOf(input);
  if (said === undefined) throw new Error('An input that names no subject was let through');
  return said;
}
