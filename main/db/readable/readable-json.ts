import type { z } from 'zod';

/** As many texts as one pass over tens of thousands of contracts may read; then it begins anew. */
const textsRemembered = 50_000;

/** Whether a text is JSON of a shape. The same texts are read again and again, so the answer is remembered. */
export function readableJson(schema: z.ZodType): (value: unknown) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    if (typeof value !== 'string') return false;
    if (value === '[]') return schema.safeParse([]).success;
    const found = known.get(value);
    if (found !== undefined) return found;
    const readable = schema.safeParse(parsed(value)).success;
    if (known.size >= textsRemembered) known.clear();
    known.set(value, readable);
    return readable;
  };
}

/** The value of JSON that may have come from a file somebody else wrote; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
