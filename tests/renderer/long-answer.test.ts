import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkAnswer } from '#renderer/transport/long-answer.ts';

const schema = z.array(z.object({ id: z.string(), amount: z.int().default(1) }));

test('a list checked in portions gives what it gives checked at once, however long it is', async () => {
  const record = fc.oneof(
    fc.record({ id: fc.string(), amount: fc.integer() }),
    fc.record({ id: fc.string() }),
    fc.record({ id: fc.constant('surplus'), more: fc.integer() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 700, size: 'max' }), async (list) => {
      expect(await checkAnswer(schema, list)).toEqual(schema.safeParse(list));
    }),
    { numRuns: 40 },
  );
});

test('one wrong record anywhere in it is a wrong answer', async () => {
  const list = Array.from({ length: 450 }, (_, n) => ({ id: `${n}` }));
  for (const at of [0, 99, 100, 101, 449]) {
    const wrong = list.map((record, n) => (n === at ? { id: n } : record));
    expect((await checkAnswer(schema, wrong)).success).toBe(false);
  }
  expect((await checkAnswer(schema, { length: 500 })).success).toBe(false);
});

test('while a long list is checked, other work gets its turn', async () => {
  const slow = z.array(
    z.string().refine((text) => {
      const until = performance.now() + 0.2;
      while (performance.now() < until);
      return text !== '';
    }),
  );
  let turns = 0;
  const turn = setInterval(() => (turns += 1), 1);
  await checkAnswer(
    slow,
    Array.from({ length: 600 }, () => 'x'),
  );
  clearInterval(turn);
  expect(turns).toBeGreaterThan(3);
});
