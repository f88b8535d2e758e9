import type { OutputOf } from '#shared/api/api.ts';
import type { Closeness } from '#shared/domain/needs/closeness.ts';
import type { Row } from '#shared/domain/needs/comparison-row.ts';
import type { ScorePart } from '#shared/domain/needs/score.ts';
import type { Message } from '#shared/domain/words.ts';
import type { QueryContext } from '../handler.ts';

type Comparison = OutputOf<'needs.compare'>;
type Speaking = Pick<QueryContext, 'say'>;

/** Something with a text to be said, in the caller's words, the message beside it. */
export function withText<Said extends { readonly text: Message }>(
  { say }: Speaking,
  said: Said,
): Omit<Said, 'text'> & { text: string; messages: { text: Message } } {
  return { ...said, text: say(said.text), messages: { text: said.text } };
}

/** Something with a name to be said, in the caller's words, the message beside it. */
export function withLabel<Said extends { readonly label: Message }>(
  { say }: Speaking,
  said: Said,
): Omit<Said, 'label'> & { label: string; messages: { label: Message } } {
  return { ...said, label: say(said.label), messages: { label: said.label } };
}

/** A row of the comparison in the caller's words. */
export function rowInWords(context: Speaking, row: Row): Comparison['rows'][number] {
  return { ...withLabel(context, row), cells: row.cells.map((cell) => withText(context, cell)) };
}

/** What a score is made of in the caller's words. */
export function partsInWords(
  context: Speaking,
  parts: readonly ScorePart[] = [],
): Comparison['candidates'][number]['parts'] {
  return parts.map((part) => withLabel(context, part));
}

/** How close it is in the caller's words. */
export function closenessInWords(context: Speaking, close: Closeness | null): Comparison['closeness'] {
  if (close === null) return null;
  return {
    ...withText(context, close),
    reversal: close.reversal === null ? null : withLabel(context, close.reversal),
  };
}

/** What is still to ask in the caller's words. */
export function questionsInWords(
  { say }: Speaking,
  questions: readonly Message[],
): Pick<Comparison['candidates'][number], 'questions' | 'messages'> {
  return { questions: questions.map(say), messages: { questions: [...questions] } };
}
