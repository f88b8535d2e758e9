import { resolve } from 'node:path';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
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
  /** Whether only what is due to be told now is asked for. */
  readonly due: boolean;
  /** Whether the calendar file is to be kept up to date from now on, or no more. */
  readonly keep: boolean;
  readonly letGo: boolean;
  /** Whether the answer is to be JSON. */
  readonly json: boolean;
  /** Whether what is due is to be taken as told. */
  readonly mark: boolean;
  /** The member of the household who asks; null for whoever is there. */
  readonly person: string | null;
  /** The language asked for with --language; null for the person's own. */
  readonly language: Language | null;
  /** Whether a call is only proposed. */
  readonly propose: boolean;
  /** The name of the agent that calls; null for the person. */
  readonly actor: string | null;
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
}

const declarations = {
  data: { value: 'DIR' },
  today: { value: 'YYYY-MM-DD' },
  demo: { value: null },
  browser: { value: null },
  'no-open': { value: null },
  'idle-minutes': { value: 'N' },
  hidden: { value: null },
  yes: { value: null },
  replace: { value: null },
  'without-history': { value: null },
  due: { value: null },
  json: { value: null },
  mark: { value: null },
  person: { value: 'NAME' },
  keep: { value: null },
  'let-go': { value: null },
  language: { value: 'en|de' },
  propose: { value: null },
  actor: { value: 'NAME' },
  help: { value: null },
  version: { value: null },
} as const satisfies Record<string, OptionDeclaration>;

export type OptionName = keyof typeof declarations;

/** The options every door has. */
export const commonOptions = ['data', 'today', 'demo', 'help', 'version'] as const satisfies readonly OptionName[];

/** How the command line was misused. */
export interface Misuse {
  readonly message: Message;
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
  if (data === '') return misuse(message('door.misuse.emptyFolder'));
  if (today !== undefined && !isCalendarDate(today)) {
    return misuse(message('door.misuse.today', { given: today }));
  }
  if (data !== undefined && given.has('demo')) {
    return misuse(message('door.misuse.demoWithData'));
  }
  const asked = given.get('language');
  const language = languages.find((known) => known === asked) ?? null;
  if (asked !== undefined && language === null) {
    return misuse(message('door.misuse.language', { languages: languages.join(', '), given: asked }));
  }
  const idleMinutes = given.get('idle-minutes') ?? '10';
  if (!/^\d{1,4}$/.test(idleMinutes)) return misuse(message('door.misuse.idleMinutes'));
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
    due: given.has('due'),
    json: given.has('json'),
    mark: given.has('mark'),
    person: given.get('person') ?? null,
    keep: given.has('keep'),
    letGo: given.has('let-go'),
    language,
    propose: given.has('propose'),
    actor: given.get('actor') ?? null,
    help: given.has('help'),
    version: given.has('version'),
    words,
    ignored,
  });
}

/** One line of help for each option, aligned. */
export function optionsHelp(accepted: readonly OptionName[], speaker: Pick<Speaker, 'say'>): string {
  const rows = accepted.map((name) => {
    const { value }: OptionDeclaration = declarations[name];
    return [`--${name}${value === null ? '' : ` ${value}`}`, speaker.say(message(`door.option.${name}`))] as const;
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
      if (unknown === 'refuse') return misuse(message('door.misuse.unknownOption', { option: written }));
      split.ignored.push(written);
      continue;
    }
    const value = optionValue(name, inline, args[index + 1]);
    if (!value.ok) return value;
    if (split.given.has(name) && split.given.get(name) !== value.value) {
      return misuse(message('door.misuse.twice', { option: name }));
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
  if (placeholder === null)
    return inline === undefined ? ok('') : misuse(message('door.misuse.noValue', { option: name }));
  const value = inline ?? next;
  if (value === undefined || (inline === undefined && value.startsWith('--'))) {
    return misuse(message('door.misuse.needsValue', { option: name, placeholder }));
  }
  return ok(value);
}

function misuse(said: Message): Result<never, Misuse> {
  return failed({ message: said });
}
