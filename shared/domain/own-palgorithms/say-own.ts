import { addDays, parseCalendarDate, type CalendarDate } from '../calendar-date.ts';
import { literal, message } from '../message.ts';
import { nudgeKey, type ProposedAction } from '../palgorithms/proposal.ts';
import { ownName, type KeyedDraft, type OwnSaid } from '../palgorithms/own-said.ts';
import { sooner } from '../palgorithms/said.ts';
import type { Message, Words } from '../words.ts';
import { longestSaid } from './limits.ts';
import type { OwnAbout } from './own-declaration.ts';
import { speaksAgainOn, type OwnPalgorithm } from './own-definition.ts';
import type { OwnFact, OwnValue } from './own-fact.ts';
import { factsChangeOn, ownDeclarations, ownFactsOf } from './own-facts.ts';
import type { OwnKind, OwnRecords } from './own-records.ts';
import type { OwnAction } from './own-words.ts';
import { saidText } from './say-text.ts';

/** Facts of the condition that a nudge gives as its reasons. */
const mostReasons = 6;

/** What comes of looking at a record with a palgorithm of one's own. */
export interface Looked {
  /** The draft where its condition holds; null where it does not. */
  readonly draft: KeyedDraft | null;
  /** The next later day on which that may be different although nothing was written down; null for never. */
  readonly until: CalendarDate | null;
}

/** Whether its condition holds for a record, whatever was answered. */
export function holdsFor<Kind extends OwnKind>(
  kind: Kind,
  { condition }: Pick<OwnPalgorithm, 'condition'>,
  record: OwnRecords[Kind],
  today: CalendarDate,
): boolean {
  const facts = ownFactsOf(kind);
  if (isLeftOut(kind, condition, record, today)) return false;
  return condition.holds((name) => facts.get(name)?.read(record, today) ?? null, today);
}

/** Whether the record is over, and the condition asks for nothing of the kind. */
function isLeftOut<Kind extends OwnKind>(
  kind: Kind,
  condition: OwnPalgorithm['condition'],
  record: OwnRecords[Kind],
  today: CalendarDate,
): boolean {
  const over = ownDeclarations[kind].over;
  if (over === null || over.askedBy.some((name) => condition.facts.has(name))) return false;
  return ownFactsOf(kind).get(over.fact)?.read(record, today) === true;
}

/** Why a palgorithm of one's own says nothing of a record on a day on which its condition does not hold. */
export interface Unsaid {
  /** `over`: what is over is left out; `unknown`: it can not be told from what is known; `not`: its condition does not hold. */
  readonly because: 'over' | 'unknown' | 'not';
  /** What the condition asks for, each with its value. */
  readonly facts: readonly Message[];
}

/** Why it is silent about a record; null where its condition holds. */
export function whyUnsaid<Kind extends OwnKind>(
  kind: Kind,
  { condition }: Pick<OwnPalgorithm, 'condition'>,
  record: OwnRecords[Kind],
  today: CalendarDate,
): Unsaid | null {
  if (isLeftOut(kind, condition, record, today)) return { because: 'over', facts: [] };
  const known = ownFactsOf(kind);
  const outcome = condition.outcome((name) => known.get(name)?.read(record, today) ?? null, today);
  return outcome === 'holds' ? null : { because: outcome, facts: askedInWords(kind, condition, record, today) };
}

/** What a condition asks for of a record, each fact with its value. */
function askedInWords<Kind extends OwnKind>(
  kind: Kind,
  condition: OwnPalgorithm['condition'],
  record: OwnRecords[Kind],
  today: CalendarDate,
): Message[] {
  const facts = ownFactsOf(kind);
  return [...condition.facts].slice(0, mostReasons).map((name) => {
    const fact = facts.get(name);
    const value = fact === undefined ? message('nudges.own.unknown') : valueInWords(fact, fact.read(record, today));
    return message('nudges.own.fact', { fact: fact?.meaning ?? literal(name), value });
  });
}

/**
 * What a palgorithm of one's own says of a record: one nudge while its condition holds. Once it was answered, the same
 * nudge, until it may speak again; then another one.
 */
export function lookWith<Kind extends OwnKind>(
  kind: Kind,
  palgorithm: OwnPalgorithm,
  record: OwnRecords[Kind],
  today: CalendarDate,
): Looked {
  const { condition, says } = palgorithm;
  const over = ownDeclarations[kind].over;
  const names = new Set(condition.facts);
  if (over !== null) names.add(over.fact);
  const tomorrow = addDays(today, 1);
  const conditionUntil = condition.asksToday ? tomorrow : factsChangeOn(kind, names, record, today);
  if (!holdsFor(kind, palgorithm, record, today)) return { draft: null, until: conditionUntil };
  const about = ownDeclarations[kind].about(record);
  const { occurrence, until: nextTurn } = occurrenceOf(palgorithm, about, today);
  const wordsUntil = says.namesToday ? tomorrow : factsChangeOn(kind, says.facts, record, today);
  return {
    draft: draftOf(kind, palgorithm, record, about, occurrence, today),
    until: sooner(conditionUntil, sooner(wordsUntil, nextTurn)),
  };
}

