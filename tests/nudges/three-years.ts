import { leadOn, type DeliveryStep } from '#shared/domain/attention/delivery-step.ts';
import { absencesNear, fallsIntoAbsence, stretchesAhead, type QuietDays } from '#shared/domain/attention/quiet-days.ts';
import { digestRhythm, type AttentionNumbers, type Moment } from '#shared/domain/attention/rhythm.ts';
import { whatToTell, type Matter, type ToldBefore } from '#shared/domain/attention/what-to-tell.ts';
import { hearings, heardBy, type Concern } from '#shared/domain/attention/whose.ts';
import { addDays, weekdays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { isQuiet } from '#main/nudges/quiet-hours.ts';
import { diceFrom, type Dice } from '#tests/fuzz/support/dice.ts';
import { day } from './builders.ts';

/** A last day as a household lives with it. */
export interface LastDay {
  readonly id: string;
  readonly actBy: CalendarDate;
  /** From when on it is known that there is such a day. */
  readonly knownOn: CalendarDate;
  readonly knownAt: string;
  readonly leads: readonly number[];
  readonly isBinding: boolean;
  readonly interrupts: Matter['interrupts'];
  readonly owners: readonly string[];
  readonly secondId: string | null;
  answeredOn: CalendarDate | null;
  asleepUntil: CalendarDate | null;
  /** What each person was told of it; null: whoever was there. */
  readonly toldTo: Map<string | null, ToldTo>;
}

interface ToldTo {
  readonly step: string;
  readonly firstOn: CalendarDate | null;
  readonly on: CalendarDate | null;
}

/** When Dancecard was open, and who sat there; null: nobody said who. */
export interface Opening extends Moment {
  readonly hearer: string | null;
}

/** One time at which something was told. */
export interface Told {
  readonly at: Opening;
  readonly isDigest: boolean;
  readonly ids: readonly string[];
  readonly steps: readonly string[];
  /** What was told before it. */
  readonly before: ToldBefore;
}

/** What came of three years. */
export interface Years {
  readonly numbers: AttentionNumbers;
  readonly quiet: QuietDays;
  readonly lastDays: readonly LastDay[];
  readonly told: readonly Told[];
  /** When Dancecard was open outside the quiet hours. */
  readonly openings: readonly Opening[];
  /** What was told at once after something was told, which is nothing. */
  readonly toldAgain: number;
  /** How often the order in which matters came made a difference, which is never. */
  readonly ordersThatMattered: number;
  /** Whether it slept when an opening passed, by its id and day. */
  readonly sleeping: ReadonlySet<string>;
}

const start = day('2026-01-01');
const days = 3 * 365;
const leadsOfAll = [[90, 30, 14, 7, 3, 1], [60, 14, 3], [7, 1], [0], [14, 7]] as const;

/** Lives for three years with random last days, absences, settings, openings and answers; all by the seed. */
export function threeYears(seed: number): Years {
  const dice = diceFrom(seed);
  const numbers = someNumbers(dice);
  const quiet = someQuietDays(dice);
  const hours = {
    on: dice.chance(0.8),
    from: dice.pick(['20:00', '21:30', '00:00']),
    to: dice.pick(['06:00', '09:00']),
  };
  // In some years everything comes at once.
  const span = dice.pick([days, days, 40]);
  const people = somePeople(dice);
  const lastDays = Array.from({ length: 20 + dice.below(80) }, (_, number) => someLastDay(dice, number, span, people));
  const secondAfterDays = 1 + dice.below(20);
  const changesSeat = dice.pick([0, 0.02, 0.5]);
  let hearer = people[0]?.id ?? null;
  const told: Told[] = [];
  const openings: Opening[] = [];
  const sleeping = new Set<string>();
  const lastDigests = new Map<string | null, Moment>();
  let toldAgain = 0;
  let ordersThatMattered = 0;
  const opensOften = dice.pick([0.95, 0.6, 0.3]);
  for (let number = 0; number < days; number += 1) {
    const today = addDays(start, number);
    for (const time of dice.chance(opensOften) ? someTimes(dice) : []) {
      if (isQuiet(time, hours)) continue;
      if (dice.chance(changesSeat)) hearer = dice.pick([null, ...people.map(({ id }) => id)]);
      const at = { day: today, time, hearer };
      const lastDigest = lastDigests.get(hearer) ?? null;
      openings.push(at);
      const open = lastDays.filter((one) => isOpen(one, at, quiet));
      for (const { id, asleepUntil } of open) {
        if (asleepUntil !== null && asleepUntil > today) sleeping.add(`${id} ${today}`);
      }
      const before = toldBefore(told, at, lastDigest);
      const household = {
        people: people.map(({ away, ...person }) => ({
          ...person,
          isAway: away.some((one) => one.from <= today && today <= one.until),
        })),
        secondAfterDays,
        today,
        ahead: stretchesAhead(today, quiet),
      };
      const listener = household.people.find(({ id }) => id === hearer);
      const heard = open.filter(
        (one) => listener === undefined || heardBy(listener, concernOf(one), household) !== null,
      );
      const matters = heard.map((one) => matterOf(one, hearer));
      const found = whatToTell(matters, numbers, quiet, at, before);
      const turned = whatToTell(matters.toReversed(), numbers, quiet, at, before);
      if (idsOf(found) !== idsOf(turned)) ordersThatMattered += 1;
      for (const { id, remember } of [...found.tell, ...found.known]) {
        const one = lastDays.find((each) => each.id === id);
        if (one === undefined) continue;
        const known = one.toldTo.get(hearer);
        const on = found.tell.some((telling) => telling.id === id) ? today : (known?.on ?? null);
        one.toldTo.set(hearer, { step: remember, firstOn: known?.firstOn ?? on, on });
      }
      if (found.tell.length > 0) {
        const ids = found.tell.map(({ id }) => id);
        const steps = found.tell.map(({ id, remember }) => `${hearer ?? ''} ${id} ${remember}`);
        told.push({ at, isDigest: found.isDigest, ids, steps, before });
      }
      if (found.isDigestDue || (lastDigest === null && digestRhythm(numbers) !== null)) lastDigests.set(hearer, at);
      const again = whatToTell(
        heard.map((one) => matterOf(one, hearer)),
        numbers,
        quiet,
        at,
        toldBefore(told, at, lastDigests.get(hearer) ?? null),
      );
      // What presses takes along what else is due, and nothing is due twice.
      if (found.tell.length > 0 && again.tell.length > 0) toldAgain += 1;
      for (const one of open) answer(dice, one, today);
    }
  }
  return { numbers, quiet, lastDays, told, openings, toldAgain, ordersThatMattered, sleeping };
}

function idsOf({ tell, known }: ReturnType<typeof whatToTell>): string {
  return [...tell, ...known]
    .map(({ id, remember }) => `${id} ${remember}`)
    .toSorted()
    .join();
}

/** Whether a nudge about it stands on a day: from its first lead on, or from before an absence into which it falls. */
export function isOpen(
  { actBy, knownOn, knownAt, leads, isBinding, answeredOn }: LastDay,
  { day: today, time }: Moment,
  quiet: QuietDays,
): boolean {
  if (today < knownOn || (today === knownOn && time < knownAt) || today > actBy || answeredOn !== null) return false;
  const isEarly = isBinding && absencesNear(today, quiet).some((away) => fallsIntoAbsence(actBy, away));
  return isEarly || addDays(actBy, -Math.max(...leads)) <= today;
}

function raisedOnOf({ actBy, knownOn, leads }: LastDay): CalendarDate {
  const first = addDays(actBy, -Math.max(...leads));
  return first > knownOn ? first : knownOn;
}

function concernOf(one: LastDay): Concern {
  const { actBy, isBinding, owners, secondId, asleepUntil, toldTo } = one;
  return {
    palgorithm: 'notice_deadline',
    isBinding,
    actBy,
    raisedOn: raisedOnOf(one),
    owners,
    secondId,
    putOffUntil: asleepUntil,
    firstToldOn: (personId) => toldTo.get(personId)?.firstOn ?? null,
  };
}

function matterOf(one: LastDay, hearer: string | null): Matter {
  const { id, actBy, isBinding, interrupts, leads, asleepUntil, toldTo } = one;
  return {
    id,
    actBy,
    isBinding,
    interrupts,
    raisedOn: raisedOnOf(one),
    asleepUntil,
    toldStep: toldTo.get(hearer)?.step ?? null,
    toldOn: toldTo.get(hearer)?.on ?? null,
    stepOn: (on): DeliveryStep => ({ lead: leadOn(actBy, on, leads), wokeOn: asleepUntil }),
  };
}

function answer(dice: Dice, one: LastDay, today: CalendarDate): void {
  if ([...one.toldTo.values()].every(({ on }) => on === null)) return;
  const chance = dice.next();
  if (chance < 0.004) one.answeredOn = today;
  else if (chance < 0.008) {
    const until = addDays(today, 1 + dice.below(20));
    if (until <= one.actBy) one.asleepUntil = until;
  }
}

function toldBefore(told: readonly Told[], { day: today, hearer }: Opening, lastDigest: Moment | null): ToldBefore {
  const counting = told.filter(({ isDigest, at }) => !isDigest && at.hearer === hearer);
  const weekAgo = addDays(today, -6);
  return {
    today: counting.filter(({ at }) => at.day === today).length,
    week: counting.filter(({ at }) => at.day >= weekAgo && at.day <= today).length,
    lastDigest,
  };
}

function someNumbers(dice: Dice): AttentionNumbers {
  return {
    perDay: 1 + dice.below(3),
    perWeek: 1 + dice.below(5),
    rhythm: dice.pick(['at_once', 'at_once', 'daily', 'weekly']),
    rest: dice.pick(['wait', 'daily', 'weekly']),
    digestAt: dice.pick(['07:30', '12:00', '18:00']),
    digestOn: dice.pick(weekdays),
  };
}

function someQuietDays(dice: Dice): QuietDays {
  const absences = Array.from({ length: dice.below(14) }, () => {
    const from = addDays(start, dice.below(days));
    return { from, until: addDays(from, dice.below(dice.pick([3, 20, 60]))) };
  });
  return { weekdays: weekdays.filter(() => dice.chance(dice.pick([0, 0, 0.3, 0.7]))).slice(0, 6), absences };
}

/** Nobody, or up to three who want to hear of different things and are away now and then. */
function somePeople(dice: Dice) {
  return ['ada', 'ben', 'cleo'].slice(0, dice.pick([0, 0, 1, 2, 3])).map((id) => ({
    id,
    hears: dice.pick(hearings),
    unheard: new Set(dice.chance(0.2) ? ['notice_deadline'] : []),
    away: someQuietDays(dice).absences,
  }));
}

function someLastDay(dice: Dice, number: number, span: number, people: readonly { readonly id: string }[]): LastDay {
  const ids = people.map(({ id }) => id);
  const actBy = addDays(start, dice.below(span));
  return {
    id: `day ${number}`,
    actBy,
    knownAt: dice.pick(['00:00', '11:00', '16:00']),
    knownOn: addDays(actBy, -dice.below(dice.pick([3, 30, 400]))),
    leads: dice.pick(leadsOfAll),
    isBinding: dice.chance(0.7),
    interrupts: dice.pick(['alone', 'alone', 'alone', 'alone', 'along', 'never']),
    // Some belong to somebody who was removed.
    owners: dice.pick([[], [], ['gone'], ...ids.map((id) => [id])]),
    secondId: dice.pick([null, ...ids]),
    answeredOn: null,
    asleepUntil: null,
    toldTo: new Map(),
  };
}

function someTimes(dice: Dice): readonly string[] {
  return Array.from({ length: 1 + dice.below(3) }, () => `${String(dice.below(24)).padStart(2, '0')}:30`).toSorted();
}
