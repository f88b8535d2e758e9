import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { listFields } from '#shared/records/list-fields.ts';

export type ListPreview = OutputOf<'imports.preview'>;
type Inference = ListPreview['inferences'][number];
type ListMapping = NonNullable<InputOf<'imports.apply'>['mapping']>;

/** The questions that are asked under a name of their own. */
const questions = [
  'encoding',
  'delimiter',
  'decimalSign',
  'dateOrder',
  'instants',
  'currency',
  'cycle',
  'priceColumn',
] as const;

/**
 * What the words behind the file answer: `dateOrder=dmy`, `currency=EUR`, the sign itself (`kr=SEK`), a single line
 * (`line:12=SEK`) or what a column is (`column:Fee=price`, `column:3=-` to leave it out). A value may also be said as
 * the list offers it in words. Null without any answer; a failure names what no list asks.
 */
export function readAnswers(words: readonly string[], list: ListPreview): Result<ListMapping | null, Message> {
  const answers: Record<string, unknown>[] = [];
  for (const word of words) {
    const answer = readAnswer(word, list);
    if (answer === null) {
      const signs = list.inferences.flatMap(({ sign }) => sign ?? []);
      const known = [...questions, ...signs].map((name) => `${name}=…`);
      return failed(message('terminal.import.noSuchAnswer', { answer: word, known: known.join(', ') }));
    }
    answers.push(answer);
  }
  return ok(answers.length === 0 ? null : merged(answers));
}

/** How an open question can be answered: `dateOrder=dmy (day first)`. At most eight ways. */
export function waysToAnswer({ about, sign, choices, value }: Inference): string {
  return choices
    .filter((choice) => choice.value !== value)
    .slice(0, 8)
    .map((choice) => {
      const answer = quoted(`${about === 'currencySigns' ? (sign ?? '') : about}=${choice.value}`);
      const label = choice.label.replace(`${choice.value} (`, '(');
      if (label === choice.value) return answer;
      return label.startsWith('(') ? `${answer} ${label}` : `${answer} (${label})`;
    })
    .join(', ');
}

function readAnswer(word: string, list: ListPreview): Record<string, unknown> | null {
  const at = word.indexOf('=', word.startsWith('=') ? 1 : 0);
  if (at < 1) return null;
  const [name, value] = [word.slice(0, at), word.slice(at + 1)];
  const line = /^line:(\d{1,6})$/iu.exec(name)?.[1];
  if (line !== undefined) return { rowCurrencies: { [line]: value.toUpperCase() } };
  if (/^column:/iu.test(name)) return columnAnswer(name.slice('column:'.length), value, list);
  const question = questions.find((known) => known.toLowerCase() === name.toLowerCase());
  if (question !== undefined) return { [question]: valueOf(question, value, list) };
  const sign = list.inferences.find((inference) => inference.sign?.toLowerCase() === name.toLowerCase())?.sign;
  if (sign == null) return null;
  // "By row" is the reading without an answer.
  return { currencySigns: value.toLowerCase() === 'by_row' ? {} : { [sign]: value.toUpperCase() } };
}

/** The value as the list has it, where it was said in the words of a choice. */
function valueOf(question: (typeof questions)[number], value: string, { inferences, columns }: ListPreview): string {
  const said = value.trim().toLowerCase();
  if (question === 'currency') return value.toUpperCase();
  if (question === 'priceColumn') {
    const column = columns.find(({ header }) => header.toLowerCase() === said);
    return column === undefined ? value : String(column.index);
  }
  const choices = inferences.filter(({ about }) => about === question).flatMap((inference) => inference.choices);
  return choices.find((choice) => choice.value === said || choice.label.toLowerCase() === said)?.value ?? value;
}

function columnAnswer(named: string, value: string, { columns }: ListPreview): Record<string, unknown> | null {
  const column =
    columns.find(({ header }) => header.toLowerCase() === named.trim().toLowerCase()) ??
    columns.find(({ index }) => String(index + 1) === named);
  const field = listFields.find((known) => known === value.toLowerCase()) ?? null;
  if (column === undefined || (field === null && value !== '-')) return null;
  return { columns: { [column.index]: field } };
}

/** Several answers as one; of two to the same question the later holds. */
function merged(answers: readonly Record<string, unknown>[]): ListMapping {
  const mapping: Record<string, unknown> = {};
  for (const answer of answers) {
    for (const [name, value] of Object.entries(answer)) {
      const before = mapping[name];
      const isMany = typeof value === 'object' && value !== null && typeof before === 'object' && before !== null;
      mapping[name] = isMany ? { ...before, ...value } : value;
    }
  }
  return mapping;
}

/** As a shell takes it for one word. */
function quoted(answer: string): string {
  return /^[\p{L}\d=:._-]+$/u.test(answer) ? answer : `'${answer}'`;
}
