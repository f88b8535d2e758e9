import { fallsIntoAbsence, leadIntoAbsence, type Away } from '../attention/quiet-days.ts';
import { addDays, type CalendarDate } from '../calendar-date.ts';
import type { Rate } from '../needs/rates.ts';
import type { Palgorithm } from './define.ts';
import type { Others } from './others.ts';
import type { NudgeDecision } from './decision.ts';
import { asksForTerms, oneForEachDecision, type Answers } from './one-decision.ts';
import { comparePressing } from './order.ts';
import { nudgeKey, type NudgeDraft } from './proposal.ts';
import { isPalgorithmName, palgorithms, palgorithmsWatching } from './registered.ts';
import type { PalgorithmName, PalgorithmNumbers } from './registered.ts';
import { anotherOn, silent, sooner } from './said.ts';
import type { Omission, SeveralAnswer, TogetherDraft } from './together.ts';
import { steadyUntilOf, watchedKinds, type WatchedFacts, type WatchedKind } from './watched.ts';

/** One thing a palgorithm says to the person. */
export interface NudgeProposal extends NudgeDraft {
  readonly key: string;
  readonly palgorithm: PalgorithmName;
  /** The record that was looked at; null where it speaks for several. */
  readonly watchedId: string | null;
}

/** What all palgorithms say of one record, and the first later day on which that may be different; null when never. */
export interface SaidOfRecord {
  readonly proposals: readonly NudgeProposal[];
  /** What is said of it together with others, by palgorithm. */
  readonly omissions: readonly (readonly [palgorithm: string, Omission])[];
  readonly until: CalendarDate | null;
  /**
   * The first later day on which another nudge may be said of the same facts, though words may change before; null when
   * never.
   */
  readonly anotherOn: CalendarDate | null;
}

/** Where facts come from: the store, the store as it was known on an earlier day, or lists. */
export interface FactsSource {
  /** What is known about every record of a kind. */
  of<Kind extends WatchedKind>(kind: Kind): Iterable<WatchedFacts[Kind]>;
  /** What the person said to the nudges by which a palgorithm speaks for several. */
  severalAnswers(palgorithm: string): readonly SeveralAnswer[];
  /** The exchange rates by which costs can be compared. */
  rates(): readonly Rate[];
}

/** Facts that are lists. */
export function factsOf(
  lists: { readonly [Kind in WatchedKind]?: Iterable<WatchedFacts[Kind]> },
  severalAnswers: readonly SeveralAnswer[] = [],
  rates: readonly Rate[] = [],
): FactsSource {
  return { of: (kind) => lists[kind] ?? [], severalAnswers: () => severalAnswers, rates: () => rates };
}

/** What the palgorithms that are switched on say today, the most pressing first. */
export function proposeNudges(
  source: FactsSource,
  numbers: PalgorithmNumbers,
  today: CalendarDate,
  absences: readonly Away[] = [],
): NudgeProposal[] {
  const proposals: NudgeProposal[] = [];
  const omissions = noOmissions();
  for (const kind of watchedKinds) {
    for (const [{ id }, said] of saidOfEach(kind, source, numbers, today, absences)) {
      proposals.push(...said.proposals);
      omissions.put(id, said);
    }
  }
  proposals.push(...proposeTogether(omissions, source, numbers));
  return proposals.toSorted(comparePressing);
}

/** What the palgorithms that are switched on say of each record of a kind. */
export function* saidOfEach<Kind extends WatchedKind>(
  kind: Kind,
  source: FactsSource,
  numbers: PalgorithmNumbers,
  today: CalendarDate,
  absences: readonly Away[],
): Generator<readonly [WatchedFacts[Kind], SaidOfRecord], void, undefined> {
  for (const facts of source.of(kind)) yield [facts, proposeFor(kind, facts, numbers, today, absences)];
}

