import { resolve } from 'node:path';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { languages, type Language } from '#shared/messages/tongue.ts';

/** What a command line said, after checking. Options of other doors keep their defaults. */
export interface CommandLine {
  /** The folder asked for with --data, absolute; null for the usual place. */
  readonly dataFolder: string | null;
  readonly today: CalendarDate | null;
  readonly demo: boolean;
  /** Whether the browser door was asked for. */
  readonly browser: boolean;
  /** Whether to open the default browser. */
  readonly open: boolean;
  /** Minutes after which an unused browser door ends itself; 0 for never. */
  readonly idleMinutes: number;
  /** Whether to start in the tray, without a window. */
  readonly hidden: boolean;
  /** The explicit yes to what can not be undone. */
  readonly yes: boolean;
  /** Whether an export may replace a file that is no earlier export. */
  readonly replace: boolean;
  /** Whether a restore leaves the history of changes out. */
  readonly withoutHistory: boolean;
  /** The language asked for with --language; null for the person's own. */
  readonly language: Language | null;
  readonly help: boolean;
  readonly version: boolean;
  /** Everything that is not an option, in order. */
  readonly words: readonly string[];
  /** Options nobody here knows; only where they are let through. */
  readonly ignored: readonly string[];
}

interface OptionDeclaration {
  /** What stands for the value in the help; null for a plain switch. */
  readonly value: string | null;
  readonly help: string;
}

const declarations = {
  data: { value: 'DIR', help: 'Keep the data in this folder instead of the usual place.' },
  today: { value: 'YYYY-MM-DD', help: 'Work as if it were this day.' },
  demo: { value: null, help: 'Open an invented household in a temporary folder; nothing is kept.' },
  browser: { value: null, help: 'Open in the web browser instead of a window of its own.' },
  'no-open': { value: null, help: 'Only print the address; do not open the web browser.' },
  'idle-minutes': { value: 'N', help: 'End this long after the last page was closed (10; 0 means never).' },
  hidden: { value: null, help: 'Start in the tray, without a window.' },
  yes: { value: null, help: 'Say yes to what can not be undone; only “erase” asks for it.' },
  replace: { value: null, help: 'Let an export replace a file that is not an earlier export.' },
  'without-history': { value: null, help: 'Restore the records of a file whose history is not whole.' },
  language: { value: 'en|de', help: 'Answer in this language, whatever the preferences say.' },
  help: { value: null, help: 'Show this help.' },
  version: { value: null, help: 'Show the version.' },
} as const satisfies Record<string, OptionDeclaration>;

export type OptionName = keyof typeof declarations;

/** The options every door has. */
export const commonOptions = ['data', 'today', 'demo', 'help', 'version'] as const satisfies readonly OptionName[];

/** How the command line was misused, in plain words for the person. */
export interface Misuse {
  readonly message: string;
}

/** The exit code of a misused command line. */
export const misuseExitCode = 2;

/**
 * Reads a command line. Options may stand anywhere, as `--name value` or `--name=value`; after `--` everything is a
 * word. `folder` is where relative paths start. Where `unknown` is `ignore` (Electron gets switches that are meant for
 * Chromium) options this door does not know are listed instead of refused.
 */
export function readCommandLine(
  args: readonly string[],
  accepted: readonly OptionName[],
  { folder, unknown = 'refuse' }: { folder: string; unknown?: 'refuse' | 'ignore' },
): Result<CommandLine, Misuse> {
  const split = splitArguments(args, accepted, unknown);
  if (!split.ok) return split;
  const { given, words, ignored } = split.value;
  const data = given.get('data');
  const today = given.get('today');
  if (data === '') return misuse('--data needs the name of a folder.');
  if (today !== undefined && !isCalendarDate(today)) {
    return misuse(`--today needs a day of the calendar written YYYY-MM-DD, for example 2026-11-30, not “${today}”.`);
  }
  if (data !== undefined && given.has('demo')) {
    return misuse('--demo keeps its data in a temporary folder, so --data cannot be used with it.');
  }
  const asked = given.get('language');
  const language = languages.find((known) => known === asked) ?? null;
  if (asked !== undefined && language === null) {
    return misuse(`--language needs one of ${languages.join(', ')}, not “${asked}”.`);
  }
  const idleMinutes = given.get('idle-minutes') ?? '10';
  if (!/^\d{1,4}$/.test(idleMinutes)) return misuse('--idle-minutes needs a whole number of minutes.');
  return ok({
    dataFolder: data === undefined ? null : resolve(folder, data),
    today: today ?? null,
    demo: given.has('demo'),
    browser: given.has('browser'),
    open: !given.has('no-open'),
    idleMinutes: Number(idleMinutes),
    hidden: given.has('hidden'),
    yes: given.has('yes'),
    replace: given.has('replace'),
    withoutHistory: given.has('without-history'),
    language,
    help: given.has('help'),
    version: given.has('version'),
    words,
    ignored,
  });
}

/** One line of help for each option, aligned. */
export function optionsHelp(accepted: readonly OptionName[]): string {
  const rows = accepted.map((name) => {
    const { value, help }: OptionDeclaration = declarations[name];
    return [`--${name}${value === null ? '' : ` ${value}`}`, help] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

/**
 * The folder the person stood in. npm runs a project's scripts in the project's own folder and says in INIT_CWD where
 * it was called.
 */
export function callerFolder(folder: string, environment: NodeJS.ProcessEnv): string {
  const { INIT_CWD: called, npm_package_json: packageFile, npm_package_name: packageName } = environment;
  const byOurScript =
    packageName === 'dancecard' && packageFile !== undefined && resolve(packageFile, '..') === resolve(folder);
  return byOurScript && called ? called : folder;
}

interface SplitArguments {
  given: Map<OptionName, string>;
  words: string[];
  ignored: string[];
}

function splitArguments(
  args: readonly string[],
  accepted: readonly OptionName[],
  unknown: 'refuse' | 'ignore',
): Result<SplitArguments, Misuse> {
  const split: SplitArguments = { given: new Map(), words: [], ignored: [] };
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--') {
      split.words.push(...args.slice(index + 1));
      break;
    }
    if (!argument.startsWith('-') || argument === '-') {
      split.words.push(argument);
      continue;
    }
    const [written, inline] = atEqualsSign(argument === '-h' ? '--help' : argument);
    const name = accepted.find((option) => `--${option}` === written);
    if (name === undefined) {
      if (unknown === 'refuse') return misuse(`There is no option ${written} here. --help shows the options.`);
      split.ignored.push(written);
      continue;
    }
    const value = optionValue(name, inline, args[index + 1]);
    if (!value.ok) return value;
    if (split.given.has(name) && split.given.get(name) !== value.value) {
      return misuse(`--${name} was given twice with different values.`);
    }
    split.given.set(name, value.value);
    if (declarations[name].value !== null && inline === undefined) index += 1;
  }
  return ok(split);
}

function atEqualsSign(argument: string): [string, string | undefined] {
  const at = argument.indexOf('=');
  return at === -1 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)];
}

function optionValue(name: OptionName, inline: string | undefined, next: string | undefined): Result<string, Misuse> {
  const placeholder = declarations[name].value;
  if (placeholder === null) return inline === undefined ? ok('') : misuse(`--${name} takes no value.`);
  const value = inline ?? next;
  if (value === undefined || (inline === undefined && value.startsWith('--'))) {
    return misuse(`--${name} needs a value: --${name} ${placeholder}.`);
  }
  return ok(value);
}

function misuse(message: string): Result<never, Misuse> {
  return failed({ message });
}
