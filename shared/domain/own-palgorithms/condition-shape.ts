import type { ASTNode } from '@marcbachmann/cel-js';
import { parseCalendarDate } from '../calendar-date.ts';
import { literal, message } from '../message.ts';
import { failed, ok, type Result } from '../result.ts';
import { exampleOf, ownFactsOf } from './own-facts.ts';
import type { OwnType } from './own-fact.ts';
import type { OwnKind } from './own-records.ts';
import { mostInText } from './limits.ts';
import type { TextProblem } from './text-problem.ts';
import type { Message } from '../words.ts';

/** What a condition asks for. */
export interface Asked {
  readonly facts: ReadonlySet<string>;
  readonly asksToday: boolean;
}

/** Functions of a text. */
const ofText = ['contains', 'startsWith', 'endsWith', 'lowerAscii', 'upperAscii', 'trim', 'size'];
/** What goes through a list, with a name for each of its values. */
const through = ['exists', 'all', 'exists_one', 'filter'];
const plainFunctions = ['has', 'size', 'date'];

interface Walk {
  readonly kind: OwnKind;
  readonly facts: Set<string>;
  asksToday: boolean;
  /** The name of the value of the list that is gone through; null outside of one. */
  within: string | null;
}

/** Ends the walk: thrown and caught within this file. */
class Refused extends Error {
  readonly problem: TextProblem;
  constructor({ start, end }: Pick<ASTNode, 'start' | 'end'>, text: Message) {
    super('refused');
    this.problem = { from: start, to: end, text };
  }
}

/**
 * Whether a condition says no more than it may: facts of its record, today, comparisons, arithmetic and a few functions.
 * Everything else the language knows is refused here, before its types are looked at: it would reach more than the facts,
 * or take more time than can be told beforehand.
 */
export function shapeOf(kind: OwnKind, root: ASTNode): Result<Asked, TextProblem> {
  const walk: Walk = { kind, facts: new Set(), asksToday: false, within: null };
  try {
    look(root, walk);
    return ok({ facts: walk.facts, asksToday: walk.asksToday });
  } catch (error) {
    if (error instanceof Refused) return failed(error.problem);
    throw error;
  }
}

function look(node: ASTNode, walk: Walk): void {
  switch (node.op) {
    case 'value':
      lookAtValue(node, node.args);
      return;
    case 'id':
      lookAtName(node, node.args, walk);
      return;
    case '.':
      lookAtFact(node, node.args, walk);
      return;
    case 'call':
      lookAtCall(node, node.args, walk);
      return;
    case 'rcall':
      lookAtCallOf(node, node.args, walk);
      return;
    case 'list':
      for (const each of node.args) look(each, walk);
      return;
    case '+':
      if (node.args.some((each) => isTextOrList(each, walk))) throw new Refused(node, message('ownProblems.noJoining'));
      lookAll(node.args, walk);
      return;
    case '!_':
    case '-_':
      look(node.args, walk);
      return;
    case '?:':
    case '||':
    case '&&':
    case '==':
    case '!=':
      lookAtChoice(node.args[0], node.args[1], walk);
      lookAtChoice(node.args[1], node.args[0], walk);
      lookAll(node.args, walk);
      return;
    case 'in':
      for (const each of node.args[1].op === 'list' ? node.args[1].args : []) {
        lookAtChoice(node.args[0], each, walk);
      }
      lookAll(node.args, walk);
      return;
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '-':
    case '*':
    case '/':
    case '%':
      lookAll(node.args, walk);
      return;
    case '.?':
    case '[]':
    case '[?]':
    case 'map':
      throw new Refused(node, message('ownProblems.noBrackets'));
  }
}

/** A fact that is one of a few words is never any other: to ask for one would be silent for ever. */
function lookAtChoice(fact: ASTNode, value: ASTNode, { kind }: Walk): void {
  if (fact.op !== '.' || value.op !== 'value' || typeof value.args !== 'string') return;
  const { oneOf } = ownFactsOf(kind).get(fact.args[1]) ?? {};
  if (oneOf === undefined || oneOf.includes(value.args) || value.args.length > mostInText) return;
  const names = { value: value.args, fact: `${kind}.${fact.args[1]}`, choices: [...oneOf] };
  throw new Refused(value, message('ownProblems.noSuchChoice', names));
}

function lookAll(nodes: readonly ASTNode[], walk: Walk): void {
  for (const node of nodes) look(node, walk);
}

function lookAtValue(node: ASTNode, value: unknown): void {
  if (value === null) throw new Refused(node, message('ownProblems.noNull'));
  if (typeof value === 'string' && value.length > mostInText) {
    throw new Refused(node, message('ownProblems.longText', { most: mostInText, length: value.length }));
  }
  if (typeof value === 'object') throw new Refused(node, message('ownProblems.noSuchValue'));
}

/** How people write yes and no, and how it is written in the language. */
const yesAndNo: readonly (readonly [word: RegExp, sign: string])[] = [
  [/^(?:yes|ja|wahr|true)$/iu, 'true'],
  [/^(?:no|nein|falsch|false)$/iu, 'false'],
];

