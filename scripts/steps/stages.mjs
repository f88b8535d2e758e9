import { accessSync, constants, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { zones } from './zones.mjs';

/** What a run of the unit tests keeps in files at the same time, with much to spare. */
const roomForTests = 4 * 1024 ** 3;

/**
 * Where a folder lies in memory and has room, tests keep their files there: thousands of stores are made and each command
 * waits until it is on the disk. What full, slow or lost disks do is for the reliability tests, which stay on the disk.
 * @returns {Record<string, string>}
 */
function inMemory() {
  const folder = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(folder);
    accessSync(folder, constants.W_OK);
    return process.platform === 'linux' && bavail * bsize > roomForTests ? { TMPDIR: folder } : {};
  } catch {
    return {};
  }
}

/**
 * The stages of `npm test`, in their order, the quick ones first. `takesFiles`: words on the command line that name no
 * stage choose its test files. `needs`: what must be there, or the stage cannot run.
 *
 * When all run, what holds a clock against the program is left to the stage `timed`, which runs one file at a time:
 * `inWhole` are the arguments that leave it out elsewhere, `byItself` those that take it in otherwise.
 * @typedef {{ program: string, args: string[], inWhole?: string[], byItself?: string[], env?: Record<string, string> }} Command
 * @typedef {{ name: string, title: string, commands: Command[], takesFiles?: boolean,
 *   needs?: ('build' | 'browser')[] }} Stage
 * @param {string} folder the project
 * @returns {Stage[]}
 */
export function testStages(folder) {
  const tool = (/** @type {string[]} */ ...path) => join(folder, 'node_modules', ...path);
  const vitest = tool('vitest', 'vitest.mjs');
  // Programs that tests start, and their threads, load the same code again and again; Node keeps it as it is compiled.
  const kept = { NODE_COMPILE_CACHE: join(folder, '.cache', 'compiled-code') };
  const quick = ['run', '--project', 'quick', '--project', 'apart'];
  const pages = tool('@playwright', 'test', 'cli.js');
  return [
    {
      name: 'types',
      title: 'Type check',
      commands: [{ program: tool('typescript', 'bin', 'tsc'), args: ['-b'] }],
    },
    {
      name: 'lint',
      title: 'Lint',
      commands: [{ program: tool('oxlint', 'bin', 'oxlint'), args: [] }],
    },
    {
      name: 'format',
      title: 'Format check',
      commands: [
        {
          program: tool('prettier', 'bin', 'prettier.cjs'),
          args: ['--check', '--log-level', 'warn', '--cache', '--cache-location', join('.cache', 'prettier'), '.'],
        },
      ],
    },
    {
      name: 'unused',
      title: 'Unused code',
      commands: [{ program: tool('knip', 'bin', 'knip.js'), args: ['--no-progress'] }],
    },
    {
      name: 'unit',
      title: 'Unit, integration, migration and architecture tests',
      commands: [{ program: vitest, args: quick, byItself: ['--project', 'timed'], env: { ...kept, ...inMemory() } }],
      takesFiles: true,
      needs: ['build'],
    },
    {
      name: 'zones',
      title: `Date tests in ${zones.length} more time zones`,
      commands: [{ program: vitest, args: ['run', '--project', 'zone *'], env: kept }],
    },
    {
      name: 'reliability',
      title: 'Reliability tests',
      commands: [
        { program: vitest, args: ['run', '--project', 'reliability'], byItself: ['--project', 'threads'], env: kept },
      ],
      takesFiles: true,
      needs: ['build'],
    },
    {
      name: 'e2e',
      title: 'End-to-end tests',
      commands: [{ program: pages, args: ['test'], inWhole: ['--project', 'pages'], env: { ...kept, ...inMemory() } }],
      takesFiles: true,
      needs: ['build', 'browser'],
    },
    {
      name: 'timed',
      title: 'Tests that measure time',
      commands: [
        { program: vitest, args: ['run', '--project', 'timed'], env: { ...kept, ...inMemory() } },
        { program: vitest, args: ['run', '--project', 'threads'], env: kept },
        { program: pages, args: ['test', '--project', 'timed', '--workers', '1'], env: { ...kept, ...inMemory() } },
      ],
      needs: ['build', 'browser'],
    },
  ];
}

/**
 * Splits the words after `npm test --`: names of stages choose stages (all without any), other words choose files of
 * the stages that take files. Stages that were chosen have all their tests; `timed` has none beyond those.
 * @param {Stage[]} stages
 * @param {string[]} words
 * @returns {{ stages: Stage[], files: string[], isWhole: boolean }}
 */
export function chooseStages(stages, words) {
  const names = words.filter((word) => stages.some(({ name }) => name === word));
  const files = words.filter((word) => !names.includes(word));
  const named = names.length ? stages.filter(({ name }) => names.includes(name)) : stages;
  return {
    stages: files.length ? named.filter(({ takesFiles }) => takesFiles) : named,
    files,
    isWhole: words.length === 0,
  };
}
