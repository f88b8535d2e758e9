import { accessSync, constants, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Zones that catch a local clock in date code: both ends of the day, half hours, and clock changes at midnight. */
const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

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
 * The stages of `npm test`, in the order in which they run. `takesFiles`: words on the command line that name no stage
 * choose its test files. `needs`: what must be there, or the stage cannot run.
 * @typedef {{ name: string, title: string, commands: { program: string, args: string[], env?: Record<string, string> }[],
 *   takesFiles?: boolean, needs?: ('build' | 'browser')[] }} Stage
 * @param {string} folder the project
 * @returns {Stage[]}
 */
export function testStages(folder) {
  const tool = (/** @type {string[]} */ ...path) => join(folder, 'node_modules', ...path);
  const vitest = tool('vitest', 'vitest.mjs');
  return [
    { name: 'types', title: 'Type check', commands: [{ program: tool('typescript', 'bin', 'tsc'), args: ['-b'] }] },
    { name: 'lint', title: 'Lint', commands: [{ program: tool('oxlint', 'bin', 'oxlint'), args: [] }] },
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
      commands: [{ program: vitest, args: ['run', '--project', 'quick', '--project', 'apart'], env: inMemory() }],
      takesFiles: true,
      needs: ['build'],
    },
    {
      name: 'zones',
      title: `Date tests in ${zones.length} more time zones`,
      commands: zones.map((TZ) => ({
        program: vitest,
        args: ['run', '--project', 'quick', 'tests/terms', 'tests/calculator'],
        env: { TZ },
      })),
    },
    {
      name: 'reliability',
      title: 'Reliability tests',
      commands: [{ program: vitest, args: ['run', '--project', 'reliability'] }],
      takesFiles: true,
      needs: ['build'],
    },
    {
      name: 'e2e',
      title: 'End-to-end tests',
      commands: [{ program: tool('@playwright', 'test', 'cli.js'), args: ['test'], env: inMemory() }],
      takesFiles: true,
      needs: ['build', 'browser'],
    },
  ];
}

/**
 * Splits the words after `npm test --`: names of stages choose stages (all without any), other words choose files of
 * the stages that take files.
 * @param {Stage[]} stages
 * @param {string[]} words
 * @returns {{ stages: Stage[], files: string[] }}
 */
export function chooseStages(stages, words) {
  const names = words.filter((word) => stages.some(({ name }) => name === word));
  const files = words.filter((word) => !names.includes(word));
  const named = names.length ? stages.filter(({ name }) => names.includes(name)) : stages;
  return { stages: files.length ? named.filter(({ takesFiles }) => takesFiles) : named, files };
}
