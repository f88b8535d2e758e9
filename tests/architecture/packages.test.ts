import { expect, test } from 'vitest';
import { z } from 'zod';
import { missingOptionalPackages } from '../../scripts/steps/optional-packages.mjs';
import { read, readJson } from './project.ts';

const versions = z.record(z.string(), z.string());
const packageFile = z
  .object({
    dependencies: versions,
    optionalDependencies: versions,
    devDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(readJson('package.json'));
const lockfile = z
  .object({ packages: z.record(z.string(), z.looseObject({ hasInstallScript: z.boolean().optional() })) })
  .parse(readJson('package-lock.json'));
const direct = {
  ...packageFile.dependencies,
  ...packageFile.optionalDependencies,
  ...packageFile.devDependencies,
};

test('[building-3] every dependency is pinned to one version', () => {
  expect(Object.entries(direct).filter(([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test('docs/dependencies.md says of every dependency, and of no other package, why it is here', () => {
  const explained = [...read('docs/dependencies.md').matchAll(/^- \*\*([^*]+)\*\* \S/gmu)].map(([, name = '']) => name);
  expect(explained.toSorted()).toEqual(Object.keys(direct).toSorted());
});

test('every package with an install script is allowed or refused by name', () => {
  const scripted = Object.entries(lockfile.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.split('node_modules/').at(-1) ?? '');
  expect([...new Set(scripted)].filter((name) => !(name in packageFile.allowScripts))).toEqual([]);
});

test('the lockfile records no download address', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/u);
});

test('the lockfile holds the native parts for every system', () => {
  expect(missingOptionalPackages(lockfile.packages)).toEqual([]);
});
