import type { PlainText } from '#shared/records/plain-texts.ts';

/** Several texts of a record that may be left empty, each with a value of its own. */
export function eachTextOf<Name extends string, Value>(
  texts: readonly PlainText<Name>[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one for every text there is
  return Object.fromEntries(texts.map(({ name }) => [name, valueOf(name)])) as Record<Name, Value>;
}

/** Whether a text is long enough to take several lines where it is entered. */
export function takesSeveralLines({ longest }: { readonly longest: number }): boolean {
  return longest > longestLine;
}

const longestLine = 300;

/** A word of the history where it heads a field: with a capital letter. */
export function asHeading(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
