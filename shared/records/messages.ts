import { z } from 'zod';
import { periodUnits } from '#shared/domain/period.ts';
import type { Message, MessageValue, Words } from '#shared/domain/words.ts';

const words: z.ZodType<Words> = z.lazy(() => z.union([z.string(), messageSchema, z.array(words)]));

const value: z.ZodType<MessageValue> = z.lazy(() =>
  z.union([
    words,
    z.number(),
    z.object({ amount: z.int(), currency: z.string() }),
    z.object({ n: z.int(), unit: z.enum(periodUnits) }),
    z.null(),
  ]),
);

/**
 * What is said, for programs: the id of a message and its values. The id stays the same in every language and version;
 * the text of it in the caller's language stands beside it.
 */
export const messageSchema: z.ZodType<Message> = z.object({
  id: z.string().max(120),
  values: z.record(z.string().max(60), value),
});
