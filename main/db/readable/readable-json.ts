import type { z } from 'zod';
import { remembered } from '#shared/domain/remembered.ts';

/** Whether a text is JSON of a shape. */
export function readableJson(schema: z.ZodType): (value: unknown) => boolean {
  const empty = schema.safeParse([]).success;
  const readable = remembered((text) => schema.safeParse(parsed(text)).success);
  return (value) => typeof value === 'string' && (value === '[]' ? empty : readable(value));
}

/** The value of JSON that may have come from a file somebody else wrote; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
