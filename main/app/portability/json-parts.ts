import { isUtf8 } from 'node:buffer';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';

/** One piece of an export, in the order of the file: a field beside the records, the beginning of a list, or a row of it. */
export type JsonPart =
  | { readonly kind: 'field'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'row'; readonly list: string; readonly value: unknown };

/** Takes a file apart while it arrives. Nothing but the piece that has only begun is held. */
export interface JsonParts {
  /** The pieces that are complete with these bytes; a failure is the place where the text is not what it should be. */
  feed(bytes: Uint8Array): Result<JsonPart[], Message>;
  /** The last pieces; fails when the file is not over yet. */
  end(): Result<JsonPart[], Message>;
}

/** The field whose value is an object of lists; every other field is taken as it is. */
const recordsField = 'records';
/** The longest piece that is held, in bytes; a row holds some texts of twenty thousand characters at the most. */
const longestPiece = 16_000_000;

type State =
  | 'start'
  | 'name or end'
  | 'name'
  | 'colon'
  | 'value'
  | 'after value'
  | 'list name or end'
  | 'list name'
  | 'list colon'
  | 'list'
  | 'row or end'
  | 'row'
  | 'after row'
  | 'after list'
  | 'over';

class Unreadable extends Error {}

const byte = { quote: 0x22, backslash: 0x5c, comma: 0x2c, colon: 0x3a, open: 0x7b, close: 0x7d } as const;
/** What some programs write at the beginning of a text to say that it is UTF-8. */
const utf8Mark = Buffer.from('\uFEFF');
const squareOpen = 0x5b;
const squareClose = 0x5d;

/**
 * Reads `{"…": …, "records": {"list": [row, …], …}, …}` piece by piece. Where pieces begin and end is found here; what
 * they hold is read by JSON.parse, which keeps a name such as `__proto__` a name.
 */
export function jsonParts(): JsonParts {
  let state: State = 'start';
  let held: Buffer = Buffer.alloc(0);
  let arrived: Buffer[] = [];
  let arrivedBytes = 0;
  let name = '';
  let list = '';
  let rows = 0;
  let broken: Message | null = null;

  function place(): Message {
    if (state === 'row or end' || state === 'row' || state === 'after row') {
      return message('backup.place.afterRow', { row: String(rows), list });
    }
    return list === '' ? message('backup.place.beginning') : message('backup.place.afterList', { list });
  }

  /** Reads one token and moves on; null when more bytes are needed. Gives where the token ends. */
  function step(buffer: Buffer, at: number, parts: JsonPart[]): number | null {
    const sign = buffer[at];
    const next = (to: State): number => {
      state = to;
      return at + 1;
    };
    const piece = (to: State, taken: (value: unknown) => void): number | null => {
      const end = pieceEnd(buffer, at);
      if (end === null) return null;
      taken(parse(buffer.subarray(at, end)));
      state = to;
      return end;
    };
    const text = (taken: (value: string) => void) => (value: unknown) => {
      if (typeof value !== 'string') throw new Unreadable();
      taken(value);
    };
    switch (state) {
      case 'start':
        if (sign === byte.open) return next('name or end');
        if (sign !== utf8Mark[0]) break;
        if (buffer.length - at < utf8Mark.length) return null;
        if (!buffer.subarray(at, at + utf8Mark.length).equals(utf8Mark)) break;
        return at + utf8Mark.length;
      case 'name or end':
      case 'name':
        if (sign === byte.close && state === 'name or end') return next('over');
        return piece(
          'colon',
          text((value) => {
            name = value;
          }),
        );
      case 'colon':
        if (sign === byte.colon) return next('value');
        break;
      case 'value':
        if (name === recordsField) {
          if (sign !== byte.open || list !== '') break;
          return next('list name or end');
        }
        return piece('after value', (value) => parts.push({ kind: 'field', name, value }));
      case 'after value':
        if (sign === byte.comma) return next('name');
        if (sign === byte.close) return next('over');
        break;
      case 'list name or end':
      case 'list name':
        if (sign === byte.close && state === 'list name or end') return next('after value');
        return piece(
          'list colon',
          text((value) => {
            list = value;
            rows = 0;
            parts.push({ kind: 'list', list });
          }),
        );
      case 'list colon':
        if (sign === byte.colon) return next('list');
        break;
      case 'list':
        if (sign === squareOpen) return next('row or end');
        break;
      case 'row or end':
      case 'row':
        if (sign === squareClose && state === 'row or end') return next('after list');
        return piece('after row', (value) => {
          rows += 1;
          parts.push({ kind: 'row', list, value });
        });
      case 'after row':
        if (sign === byte.comma) return next('row');
        if (sign === squareClose) return next('after list');
        break;
      case 'after list':
        if (sign === byte.comma) return next('list name');
        if (sign === byte.close) return next('after value');
        break;
      case 'over':
    }
    throw new Unreadable();
  }

  /** Reads what has arrived. Where a piece had only begun, it waits for as much again, so that none is read over and over. */
  function readArrived(isLast: boolean): JsonPart[] {
    if (!isLast && arrivedBytes < held.length) return [];
    const buffer = held.length === 0 && arrived.length === 1 ? (arrived[0] ?? held) : Buffer.concat([held, ...arrived]);
    arrived = [];
    arrivedBytes = 0;
    const parts: JsonPart[] = [];
    let at = 0;
    for (;;) {
      at = afterBlanks(buffer, at);
      if (at === buffer.length) break;
      const end = step(buffer, at, parts);
      if (end === null) break;
      at = end;
    }
    held = buffer.subarray(at);
    if (held.length > longestPiece) throw new Unreadable();
    return parts;
  }

  /** Runs a step of the reading; once it failed, it stays failed. */
  function attempt<Value>(work: () => Value): Result<Value, Message> {
    if (broken !== null) return failed(broken);
    try {
      return ok(work());
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      broken = place();
      return failed(broken);
    }
  }

  return {
    feed: (bytes) =>
      attempt(() => {
        arrived.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
        arrivedBytes += bytes.byteLength;
        return readArrived(false);
      }),
    end: () =>
      attempt(() => {
        const parts = readArrived(true);
        if (state !== 'over' || held.length > 0) throw new Unreadable();
        return parts;
      }),
  };
}

