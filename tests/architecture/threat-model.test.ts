import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder, read } from './project.ts';

test('every test that the threat model names is there', () => {
  const named = [...read('docs/threat-model.md').matchAll(/`(tests\/[^`]+)`/gu)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !existsSync(join(projectFolder, file)))).toEqual([]);
});
