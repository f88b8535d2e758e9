import { z } from 'zod';
import type { Fields } from './field.ts';
import { fieldsOf } from './record.ts';

/** The names of the texts of a record that a person may write or leave empty. */
export type PlainTextName<F extends Fields> = {
  [Name in keyof F]: F[Name] extends { kind: 'text'; entered: true; value: z.ZodString }
    ? F[Name] extends { required: true }
      ? never
      : Name
    : never;
}[keyof F] &
  string;

/** A text that a person may write or leave empty. */
export interface PlainText<Name extends string> {
  readonly name: Name;
  /** Characters that fit. */
  readonly longest: number;
}

/** Every text of a record that a person may write or leave empty, in the order in which they are stored. */
export function plainTexts<F extends Fields>(record: { readonly fields: F }): readonly PlainText<PlainTextName<F>>[] {
  const texts = fieldsOf(record).flatMap(([name, { kind, entered, required, value }]) =>
    kind === 'text' && entered === true && required !== true && value instanceof z.ZodString
      ? [{ name, longest: value.maxLength ?? Number.MAX_SAFE_INTEGER }]
      : [],
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- exactly the fields that PlainTextName picks out
  return texts as unknown as readonly PlainText<PlainTextName<F>>[];
}
