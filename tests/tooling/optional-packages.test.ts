import { expect, test } from 'vitest';
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