/** What a palgorithm may know of the others. */
export function othersOf(numbers: PalgorithmNumbers): Others {
  const isOn = (name: string): boolean => isPalgorithmName(name) && numbers[name].on;
  const valueOf = (name: string, setting: string): unknown =>
    isPalgorithmName(name) && isOn(name) ? new Map<string, unknown>(Object.entries(numbers[name])).get(setting) : null;
  return {
    isOn,
    leadDaysOf(name, setting) {
      const value = valueOf(name, setting);
      return Array.isArray(value) ? value.filter(isNumber) : [];
    },
    daysOf(name, setting) {
      const value = valueOf(name, setting);
      return isNumber(value) ? value : 0;
    },
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** What one palgorithm says of one record. */
interface Spoken {
  readonly proposals: readonly NudgeProposal[];
  readonly omissions: readonly Omission[];
  readonly until: CalendarDate | null;
  /** The first later day on which it may say another thing of the same facts; null when never. */
  readonly anotherOn: CalendarDate | null;
}

/**
 * What each palgorithm said of one record when it was asked last, by its place among those that are asked, for the same
 * settings. Empty once the record's facts are others.
 */
export type SaidBefore = Spoken[];

/**
 * What the palgorithms say of one record. `absences`: those that are near or going on, before which last days in them are
 * spoken of, however early that is. With `before` only those are asked that may say another thing than they did, and what
 * the others said stays as they said it then, words and `until` included; it is brought up to date.
 */
export function proposeFor<Kind extends WatchedKind>(
  kind: Kind,
  facts: WatchedFacts[Kind],
  numbers: PalgorithmNumbers,
  today: CalendarDate,
  absences: readonly Away[] = [],
  before?: SaidBefore,
): SaidOfRecord {
  const { asked, others } = askedOf(kind, numbers);
  const isPaused = 'isPaused' in facts && facts.isPaused === true;
  const proposals: NudgeProposal[] = [];
  const omissions: [string, Omission][] = [];
  let until = facts.changesOn ?? null;
  let another: CalendarDate | null = null;
  for (const [place, one] of asked.entries()) {
    let spoken = isPaused && !one.evenPaused ? nothing : before?.[place];
    if (spoken === undefined || (spoken.anotherOn !== null && spoken.anotherOn <= today)) {
      spoken = spokenBy(one, facts, today, others, absences);
    }
    if (before !== undefined) before[place] = spoken;
    if (spoken === nothing) continue;
    until = sooner(until, spoken.until);
    another = sooner(another, spoken.anotherOn);
    if (spoken.proposals.length > 0) proposals.push(...spoken.proposals);
    for (const omission of spoken.omissions) omissions.push([one.name, omission]);
  }
  const answers = answersTo(facts, today);
  const wakes =
    proposals.length < 2
      ? null
      : answers
          .putOff()
          .map((one) => one.until)
          .reduce(sooner, null);
  return {
    proposals: oneForEachDecision(proposals, answers),
    omissions: withoutAsked(omissions, proposals),
    until: sooner(until, wakes),
    anotherOn: sooner(another, wakes),
  };
}

/** What is looked at again so soon in any case need not be asked whether it is steady, which takes as long. */
const soonInDays = 3;

/**
 * The first later day on which anything else may be said of a record, be it a word; null when never. Where nothing is said
 * of it, there are no words that a day may change.
 */
export function quietUntil(
  facts: WatchedFacts[WatchedKind],
  said: SaidOfRecord,
  today: CalendarDate,
): CalendarDate | null {
  const isSilent = said.proposals.length === 0 && said.omissions.length === 0;
  const isSoon = said.until !== null && said.until <= addDays(today, soonInDays);
  return isSilent && isSoon ? sooner(said.anotherOn, steadyUntilOf(facts)) : said.until;
}

/** What the person answered to what was said of a record, and put off until later than today, where its facts tell. */
export function answersTo(facts: WatchedFacts[WatchedKind], today: CalendarDate): Answers {
  const decisions: readonly NudgeDecision[] = 'decisions' in facts ? facts.decisions : none;
  return {
    decisions,
    putOff: () => ('putOff' in facts ? (facts.putOff?.() ?? none).filter(({ until }) => until > today) : none),
  };
}

/** A palgorithm that is switched on, with what it is asked with. */
interface Asked<Kind extends WatchedKind> {
  readonly palgorithm: Palgorithm<Kind>;
  readonly name: PalgorithmName;
  readonly settings: { readonly on: boolean };
  readonly evenPaused: boolean;
}

/** Whom to ask about records of a kind, and what they may know of one another. */
interface AskedOfKind<Kind extends WatchedKind> {
  readonly asked: readonly Asked<Kind>[];
  readonly others: Others;
}

/** The same settings are asked about thousands of records. */
const askedWith = new WeakMap<PalgorithmNumbers, { [Kind in WatchedKind]?: AskedOfKind<Kind> }>();

function askedOf<Kind extends WatchedKind>(kind: Kind, numbers: PalgorithmNumbers): AskedOfKind<Kind> {
  let byKind = askedWith.get(numbers);
  if (byKind === undefined) askedWith.set(numbers, (byKind = {}));
  const known: AskedOfKind<Kind> | undefined = byKind[kind];
  if (known !== undefined) return known;
  const asked = palgorithmsWatching(kind).flatMap((palgorithm): Asked<Kind>[] => {
    const { name, evenPaused = false } = palgorithm;
    if (!isPalgorithmName(name) || !numbers[name].on) return [];
    return [{ palgorithm, name, settings: numbers[name], evenPaused }];
  });
  const found: AskedOfKind<Kind> = { asked, others: othersOf(numbers) };
  Object.assign(byKind, { [kind]: found });
  return found;
}

const none: readonly never[] = [];

/** Said by nearly all of nearly every record. */
const nothing: Spoken = { proposals: none, omissions: none, until: null, anotherOn: null };

function spokenBy<Kind extends WatchedKind>(
  { palgorithm, name, settings }: Asked<Kind>,
  facts: WatchedFacts[Kind],
  today: CalendarDate,
  others: Others,
  absences: readonly Away[],
): Spoken {
  const said = palgorithm.propose(facts, settings, today, others);
  if (said === silent && absences.length === 0) return nothing;
  const early = broughtForward(palgorithm, settings, absences, today, (longer, intoAbsence) =>
    palgorithm.propose(facts, longer, today, { ...others, intoAbsence }),
  );
  const alone = early.filter((draft) => said.nudges.every(({ occurrence }) => occurrence !== draft.occurrence));
  const drafts = alone.length === 0 ? said.nudges : [...said.nudges, ...alone];
  // How near a day is that is spoken of early, nobody else knows.
  const until = alone.length === 0 ? said.until : sooner(said.until, addDays(today, 1));
  const days = { until, anotherOn: anotherOn(said) };
  if (drafts.length === 0) return { proposals: none, omissions: none, ...days };
  const { together } = palgorithm;
  return together === undefined
    ? { proposals: drafts.map((draft) => proposed(name, draft, facts.id)), omissions: none, ...days }
    : { proposals: none, omissions: drafts.map((draft) => together.of(facts, draft, today, settings)), ...days };
}

/** What a palgorithm with last days says, with leads that reach into absences, of the days that fall into them. */
function broughtForward<Draft extends NudgeDraft, Settings extends { readonly on: boolean }>(
  palgorithm: Pick<Palgorithm, 'binding' | 'comesForward' | 'settings'>,
  settings: Settings,
  absences: readonly Away[],
  today: CalendarDate,
  propose: (longer: Settings, intoAbsence: number) => { readonly nudges: readonly Draft[] },
): readonly Draft[] {
  if (absences.length === 0 || (palgorithm.binding !== true && palgorithm.comesForward !== true)) return none;
  return absences.flatMap((away) => {
    const lead = leadIntoAbsence(today, away);
    const longer = Object.entries(settings).map(([name, value]): [string, unknown] =>
      palgorithm.settings[name]?.kind === 'leadDays' && Array.isArray(value) ? [name, [lead, ...value]] : [name, value],
    );
    const { nudges } = propose({ ...settings, ...Object.fromEntries(longer) }, lead);
    return nudges.filter(({ actBy }) => actBy !== null && fallsIntoAbsence(actBy, away));
  });
}

function proposed(palgorithm: PalgorithmName, draft: TogetherDraft, watchedId: string | null): NudgeProposal {
  const { keySubject, ...plain } = draft;
  return {
    ...plain,
    palgorithm,
    watchedId,
    key: nudgeKey(palgorithm, keySubject ?? plain.subject.id, plain.occurrence),
  };
}

/** What is said of several records together, kept by palgorithm and record. */
export interface Omissions {
  /** Puts what is said of a record in the place of what was said of it before. */
  put(recordId: string, said: Pick<SaidOfRecord, 'omissions'>): void;
  drop(recordId: string): void;
  of(palgorithm: string): Iterable<Omission>;
}

/** Nothing said of anything yet. */
export function noOmissions(): Omissions {
  const kept = new Map<string, Map<string, Omission>>();
  const drop = (recordId: string): void => {
    for (const known of kept.values()) known.delete(recordId);
  };
  return {
    put(recordId, { omissions }) {
      drop(recordId);
      for (const [palgorithm, omission] of omissions) {
        const known = kept.get(palgorithm);
        if (known === undefined) kept.set(palgorithm, new Map([[recordId, omission]]));
        else known.set(recordId, omission);
      }
    },
    drop,
    of: (palgorithm) => kept.get(palgorithm)?.values() ?? [],
  };
}

/** What the palgorithms that speak of several records at once say of those that were found. */
export function proposeTogether(
  omissions: Omissions,
  source: Pick<FactsSource, 'severalAnswers' | 'rates'>,
  numbers: PalgorithmNumbers,
): NudgeProposal[] {
  return palgorithms.flatMap((one: Palgorithm) => {
    if (one.together === undefined || !isPalgorithmName(one.name)) return [];
    const { name } = one;
    return one.together
      .say(omissions.of(name), source.severalAnswers(name), numbers[name], () => source.rates())
      .map((draft) => proposed(name, draft, null));
  });
}

/** What is asked before a renewal, or after one, need not be asked for beside it. */
function withoutAsked<One extends readonly [palgorithm: string, Omission]>(
  omissions: readonly One[],
  proposals: readonly NudgeProposal[],
): readonly One[] {
  if (!proposals.some(asksForTerms)) return omissions;
  return omissions.filter(([palgorithm]) => palgorithm !== 'terms_unknown');
}
