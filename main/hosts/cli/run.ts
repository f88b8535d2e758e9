import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isPath } from '#shared/api/api.ts';
import type { AnyError } from '#shared/api/errors.ts';
import { failed, type Result } from '#shared/domain/result.ts';
import {
  callerFolder,
  commonOptions,
  misuseExitCode,
  optionsHelp,
  readCommandLine,
  type CommandLine,
} from '#main/command-line-options.ts';
import { programVersion } from '#main/built-folders.ts';
import { systemClock } from '#main/clock.ts';
import { openDancecard, type OpenFailure } from '#main/compose.ts';
import { removeAbandonedDemos, usualDataFolder } from '#main/data-folder.ts';
import { isHeld } from '#main/db/lock.ts';
import { fileLog } from '#main/log.ts';
import { begin, chooseDataFolder, type Begun } from '../begin.ts';
import { CallFailed } from './ask.ts';
import { readCallInput, withFullPath } from './call.ts';
import { describeOperation, operationsTable } from './describe-api.ts';
import { columns, plainText, terminalJson } from './terminal-text.ts';
import type { CommandLineIo, Verb } from './verb.ts';
import { verbs } from './verbs.ts';

const options = [...commonOptions, 'language', 'yes', 'replace', 'without-history'] as const;

/** Another command may hold the store for a moment. */
const lockPatience = 5000;

/** Runs one command line and gives its exit code: 0 done, 1 it failed and said why, 2 the command line was misused. */
export async function run(args: readonly string[], io: CommandLineIo): Promise<number> {
  const line = readCommandLine(args, options, { folder: callerFolder(io.folder, io.environment) });
  if (!line.ok) return misused(io, line.error.message);
  try {
    return await dispatch(line.value, io);
  } catch (problem) {
    return defect(line.value, problem, io);
  }
}

async function dispatch(line: CommandLine, io: CommandLineIo): Promise<number> {
  if (line.version) return printed(io, programVersion());
  const [verb, ...words] = line.words;
  if (line.help || verb === undefined || verb === 'help') return printed(io, help());
  if (verb === 'call') return call(line, words, io);
  if (verb === 'api') return showApi(words, io);
  const found = verbs.get(verb);
  if (found === undefined) return misused(io, `There is no “${verb}”. “dancecard help” shows what there is.`);
  if (words.length < found.words.least || words.length > found.words.most) {
    return misused(io, `Write it like this: ${`dancecard ${verb} ${found.usage}`.trim()}`);
  }
  if (line.replace && found.mayReplace !== true) {
    return misused(io, `--replace means nothing to “${verb}”; only “export” and “calendar” write a file.`);
  }
  if (line.withoutHistory && verb !== 'restore') {
    return misused(io, `--without-history means nothing to “${verb}”, only to “restore”.`);
  }
  if ('runAlone' in found) {
    return runTold(io, () =>
      found.runAlone({
        io,
        words,
        yes: line.yes,
        replace: line.replace,
        withoutHistory: line.withoutHistory,
        folder: callerFolder(io.folder, io.environment),
      }),
    );
  }
  return runVerb(found, line, words, io);
}

/** Exactly one JSON document goes to stdout, whatever happens. */
async function call(line: CommandLine, words: readonly string[], io: CommandLineIo): Promise<number> {
  const [operation, text, ...more] = words;
  if (operation === undefined || more.length > 0) {
    return misused(io, `Write it like this: dancecard call OPERATION '{"field":"value"}', or - for input from stdin.`);
  }
  const input = readCallInput(text === '-' ? await io.readInput() : text);
  if (!input.ok) {
    io.print(terminalJson(input));
    return misused(io, input.error.message);
  }
  const begun = await beginFor(line, io);
  if (!begun.ok) {
    const { reason, message } = begun.error;
    return document(io, failed({ type: 'StoreUnusable', reason, message }));
  }
  try {
    const folder = callerFolder(io.folder, io.environment);
    return document(
      io,
      await begun.value.dancecard.callUnknown(operation, withFullPath(operation, input.value, folder)),
    );
  } finally {
    await begun.value.end();
  }
}