function afterBlanks(buffer: Buffer, from: number): number {
  let at = from;
  while (buffer[at] === 0x20 || buffer[at] === 0x0a || buffer[at] === 0x0d || buffer[at] === 0x09) at += 1;
  return at;
}

/** Where the text, object, list or word that begins here ends; null when it has not ended yet. */
function pieceEnd(buffer: Buffer, from: number): number | null {
  const first = buffer[from];
  if (first === byte.quote) return textEnd(buffer, from);
  if (first !== byte.open && first !== squareOpen) return wordEnd(buffer, from);
  let depth = 0;
  for (let at = from; at < buffer.length; at += 1) {
    const sign = buffer[at];
    if (sign === byte.quote) {
      const end = textEnd(buffer, at);
      if (end === null) return null;
      at = end - 1;
    } else if (sign === byte.open || sign === squareOpen) {
      depth += 1;
    } else if (sign === byte.close || sign === squareClose) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function textEnd(buffer: Buffer, from: number): number | null {
  for (let at = from + 1; at < buffer.length; at += 1) {
    const sign = buffer[at];
    if (sign === byte.backslash) at += 1;
    else if (sign === byte.quote) return at + 1;
  }
  return null;
}

/** A number, true, false or null ends where something follows that belongs to what is around it. */
function wordEnd(buffer: Buffer, from: number): number | null {
  for (let at = from; at < buffer.length; at += 1) {
    const sign = buffer[at] ?? 0;
    if (sign === byte.comma || sign === byte.close || sign === squareClose || sign <= 0x20) return at;
  }
  return null;
}

function parse(piece: Buffer): unknown {
  if (piece.length === 0 || piece.length > longestPiece || !isUtf8(piece)) throw new Unreadable();
  try {
    return JSON.parse(piece.toString('utf8'));
  } catch {
    throw new Unreadable();
  }
}
