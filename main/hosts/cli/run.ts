import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isPath } from '#shared/api/api.ts';
import type { AnyError } from '#shared/api/errors.ts';
import { message } from '#shared/domain/message.ts';
import { failed, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { speakerFor, type Speaker } from '#shared/messages/speaker.ts';
import { languages, type Language } from '#shared/messages/tongue.ts';
import {
  callerFolder,
  commonOptions,
  misuseExitCode,
  optionsHelp,
  readCommandLine,
  type CommandLine,
} from '#main/command-line-options.ts';
import { programVersion } from '#main/program-version.ts';
import { systemClock } from '#main/clock.ts';
import { openDancecard, type OpenFailure } from '#main/compose.ts';
import { removeAbandonedDemos, usualDataFolder, type FolderFailure } from '#main/data-folder.ts';
import { isHeld } from '#main/db/lock.ts';
import { fileLog } from '#main/log.ts';
import { said } from '#main/said.ts';
import { begin, chooseDataFolder, type Begun } from '../begin.ts';
import { doorSpeaker, textOf } from '../door-speaker.ts';
import { CallFailed } from './ask.ts';
import { callerOf, readCallInput, withFullPath } from './call.ts';
import { describeOperation, operationsTable } from './describe-api.ts';
import { columns, plainText, terminalJson, terminalJsonPieces } from './terminal-text.ts';
import type { CommandLineIo, Verb } from './verb.ts';
import { verbs } from './verbs.ts';

const options = [
  ...commonOptions,
  'language',
  'yes',
  'replace',
  'without-history',
  'due',
  'json',
  'mark',
  'person',
  'keep',
  'let-go',
  'propose',
  'actor',
] as const;

/** Another command may hold the store for a moment. */
const lockPatience = 5000;

/** Runs one command line and gives its exit code: 0 done, 1 it failed and said why, 2 the command line was misused, 3 something is due. */
export async function run(args: readonly string[], io: CommandLineIo): Promise<number> {
  const line = readCommandLine(args, options, { folder: callerFolder(io.folder, io.environment) });
  if (!line.ok) return misused(io, doorSpeaker(languageAmong(args)), line.error.message);
  const speaker = doorSpeaker(line.value.language);
  try {
    return await dispatch(line.value, speaker, io);
  } catch (problem) {
    return defect(line.value, speaker, problem, io);
  }
}

/** The language a command line asks for that could not be read as a whole. */
function languageAmong(args: readonly string[]): Language | null {
  const given = args.flatMap((arg, at) =>
    arg === '--language' ? [args[at + 1]] : arg.startsWith('--language=') ? [arg.slice('--language='.length)] : [],
  );
  return languages.find((language) => given.includes(language)) ?? null;
}

async function dispatch(line: CommandLine, speaker: Speaker, io: CommandLineIo): Promise<number> {
  if (line.version) return printed(io, programVersion());
  const [verb, ...words] = line.words;
  if (line.help || verb === undefined || verb === 'help') return printed(io, help(speaker));
  if (verb === 'call') return call(line, speaker, words, io);
  if (verb === 'api') return showApi(words, speaker, io);
  if (line.propose || line.actor !== null)
    return misused(io, speaker, message('terminal.proposeMeansNothing', { verb }));
  const found = verbs.get(verb);
  if (found === undefined) return misused(io, speaker, message('terminal.noVerb', { verb }));
  if (words.length < found.words.least || words.length > found.words.most) {
    return misused(io, speaker, message('terminal.usage', { usage: `dancecard ${verb} ${found.usage}`.trim() }));
  }
  if (line.replace && found.mayReplace !== true) {
    return misused(io, speaker, message('terminal.replaceMeansNothing', { verb }));
  }
  if (line.withoutHistory && verb !== 'restore') {
    return misused(io, speaker, message('terminal.withoutHistoryMeansNothing', { verb }));
  }
  const meaningless = meaninglessOption(line, verb);
  if (meaningless !== null) return misused(io, speaker, meaningless);
  if ('runAlone' in found) {
    return runTold(io, () =>
      found.runAlone({
        io,
        speaker,
        words,
        yes: line.yes,
        replace: line.replace,
        withoutHistory: line.withoutHistory,
        due: line.due,
        json: line.json,
        mark: line.mark,
        person: line.person,
        keep: line.keep,
        letGo: line.letGo,
        folder: callerFolder(io.folder, io.environment),
      }),
    );
  }
  return runVerb(found, line, speaker, words, io);
}

/** Why one of the options for what is due means nothing here; null where all that were given do. */
function meaninglessOption({ due, json, mark, person, keep, letGo }: CommandLine, verb: string): Message | null {
  if ((keep || letGo) && verb !== 'calendar') return message('terminal.keepMeansNothing', { verb });
  if (due && verb !== 'nudges') return message('terminal.dueMeansNothing', { verb });
  const option = json ? 'json' : mark ? 'mark' : person === null ? null : 'person';
  return option !== null && !due ? message('terminal.onlyWithDue', { option }) : null;
}

/** Exactly one JSON document goes to stdout, whatever happens. */
async function call(line: CommandLine, speaker: Speaker, words: readonly string[], io: CommandLineIo): Promise<number> {
  const [operation, text, ...more] = words;
  if (operation === undefined || more.length > 0) {
    return misused(io, speaker, message('terminal.callUsage'));
  }
  const input = readCallInput(text === '-' ? await io.readInput() : text);
  if (!input.ok) {
    io.print(terminalJson(failed(said({ type: 'InvalidInput', message: input.error, fields: [] }, speaker))));
    return misused(io, speaker, input.error);
  }
  const caller = callerOf(line);
  if (!caller.ok) return misused(io, speaker, caller.error);
  const begun = await beginFor(line, io);
  if (!begun.ok) {
    const { reason, message: why } = begun.error;
    return document(io, failed({ type: 'StoreUnusable', reason, message: textOf(speaker, why) }));
  }
  try {
    const folder = callerFolder(io.folder, io.environment);
    return document(
      io,
      await begun.value.dancecard.callUnknown(operation, withFullPath(operation, input.value, folder), caller.value),
    );
  } finally {
    await begun.value.end();
  }
}

function showApi([operation, ...more]: readonly string[], speaker: Speaker, io: CommandLineIo): number {
  if (operation === undefined) return printed(io, operationsTable());
  if (more.length > 0 || !isPath(operation)) {
    return misused(io, speaker, message('terminal.noOperation', { operation: [operation, ...more].join(' ') }));
  }
  return printed(io, terminalJson(describeOperation(operation), 2));
}

async function runVerb(
  verb: Verb,
  line: CommandLine,
  beforehand: Speaker,
  words: readonly string[],
  io: CommandLineIo,
): Promise<number> {
  const begun = await beginFor(line, io);
  if (!begun.ok) {
    io.warn(plainText(textOf(beforehand, begun.error.message)));
    return 1;
  }
  try {
    const { dancecard } = begun.value;
    const status = await dancecard.call('app.status', {});
    const speaker = status.ok ? speakerFor(status.value) : beforehand;
    const folder = callerFolder(io.folder, io.environment);
    return await runTold(io, () =>
      verb.run({
        io,
        speaker,
        dancecard,
        words,
        yes: line.yes,
        replace: line.replace,
        withoutHistory: line.withoutHistory,
        due: line.due,
        json: line.json,
        mark: line.mark,
        person: line.person,
        keep: line.keep,
        letGo: line.letGo,
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

async function beginFor(line: CommandLine, io: CommandLineIo): Promise<Result<Begun, OpenFailure | FolderFailure>> {
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
function defect(line: CommandLine, speaker: Speaker, problem: unknown, io: CommandLineIo): number {
  const reference = randomUUID().slice(0, 8);
  const [verb, operation] = line.words;
  const log = fileLog(join(line.dataFolder ?? usualDataFolder(), 'dancecard.log'), () => systemClock(null).now());
  log.defect(reference, `command line: ${verb ?? ''}`, problem);
  const text = speaker.say(message('terminal.defect', { reference }));
  if (verb === 'call' && operation !== undefined)
    io.print(terminalJson(failed({ type: 'Defect', message: text, reference })));
  io.warn(text);
  return 1;
}

function document(io: CommandLineIo, outcome: Result<unknown, AnyError>): number {
  io.printPieces(terminalJsonPieces(outcome));
  return outcome.ok ? 0 : 1;
}

function printed(io: CommandLineIo, text: string): number {
  io.print(text);
  return 0;
}

function misused(io: CommandLineIo, speaker: Speaker, why: Message): number {
  io.warn(plainText(speaker.say(why)));
  return misuseExitCode;
}

function help({ say }: Speaker): string {
  const forPeople = [...verbs].map(([name, { usage, help: does }]) => [`  ${name} ${usage}`.trimEnd(), say(does)]);
  const forPrograms = [
    ['  call OPERATION [JSON]', say(message('terminal.help.call'))],
    ['  api', say(message('terminal.help.api'))],
    ['  api OPERATION', say(message('terminal.help.apiOperation'))],
    ['  help', say(message('terminal.help.help'))],
  ];
  return [
    say(message('terminal.help.title')),
    `\n${say(message('terminal.help.forPeople'))}\n${columns(forPeople)}`,
    `\n${say(message('terminal.help.forPrograms'))}\n${columns(forPrograms)}`,
    `\n${say(message('terminal.help.options'))}\n${optionsHelp(options, { say })}`,
    `\n${say(message('terminal.help.exitCodes'))}`,
  ].join('\n');
}
