import { expect, it } from 'vitest';
import { literal } from '#shared/domain/message.ts';
import type { Portions } from '#main/portions.ts';
import { writingQueue } from '#main/writing-queue.ts';

function* inThree(ended: string[], fault: Error | null = null): Portions<string> {
  try {
    for (let done = 1; done <= 3; done += 1) yield { text: literal('Working'), done, total: 3 };
    if (fault !== null) throw fault;
    return 'done';
  } finally {
    ended.push('ended');
  }
}

it('a defect, also one in telling how far it is, ends its own work and nothing after it', async () => {
  const queue = writingQueue(0);
  const ended: string[] = [];
  const broken = queue.write({ begin: () => inThree(ended, new Error('A mistake')) });
  const unheard = queue.write({
    begin: () => inThree(ended),
    progress: () => {
      throw new Error('Nobody can be told');
    },
  });
  const never = queue.write({
    begin: (): Portions<string> => {
      throw new Error('It could not begin');
    },
  });
  const after = queue.write({ begin: () => inThree(ended) });
  await expect(broken).rejects.toThrow('A mistake');
  await expect(unheard).rejects.toThrow('Nobody can be told');
  await expect(never).rejects.toThrow('It could not begin');
  expect(await after).toBe('done');
  expect(ended).toHaveLength(3);
});

it('what is asked for while something is under way comes after it, and closing waits for it', async () => {
  const queue = writingQueue(0);
  const order: string[] = [];
  const first = queue.write({
    *begin(): Portions<void> {
      void queue.write({
        begin: () => inThree(order),
      });
      yield { text: literal('Working'), done: 1, total: 1 };
      order.push('first');
    },
  });
  await queue.close();
  expect(order).toEqual(['first', 'ended']);
  await first;
});
