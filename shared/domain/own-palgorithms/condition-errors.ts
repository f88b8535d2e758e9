import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { mostDepth, mostInList, mostNodes } from './limits.ts';
import type { TextProblem } from './text-problem.ts';

/** What the language says of an error, as far as it can be trusted to say it. */
interface Found {
  readonly code: string;
  readonly summary: string;
  readonly start: number;
  readonly end: number;
}

/** What the library found, in plain words, with its place. Whatever it throws comes to something. */
export function problemOf(error: unknown, text: string): TextProblem {
  const { code, summary, start, end } = foundIn(error, text);
  const from = Math.min(Math.max(0, start), text.length);
  return { from, to: Math.min(Math.max(from, end), text.length), text: inWords(code, summary, isOfWriting(error)) };
}

function foundIn(error: unknown, text: string): Found {
  const none = { code: '', summary: '', start: 0, end: text.length };
  if (typeof error !== 'object' || error === null) return none;
  const range: unknown = 'range' in error ? error.range : null;
  const hasRange = typeof range === 'object' && range !== null && 'start' in range && 'end' in range;
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : '',
    summary: 'summary' in error && typeof error.summary === 'string' ? error.summary : '',
    start: hasRange && typeof range.start === 'number' ? range.start : 0,
    end: hasRange && typeof range.end === 'number' ? range.end : text.length,
  };
}

const operator = /^no such overload: (?<one>[\w<>. ]+?) (?<sign>[-+*/%<>=!]{1,2}|in) (?<other>[\w<>. ]+)$/u;

function isOfWriting(error: unknown): boolean {
  return error instanceof Error && error.name === 'ParseError';
}

function inWords(code: string, summary: string, isWriting: boolean): Message {
  switch (code) {
    case 'unterminated_string':
      return message('ownProblems.openText');
    case 'limit_exceeded':
      return message('ownProblems.tooLarge', { parts: mostNodes, depth: mostDepth, values: mostInList });
    case 'unexpected_token':
    case 'expected_token':
      return summary.includes('EOF') ? message('ownProblems.unfinished') : message('ownProblems.unexpected');
    case 'no_matching_overload':
      return message('ownProblems.wrongArguments');
    case 'no_such_overload': {
      const { one, sign, other } = operator.exec(summary)?.groups ?? {};
      if (one === undefined || sign === undefined || other === undefined) return message('ownProblems.notOfThese');
      return message('ownProblems.operator', { sign, one: typeWord(one), other: typeWord(other) });
    }
    default:
      return message(isWriting ? 'ownProblems.unexpected' : 'ownProblems.notUnderstood');
  }
}

/** What a type of the language is called. */
function typeWord(type: string): Message {
  switch (type.replace(/<.*$/u, '')) {
    case 'string':
      return message('ownTypes.text');
    case 'double':
    case 'int':
    case 'uint':
      return message('ownTypes.number');
    case 'day':
      return message('ownTypes.day');
    case 'bool':
      return message('ownTypes.flag');
    case 'list':
      return message('ownTypes.texts');
    default:
      return message('ownTypes.other');
  }
}

/** What a condition came to that is no yes or no. */
export function notYesOrNo(type: unknown): Message {
  return message('ownProblems.noCondition', { is: typeWord(String(type)) });
}
