import { isExactly } from '#shared/api/exact.ts';
import { z } from 'zod';

/** Records of a list that are checked without looking at the clock. */
const portion = 100;

/** Milliseconds of checking after which the page may draw a frame. */
const stretch = 10;

/**
 * Checks what came against its schema. A long list is checked record by record with pauses between, so that the page
 * draws on meanwhile; what comes of it is the same.
 */
export async function checkAnswer(schema: z.ZodType, value: unknown): Promise<z.ZodSafeParseResult<unknown>> {
  if (!(schema instanceof z.ZodArray) || !Array.isArray(value) || value.length <= portion) {
    return takenBy(schema, value);
  }
  const element: z.ZodType = z.array(schema.element);
  const checked: unknown[] = [];
  let since = performance.now();
  for (let from = 0; from < value.length; from += portion) {
    const part = takenBy(element, value.slice(from, from + portion));
    if (!part.success) return part;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a list's schema gives is a list
    checked.push(...(part.data as unknown[]));
    if (performance.now() - since < stretch) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return { success: true, data: checked };
}

/** As `safeParse`; a value that needs nothing done to it is not copied. */
function takenBy(schema: z.ZodType, value: unknown): z.ZodSafeParseResult<unknown> {
  return isExactly(schema, value) ? { success: true, data: value } : schema.safeParse(value);
}