function showApi([operation, ...more]: readonly string[], io: CommandLineIo): number {
  if (operation === undefined) return printed(io, operationsTable());
  if (more.length > 0 || !isPath(operation)) {
    return misused(io, `There is no operation “${[operation, ...more].join(' ')}”. “dancecard api” lists them.`);
  }
  return printed(io, terminalJson(describeOperation(operation), 2));
}

async function runVerb(verb: Verb, line: CommandLine, words: readonly string[], io: CommandLineIo): Promise<number> {
  const begun = await beginFor(line, io);
  if (!begun.ok) {
    io.warn(plainText(begun.error.message));
    return 1;
  }
  try {
    const folder = callerFolder(io.folder, io.environment);
    return await runTold(io, () =>
      verb.run({
        io,
        dancecard: begun.value.dancecard,
        words,
        yes: line.yes,
        replace: line.replace,
        withoutHistory: line.withoutHistory,
        folder,
      }),
    );
  } finally {
    await begun.value.end();
  }
}

/** Runs a verb; what failed in an expected way is told in its own words. */
async function runTold(io: CommandLineIo, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof CallFailed)) throw problem;
    io.warn(problem.message);
    return 1;
  }
}

async function beginFor(line: CommandLine, io: CommandLineIo): Promise<Result<Begun, OpenFailure>> {
  removeAbandonedDemos(isHeld);
  const folder = chooseDataFolder(line);
  if (!folder.ok) return folder;
  const { language } = line;
  const begun = await begin(
    line,
    folder.value,
    {
      door: 'cli',
      mayUsePaths: true,
      waitForLockMs: lockPatience,
      language,
    },
    openDancecard,
  );
  if (begun.ok) for (const sentence of begun.value.dancecard.told) io.warn(plainText(sentence));
  return begun;
}

/** A bug: one sentence for the person, code positions for the log, and for a call the document it promises. */
function defect(line: CommandLine, problem: unknown, io: CommandLineIo): number {
  const reference = randomUUID().slice(0, 8);
  const [verb, operation] = line.words;
  const log = fileLog(join(line.dataFolder ?? usualDataFolder(), 'dancecard.log'), () => systemClock(null).now());
  log.defect(reference, `command line: ${verb ?? ''}`, problem);
  const message = `Something went wrong inside Dancecard; nothing half-done was kept. If it happens again, report it with the reference ${reference}.`;
  if (verb === 'call' && operation !== undefined)
    io.print(terminalJson(failed({ type: 'Defect', message, reference })));
  io.warn(message);
  return 1;
}

function document(io: CommandLineIo, outcome: Result<unknown, AnyError>): number {
  io.print(terminalJson(outcome));
  return outcome.ok ? 0 : 1;
}

function printed(io: CommandLineIo, text: string): number {
  io.print(text);
  return 0;
}

function misused(io: CommandLineIo, message: string): number {
  io.warn(plainText(message));
  return misuseExitCode;
}

function help(): string {
  const forPeople = [...verbs].map(([name, { usage, help: does }]) => [`  ${name} ${usage}`.trimEnd(), does]);
  const forPrograms = [
    ['  call OPERATION [JSON]', 'Run one operation; - reads the JSON from stdin. Prints one JSON document.'],
    ['  api', 'List the operations.'],
    ['  api OPERATION', 'Print the JSON Schemas of its input and output.'],
    ['  help', 'Show this help.'],
  ];
  return [
    'Dancecard: your own side of every supplier relationship.',
    `\nFor people:\n${columns(forPeople)}`,
    `\nFor programs:\n${columns(forPrograms)}`,
    `\nOptions, anywhere:\n${optionsHelp(options)}`,
    '\nExit code: 0 done, 1 it failed and said why, 2 the command line was not understood.',
  ].join('\n');
}
