import { message } from '../message.ts';
import { failed, ok, type Result } from '../result.ts';
import type { Message, Words } from '../words.ts';
import { nearest } from './condition-shape.ts';
import { mostPlaces, mostSaid } from './limits.ts';
import { exampleOf, ownFactsOf } from './own-facts.ts';
import type { OwnKind } from './own-records.ts';
import type { TextProblem } from './text-problem.ts';

/** A piece of what a palgorithm of one's own says: text as it stands, the place of a fact, or of today. */
export type SayPiece = { readonly text: string } | { readonly fact: string } | { readonly today: true };

/** What it says, piece by piece. */
export interface SayText {
  readonly pieces: readonly SayPiece[];
  /** The facts it names. */
  readonly facts: ReadonlySet<string>;
  readonly namesToday: boolean;
}

const place = /\{([^{}]*)\}/gu;

/** Reads a text with places such as `{contract.name}`; what is wrong with it where it can not be said. Never throws. */
export function readSayText(kind: OwnKind, text: string): Result<SayText, TextProblem> {
  const whole = (said: Message): Result<SayText, TextProblem> => failed({ from: 0, to: text.length, text: said });
  if (text.trim() === '') return whole(message('ownProblems.nothingSaid'));
  if (text.length > mostSaid) return whole(message('ownProblems.tooLong', { most: mostSaid, length: text.length }));
  const pieces: SayPiece[] = [];
  let end = 0;
  let places = 0;
  for (const match of text.matchAll(place)) {
    const [written = '', name = ''] = match;
    const from = match.index;
    const stray = strayBrace(kind, text.slice(end, from), end);
    if (stray !== null) return failed(stray);
    if (from > end) pieces.push({ text: text.slice(end, from) });
    const piece = pieceOf(kind, name.trim());
    if ('problem' in piece) return failed({ from, to: from + written.length, text: piece.problem });
    pieces.push(piece);
    end = from + written.length;
    places += 1;
  }
  const stray = strayBrace(kind, text.slice(end), end);
  if (stray !== null) return failed(stray);
  if (places > mostPlaces) return whole(message('ownProblems.manyPlaces', { most: mostPlaces }));
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return ok({
    pieces,
    facts: new Set(pieces.flatMap((piece) => ('fact' in piece ? [piece.fact] : []))),
    namesToday: pieces.some((piece) => 'today' in piece),
  });
}

function strayBrace(kind: OwnKind, text: string, from: number): TextProblem | null {
  const at = text.search(/[{}]/u);
  return at < 0
    ? null
    : {
        from: from + at,
        to: from + at + 1,
        text: message('ownProblems.strayBrace', { example: `{${exampleOf(kind)}}` }),
      };
}

function pieceOf(kind: OwnKind, name: string): SayPiece | { readonly problem: Message } {
  if (name === 'today') return { today: true };
  const [of, fact, ...rest] = name.split('.');
  const facts = ownFactsOf(kind);
  if (of === kind && fact !== undefined && rest.length === 0 && facts.has(fact)) return { fact };
  const near = of === kind && fact !== undefined ? nearest(fact, [...facts.keys()]) : null;
  const written = name.slice(0, 80);
  return {
    problem:
      near === null
        ? message('ownProblems.unknownPlace', { place: written, kind, example: `{${exampleOf(kind)}}` })
        : message('ownProblems.unknownFactNear', { fact: written, near: `${kind}.${near}` }),
  };
}

/** What is said of a record: the text with what its places stand for, in the language of who reads it. */
export function saidText({ pieces }: SayText, valueOf: (piece: Exclude<SayPiece, { text: string }>) => Words): Message {
  const words = pieces.map((piece) => ('text' in piece ? piece.text : valueOf(piece)));
  const [first = '', ...others] = words;
  return others.reduce<Message>(
    (before, next) => message('nudges.own.joined', { first: before, next }),
    message('nudges.own.words', { words: first }),
  );
}
