import { addDays, parseCalendarDate, type CalendarDate } from '../calendar-date.ts';
import { literal, message } from '../message.ts';
import type { NudgeDecision } from '../palgorithms/decision.ts';
import {
  nudgeKey,
  type ApiAction,
  type NudgeDraft,
  type NudgeSubject,
  type ProposedAction,
} from '../palgorithms/proposal.ts';
import { ownName, type KeyedDraft, type OwnSaid } from '../palgorithms/own-said.ts';
import { lookElsewhere } from '../palgorithms/look-elsewhere.ts';
import { aboutContract, seeContract, subjectInWords } from '../palgorithms/subject.ts';
import { sooner } from '../palgorithms/said.ts';
import type { Words } from '../words.ts';
import { factsChangeOn, overBy, ownFactsOf } from './own-facts.ts';
import type { OwnFact, OwnValue } from './own-fact.ts';
import { speaksAgainOn, type OwnPalgorithm } from './own-definition.ts';
import type { OwnAction } from './own-words.ts';
import type { OwnKind, OwnRecords } from './own-records.ts';
import { saidText } from './say-text.ts';

/** Facts of the condition that a nudge gives as its reasons. */
const mostReasons = 6;

/** What stands in a nudge of its own about one record, whichever kind. */
interface About extends Pick<NudgeDraft, 'subject' | 'supplierId' | 'supplierName' | 'contractId'> {
  /** The record that is looked at, by which answers are found. */
  readonly watchedId: string;
  readonly decisions: readonly NudgeDecision[];
  readonly see: ApiAction;
  /** A step that can be offered about it; null where it is none of those. */
  step?(action: OwnAction, key: string, today: CalendarDate): ApiAction | null;
}

const abouts: { readonly [Kind in OwnKind]: (record: OwnRecords[Kind]) => About } = {
  contract: ({ facts }) => ({
    ...aboutContract(facts),
    watchedId: facts.id,
    decisions: facts.decisions,
    see: seeContract(facts),
    step(action, key, today) {
      if (action === 'look_elsewhere') return lookElsewhere(facts, key, 'other');
      if (action !== 'leave') return null;
      return { label: message('nudges.leave'), path: 'exits.log', input: { contractId: facts.id, decidedOn: today } };
    },
  }),
  exit: ({ facts, exit }) => ({
    ...aboutContract(facts),
    subject: { type: 'exit', id: exit.id, name: subjectInWords(facts) },
    watchedId: facts.id,
    decisions: facts.decisions,
    see: { label: message('nudges.own.seeExit'), path: 'exits.get', input: { id: exit.id } },
  }),
  supplier: ({ facts: { id, name, decisions } }) => ({
    subject: { type: 'supplier', id, name },
    supplierId: id,
    supplierName: name,
    contractId: null,
    watchedId: id,
    decisions,
    see: { label: message('nudges.own.seeSupplier'), path: 'suppliers.get', input: { id } },
  }),
  need: ({ facts }) => ({
    ...aboutNobody({ type: 'need', id: facts.id, name: facts.title }),
    watchedId: facts.id,
    decisions: facts.decisions,
    see: { label: message('nudges.own.seeNeed'), path: 'needs.get', input: { id: facts.id } },
    step: (action) =>
      action === 'drop'
        ? { label: message('nudges.needDeciding.drop'), path: 'needs.move', input: { id: facts.id, state: 'dropped' } }
        : null,
  }),
  offer: ({ facts }) => ({
    ...aboutNobody({ type: 'offer', id: facts.id, name: facts.supplierName }),
    watchedId: facts.id,
    decisions: facts.decisions,
    see: { label: message('nudges.own.seeNeed'), path: 'needs.get', input: { id: facts.needId } },
  }),
};

function aboutNobody(subject: NudgeSubject) {
  return { subject, supplierId: null, supplierName: null, contractId: null };
}

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
  const over = overBy[kind];
  if (over !== null && !over.askedBy.some((name) => condition.facts.has(name))) {
    if (facts.get(over.fact)?.read(record, today) === true) return false;
  }
  return condition.holds((name) => facts.get(name)?.read(record, today) ?? null, today);
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
  const over = overBy[kind];
  const names = new Set(condition.facts);
  if (over !== null) names.add(over.fact);
  const tomorrow = addDays(today, 1);
  const conditionUntil = condition.asksToday ? tomorrow : factsChangeOn(kind, names, record, today);
  if (!holdsFor(kind, palgorithm, record, today)) return { draft: null, until: conditionUntil };
  const about = abouts[kind](record);
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
  { subject, decisions }: About,
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
  about: About,
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
      ...[...condition.facts]
        .slice(0, mostReasons)
        .map((name) =>
          message('nudges.own.fact', { fact: facts.get(name)?.meaning ?? literal(name), value: worded(name) }),
        ),
      definition.atMostEvery === null
        ? message('nudges.own.once')
        : message('nudges.own.again', { every: definition.atMostEvery }),
    ],
    actBy: null,
    stake: null,
    urgency: 'soon',
    actions: [
      ...offered(definition.action, about, nudgeKey(ownName, watchedId, occurrence), today),
      see,
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
    return day === null ? (fact.word?.(value) ?? value) : message('nudges.own.day', { day });
  }
  if ('amount' in value) return message('nudges.own.sum', { sum: value });
  return value.length === 0 ? message('nudges.own.none') : [...value];
}

/** The step that the person chose to be offered; none where the record is not of a kind that has it. */
function offered(action: OwnAction | null, { step }: About, key: string, today: CalendarDate): ProposedAction[] {
  const chosen = action === null ? null : (step?.(action, key, today) ?? null);
  return chosen === null ? [] : [chosen];
}
