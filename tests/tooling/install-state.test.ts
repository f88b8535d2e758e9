import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installState } from '../../scripts/steps/install.mjs';
import { LauncherProject } from './launcher-project.ts';

let project: LauncherProject;
beforeEach(() => {
  project = new LauncherProject();
});
afterEach(() => project.remove());

function makeNewer(path: string): void {
  const later = new Date('2100-01-01T00:00:00Z');
  utimesSync(join(project.folder, path), later, later);
}

test('without packages the project is not installed', () => {
  rmSync(join(project.folder, 'node_modules'), { recursive: true });
  expect(installState(project.folder)).toBe('missing');
});

test('another version in the lockfile is a reason to install', () => {
  project.write('package-lock.json', JSON.stringify({ packages: { 'node_modules/one': { version: '1.0.1' } } }));
  makeNewer('package-lock.json');
  expect(installState(project.folder)).toBe('outdated');
});

test('a lockfile that is only newer is not', () => {
  makeNewer('package-lock.json');
  expect(installState(project.folder)).toBe('current');
});

test('a part for another system that is rightly not installed is not missed', () => {
  const packages = {
    'node_modules/one': { version: '1.0.0' },
    'node_modules/mac': { version: '1.0.0', optional: true },
  };
  project.write('package-lock.json', JSON.stringify({ packages }));
  makeNewer('package-lock.json');
  expect(installState(project.folder)).toBe('current');
});
