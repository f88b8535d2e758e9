import { afterEach, beforeEach, expect, test } from 'vitest';
import { PlainFailure } from '../../scripts/steps/project.mjs';
import { pinnedNode } from '../../scripts/steps/pinned-node.mjs';
import { LauncherProject } from './launcher-project.ts';

let project: LauncherProject;
beforeEach(() => {
  project = new LauncherProject();
});
afterEach(() => project.remove());

test('the Node of the project is taken from where its package put it', () => {
  const program = project.write(`node_modules/node-${process.platform}-${process.arch}/bin/node`, '');
  expect(pinnedNode(project.folder, { version: '20.19.0', program: '/usr/bin/node' })).toBe(program);
});

test('a running Node 24 serves as well', () => {
  expect(pinnedNode(project.folder, { version: '24.1.0', program: 'the running one' })).toBe('the running one');
});

test('without either, the message says what to run', () => {
  const find = () => pinnedNode(project.folder, { version: '20.19.0', program: '/usr/bin/node' });
  expect(find).toThrow(PlainFailure);
  expect(find).toThrow('https://nodejs.org');
});
