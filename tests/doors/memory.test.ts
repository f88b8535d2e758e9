import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { giveBack } from '#main/memory.ts';

test('what is no longer used is given back, and little is left alone', () => {
  giveBack();
  let filled: string[] | null = Array.from({ length: 500_000 }, (_, place) => `a text of some length, number ${place}`);
  expect(filled).toHaveLength(500_000);
  filled = null;
  const before = process.memoryUsage().heapUsed;
  giveBack();
  const after = process.memoryUsage().heapUsed;
  expect(before - after).toBeGreaterThan(20_000_000);
  const began = performance.now();
  for (let times = 0; times < 1000; times += 1) giveBack();
  expect(performance.now() - began).toBeLessThan(1000);
});

test('a process that was told so keeps its room for young values while it fills much', () => {
  const fill = (prepare: string) => `
    ${prepare}
    let kept = [];
    for (let round = 0; round < 30; round += 1) {
      for (let n = 0; n < 50000; n += 1) kept.push({ n, text: String(n) });
      if (round % 3 === 0) kept = [];
    }
    const { getHeapSpaceStatistics } = await import('node:v8');
    console.log(getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size);`;
  const heaps = join(import.meta.dirname, '..', '..', 'main', 'memory.ts');
  const room = (prepare: string): number =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', fill(prepare)], { encoding: 'utf8' }));
  const usual = room('');
  const kept = room(`const { growNoFurther } = await import(${JSON.stringify(heaps)}); growNoFurther();`);
  expect(usual).toBeGreaterThan(30_000_000);
  expect(kept).toBeLessThan(10_000_000);
});
