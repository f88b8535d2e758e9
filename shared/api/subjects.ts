import { z } from 'zod';
import { subjectTypes, type Subject } from '../domain/subject.ts';
import { message } from '#shared/domain/message.ts';
import { storedMessage } from '../records/stored-message.ts';
import { id } from '../records/values.ts';

/** The record something belongs to. */
export const subject = z.object({ type: z.enum(subjectTypes), id });

/** Whose something is, in an input: its subject, or in its place the id it was given by while there was only one kind. */
interface Whose {
  readonly subject?: Subject | undefined;
  readonly candidateId?: string | undefined;
  readonly contractId?: string | undefined;
}

const whose = { subject: subject.optional() };
/** Whose an interaction is; `candidateId` stands for a subject of that type. */
export const whoseInteraction = { ...whose, candidateId: id.optional() };
/** Whose a promise or a checklist is; `contractId` stands for a subject of that type. */
export const whoseDeal = { ...whose, contractId: id.optional() };

function saidOf(input: Whose): Subject[] {
  return [
    ...(input.subject === undefined ? [] : [input.subject]),
    ...(input.candidateId === undefined ? [] : [{ type: 'candidate', id: input.candidateId } as const]),
    ...(input.contractId === undefined ? [] : [{ type: 'contract', id: input.contractId } as const]),
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