/** What all of them say of one record. */
export function sayOwn<Kind extends OwnKind>(
  kind: Kind,
  palgorithms: readonly OwnPalgorithm[],
  record: OwnRecords[Kind],
  today: CalendarDate,
): OwnSaid {
  const looked = palgorithms.map((palgorithm) => lookWith(kind, palgorithm, record, today));
  return {
    nudges: looked.flatMap(({ draft }) => draft ?? []),
    until: looked.reduce<CalendarDate | null>((until, one) => sooner(until, one.until), null),
  };
}

/** Which time it is: the first, or the one that began when it might speak again after the last answer. */
function occurrenceOf(
  { id, definition }: OwnPalgorithm,
  { subject, decisions }: OwnAbout,
  today: CalendarDate,
): { readonly occurrence: string; readonly until: CalendarDate | null } {
  const first = subject.type === 'exit' ? `${id}:${subject.id}` : id;
  const answers = decisions
    .filter(({ palgorithm, occurrence }) => palgorithm === ownName && isOf(first, occurrence))
    .toSorted((one, other) => (one.answeredOn < other.answeredOn ? -1 : 1));
  const last = answers.at(-1);
  if (last === undefined) return { occurrence: first, until: null };
  const again = speaksAgainOn(definition, last.answeredOn);
  if (again === null) return { occurrence: last.occurrence, until: null };
  return again > today
    ? { occurrence: last.occurrence, until: again }
    : { occurrence: `${first}:${again}`, until: null };
}

function isOf(first: string, occurrence: string): boolean {
  return occurrence === first || (occurrence.startsWith(`${first}:`) && occurrence.length === first.length + 11);
}

function draftOf<Kind extends OwnKind>(
  kind: Kind,
  { definition, condition, says }: OwnPalgorithm,
  record: OwnRecords[Kind],
  about: OwnAbout,
  occurrence: string,
  today: CalendarDate,
): KeyedDraft {
  const facts = ownFactsOf(kind);
  const worded = (name: string): Words => {
    const fact = facts.get(name);
    return fact === undefined ? message('nudges.own.unknown') : valueInWords(fact, fact.read(record, today));
  };
  const { watchedId, decisions: _decisions, see, step: _step, ...plain } = about;
  return {
    ...plain,
    keySubject: watchedId,
    occurrence,
    title: saidText(says, (piece) =>
      'fact' in piece ? worded(piece.fact) : message('nudges.own.day', { day: today }),
    ),
    because: [
      message('nudges.own.by', { name: definition.name }),
      ...askedInWords(kind, condition, record, today),
      definition.atMostEvery === null
        ? message('nudges.own.once')
        : message('nudges.own.again', { every: definition.atMostEvery }),
    ],
    actBy: null,
    stake: null,
    urgency: 'soon',
    actions: [
      ...offered(definition.action, about, nudgeKey(ownName, watchedId, occurrence)),
      ...see,
      { label: message('nudges.own.done'), answers: 'nudges.done' },
    ],
  };
}

/** What of a fact tells how its values are said. */
export type FactWords = Pick<OwnFact<OwnKind>, 'type' | 'word'>;

/** The value of a fact as a person reads it. */
export function valueInWords(fact: FactWords, value: OwnValue | null): Words {
  if (value === null) return message('nudges.own.unknown');
  if (typeof value === 'boolean') return message('nudges.own.flag', { is: value ? 'yes' : 'other' });
  if (typeof value === 'number') return message('nudges.own.number', { n: value });
  if (typeof value === 'string') {
    const day = fact.type === 'day' ? parseCalendarDate(value) : null;
    return day === null ? (fact.word?.(value) ?? shortened(value)) : message('nudges.own.day', { day });
  }
  if ('amount' in value) return message('nudges.own.sum', { sum: value });
  return value.length === 0 ? message('nudges.own.none') : [...value];
}

/** A text as it fits into one line. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= longestSaid ? line : `${line.slice(0, longestSaid - 1).trimEnd()}…`;
}

/** The step that the person chose to be offered; none where the record is not of a kind that has it. */
function offered(action: OwnAction | null, { step }: OwnAbout, key: string): ProposedAction[] {
  const chosen = action === null ? null : (step?.(action, key) ?? null);
  return chosen === null ? [] : [chosen];
}
