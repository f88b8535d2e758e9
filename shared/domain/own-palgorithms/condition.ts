import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { parseCalendarDate, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { failed, ok, type Result } from '../result.ts';
import { message } from '../message.ts';
import { inMainUnit } from './own-costs.ts';
import { ownFactsOf } from './own-facts.ts';
import type { OwnType, OwnValue } from './own-fact.ts';
import type { OwnKind } from './own-records.ts';
import { shapeOf } from './condition-shape.ts';
import { doubtfulNumber, notYesOrNo, problemOf } from './condition-errors.ts';
import type { TextProblem } from './text-problem.ts';
import { longestOfTexts, longestText, mostDepth, mostInList, mostNodes, mostTexts, mostWritten } from './limits.ts';

/** Gives the value of a fact by its name; null where it is not known. */
export type ReadFact = (name: string) => OwnValue | null;

/** A condition that is well formed, of the right types and small enough. */
export interface Condition {
  /** The facts it asks for. */
  readonly facts: ReadonlySet<string>;
  /** Whether it asks for today. */
  readonly asksToday: boolean;
  /** How it is built. */
  readonly root: ASTNode;
  /**
   * Whether it holds. A condition that meets a fact which is not known does not hold, and neither does one that can not
   * be worked out, such as a division by nothing. Never throws, and takes a time that its size bounds.
   */
  holds(read: ReadFact, today: CalendarDate): boolean;
  /** As `holds`, and where it does not, whether it can not be told from what is known. */
  outcome(read: ReadFact, today: CalendarDate): 'holds' | 'not' | 'unknown';
}

/** A day within a condition. */
class Day {
  readonly n: number;
  constructor(n: number) {
    this.n = n;
  }
}

const celTypes: Readonly<Record<OwnType, string>> = {
  text: 'string',
  texts: 'list<string>',
  sum: 'double',
  whole: 'int',
  day: 'day',
  flag: 'bool',
};

const environments = new Map<OwnKind, Environment>();

/** What conditions over one kind of record may say. Nothing in it writes, or reaches anything but the values it is given. */
function environmentOf(kind: OwnKind): Environment {
  const known = environments.get(kind);
  if (known !== undefined) return known;
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    limits: {
      maxAstNodes: mostNodes,
      maxDepth: mostDepth,
      maxListElements: mostInList,
      maxMapEntries: 0,
      maxCallArguments: 3,
    },
  });
  environment.registerType('day', { ctor: Day, fields: {} });
  const schema = Object.fromEntries([...ownFactsOf(kind)].map(([name, { type }]) => [name, celTypes[type]]));
  environment.registerVariable({ name: kind, schema });
  environment.registerVariable('today', 'day');
  withDays(environment);
  withNumbers(environment);
  environments.set(kind, environment);
  return environment;
}

/** Days are compared, counted between, and moved by days. */
function withDays(environment: Environment): void {
  environment.registerOperator('day < day', (one: Day, other: Day) => one.n < other.n);
  environment.registerOperator('day <= day', (one: Day, other: Day) => one.n <= other.n);
  environment.registerOperator('day > day', (one: Day, other: Day) => one.n > other.n);
  environment.registerOperator('day >= day', (one: Day, other: Day) => one.n >= other.n);
  environment.registerOperator('day == day', (one: Day, other: Day) => one.n === other.n);
  environment.registerOperator('day + int: day', (one: Day, days: bigint) => new Day(one.n + Number(days)));
  environment.registerOperator('day - int: day', (one: Day, days: bigint) => new Day(one.n - Number(days)));
  environment.registerOperator('day - day: int', (one: Day, other: Day) => BigInt(one.n - other.n));
  environment.registerFunction('date(string): day', (text: string) => {
    const day = parseCalendarDate(text);
    // Texts that are written down were held against the calendar; the library takes any error for "not known".
    if (day === null) throw new Error('not a day');
    return new Day(toDayNumber(day));
  });
}

/** Whole and decimal numbers may be mixed, which the language itself allows only where they are ordered. */
function withNumbers(environment: Environment): void {
  environment.registerOperator('double == int', (one: number, other: bigint) => one === Number(other));
  const operations = {
    '+': (one: number, other: number) => one + other,
    '-': (one: number, other: number) => one - other,
    '*': (one: number, other: number) => one * other,
    '/': (one: number, other: number) => one / other,
  };
  for (const [sign, work] of Object.entries(operations)) {
    environment.registerOperator(`double ${sign} int: double`, (one: number, other: bigint) =>
      work(one, Number(other)),
    );
    environment.registerOperator(`int ${sign} double: double`, (one: bigint, other: number) =>
      work(Number(one), other),
    );
  }
}

/** Reads a condition over a kind of record; what is wrong with it where it is none. Never throws. */
export function readCondition(kind: OwnKind, text: string): Result<Condition, TextProblem> {
  if (text.trim() === '') return failed(whole(text, message('ownProblems.nothingWritten')));
  if (text.length > mostWritten) {
    return failed(whole(text, message('ownProblems.tooLong', { most: mostWritten, length: text.length })));
  }
  try {
    return checked(kind, text);
  } catch (error) {
    return failed(problemOf(error, text));
  }
}

function whole(text: string, said: TextProblem['text']): TextProblem {
  return { from: 0, to: text.length, text: said };
}

function checked(kind: OwnKind, text: string): Result<Condition, TextProblem> {
  const parsed = environmentOf(kind).parse(text);
  const root = parsed.ast;
  const shape = shapeOf(kind, root);
  if (!shape.ok) return shape;
  const { valid, type, error } = parsed.check();
  if (!valid) return failed(problemOf(error, text));
  if (type !== 'bool') return failed(whole(text, notYesOrNo(type)));
  const doubtful = doubtfulNumber(text);
  if (doubtful !== null) return failed(doubtful);
  const { facts, asksToday } = shape.value;
  const outcome: Condition['outcome'] = (read, today) => {
    try {
      return parsed({ [kind]: valuesOf(kind, facts, read), today: dayOf(today) }) === true ? 'holds' : 'not';
    } catch {
      // The language ends with an error wherever a fact that is not known decides.
      return 'unknown';
    }
  };
  return ok({ facts, asksToday, root, outcome, holds: (read, today) => outcome(read, today) === 'holds' });
}

/** The values of the facts that are asked for, without those that are not known, and without anything inherited. */
function valuesOf(kind: OwnKind, facts: ReadonlySet<string>, read: ReadFact): object {
  const known = ownFactsOf(kind);
  const values = [...facts].flatMap((name) => {
    const type = known.get(name)?.type;
    const value = read(name);
    return type === undefined || value === null ? [] : [[name, celValue(type, value)] as const];
  });
  return Object.fromEntries(values);
}

/** A value as the language knows it; text and lists no longer than a condition can be bothered with. */
function celValue(type: OwnType, value: OwnValue): unknown {
  if (typeof value === 'number') return BigInt(Math.trunc(value));
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const day = type === 'day' ? parseCalendarDate(value) : null;
    return day === null ? value.slice(0, longestText) : dayOf(day);
  }
  if ('amount' in value) return inMainUnit(value);
  return value.slice(0, mostTexts).map((text) => text.slice(0, longestOfTexts));
}

function dayOf(day: CalendarDate): Day {
  return new Day(toDayNumber(day));
}