function lookAtName(node: ASTNode, name: string, walk: Walk): void {
  if (name === walk.within) return;
  if (name === 'today') {
    walk.asksToday = true;
    return;
  }
  if (name === walk.kind)
    throw new Refused(node, message('ownProblems.factMissing', { example: exampleOf(walk.kind) }));
  const sign = yesAndNo.find(([word]) => word.test(name))?.[1];
  if (sign !== undefined) throw new Refused(node, message('ownProblems.writtenAs', { written: name, sign }));
  throw new Refused(node, message('ownProblems.unknownName', { name, kind: walk.kind }));
}

function lookAtFact(node: ASTNode, [of, name]: readonly [ASTNode, string], walk: Walk): void {
  if (of.op !== 'id' || of.args !== walk.kind) {
    if (of.op === 'id' && of.args !== 'today' && of.args !== walk.within) {
      throw new Refused(of, message('ownProblems.unknownName', { name: of.args, kind: walk.kind }));
    }
    throw new Refused(
      node,
      of.op === '.'
        ? message('ownProblems.noFactOfFact', { name, kind: walk.kind })
        : message('ownProblems.noFactsOf', { name, kind: walk.kind }),
    );
  }
  if (!ownFactsOf(walk.kind).has(name)) {
    const near = nearest(name, [...ownFactsOf(walk.kind).keys()]);
    const fact = `${walk.kind}.${name}`;
    throw new Refused(
      { start: of.start, end: of.end + 1 + name.length },
      near === null
        ? message('ownProblems.unknownFact', { fact })
        : message('ownProblems.unknownFactNear', { fact, near: `${walk.kind}.${near}` }),
    );
  }
  walk.facts.add(name);
}

function lookAtCall(node: ASTNode, [name, args]: readonly [string, readonly ASTNode[]], walk: Walk): void {
  if (!plainFunctions.includes(name)) throw noSuchFunction(node, name);
  const [first] = args;
  if (name === 'has' && (first?.op !== '.' || args.length !== 1)) {
    throw new Refused(node, message('ownProblems.hasTakesFact', { example: exampleOf(walk.kind) }));
  }
  if (name === 'date') {
    const day = first?.op === 'value' && typeof first.args === 'string' ? parseCalendarDate(first.args) : null;
    if (day === null || args.length !== 1) throw new Refused(first ?? node, message('ownProblems.noDay'));
  }
  lookAll(args, walk);
}

function lookAtCallOf(
  node: ASTNode,
  [name, of, args]: readonly [string, ASTNode, readonly ASTNode[]],
  walk: Walk,
): void {
  if (through.includes(name)) {
    lookThrough(node, of, args, walk);
    return;
  }
  if (!ofText.includes(name)) throw noSuchFunction(node, name);
  look(of, walk);
  lookAll(args, walk);
}

function lookThrough(node: ASTNode, list: ASTNode, args: readonly ASTNode[], walk: Walk): void {
  const [variable, body] = args;
  if (walk.within !== null) throw new Refused(node, message('ownProblems.listWithinList'));
  if (variable?.op !== 'id' || body === undefined || args.length !== 2) {
    throw new Refused(node, message('ownProblems.throughTakesTwo'));
  }
  if (variable.args === walk.kind || variable.args === 'today') {
    throw new Refused(variable, message('ownProblems.nameTaken', { name: variable.args }));
  }
  look(list, walk);
  walk.within = variable.args;
  look(body, walk);
  walk.within = null;
}

function noSuchFunction(node: ASTNode, name: string): Refused {
  if (name === 'duration' || name === 'timestamp') return new Refused(node, message('ownProblems.daysAreCounted'));
  return new Refused(node, message('ownProblems.unknownFunction', { name: literal(name) }));
}

/** Whether something is text or a list: those could grow without end if they were put together. */
function isTextOrList(node: ASTNode, walk: Walk): boolean {
  switch (node.op) {
    case 'value':
      return typeof node.args === 'string';
    case 'list':
      return true;
    case 'id':
      return node.args === walk.within;
    case '.': {
      const type: OwnType | undefined = ownFactsOf(walk.kind).get(node.args[1])?.type;
      return type === 'text' || type === 'texts';
    }
    case 'rcall':
      return ['lowerAscii', 'upperAscii', 'trim', 'filter'].includes(node.args[0]);
    case '?:':
      return isTextOrList(node.args[1], walk) || isTextOrList(node.args[2], walk);
    default:
      return node.op === '+' && node.args.some((each) => isTextOrList(each, walk));
  }
}

/** The name that was probably meant: one that differs by two letters at most. */
export function nearest(name: string, names: readonly string[]): string | null {
  if (name.length > 40) return null;
  const near = names
    .map((one) => ({ one, away: lettersBetween(name.toLowerCase(), one.toLowerCase()) }))
    .filter(({ away }) => away <= 2)
    .toSorted((one, other) => one.away - other.away);
  return near[0]?.one ?? null;
}

/** How many letters have to be put in, left out or changed to make one word of another. */
function lettersBetween(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      here.push(Math.min((before[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1, (before[at - 1] ?? 0) + (isSame ? 0 : 1)));
    }
    before = here;
  }
  return before[other.length] ?? 0;
}
