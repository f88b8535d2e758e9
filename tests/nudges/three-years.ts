import { isNewStep, leadOn, type DeliveryStep } from '#shared/domain/attention/delivery-step.ts';
import { absencesNear, fallsIntoAbsence, type QuietDays } from '#shared/domain/attention/quiet-days.ts';
import { digestRhythm, type AttentionNumbers, type Moment } from '#shared/domain/attention/rhythm.ts';
import { whatToTell, type Matter, type ToldBefore } from '#shared/domain/attention/what-to-tell.ts';
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
  answeredOn: CalendarDate | null;
  asleepUntil: CalendarDate | null;
  toldStep: string | null;
  toldOn: CalendarDate | null;
}

/** One time at which something was told. */
export interface Told {
  readonly at: Moment;
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
  readonly openings: readonly Moment[];
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
  const lastDays = Array.from({ length: 20 + dice.below(80) }, (_, number) => someLastDay(dice, number, span));
  const told: Told[] = [];
  const openings: Moment[] = [];
  const sleeping = new Set<string>();
  let lastDigest: Moment | null = null;
  let toldAgain = 0;
  let ordersThatMattered = 0;
  const opensOften = dice.pick([0.95, 0.6, 0.3]);
  for (let number = 0; number < days; number += 1) {
    const today = addDays(start, number);
    for (const time of dice.chance(opensOften) ? someTimes(dice) : []) {
      const at = { day: today, time };
      if (isQuiet(time, hours)) continue;
      openings.push(at);
      const open = lastDays.filter((one) => isOpen(one, at, quiet));
      for (const { id, asleepUntil } of open) {
        if (asleepUntil !== null && asleepUntil > today) sleeping.add(`${id} ${today}`);
      }
      const before = toldBefore(told, today, lastDigest);
      const matters = open.map(matterOf);
      const found = whatToTell(matters, numbers, quiet, at, before);
      const turned = whatToTell(matters.toReversed(), numbers, quiet, at, before);
      if (idsOf(found) !== idsOf(turned)) ordersThatMattered += 1;
      for (const { id, remember } of [...found.tell, ...found.known]) {
        const one = lastDays.find((each) => each.id === id);
        if (one === undefined) continue;
        one.toldStep = remember;
        if (found.tell.some((telling) => telling.id === id)) one.toldOn = today;
      }
      if (found.tell.length > 0) {
        const ids = found.tell.map(({ id }) => id);
        const steps = found.tell.map(({ id, remember }) => `${id} ${remember}`);
        told.push({ at, isDigest: found.isDigest, ids, steps, before });
      }
      if (found.isDigestDue || (lastDigest === null && digestRhythm(numbers) !== null)) lastDigest = at;
      const again = whatToTell(
        lastDays.filter((one) => isOpen(one, at, quiet)).map(matterOf),
        numbers,
        quiet,
        at,
        toldBefore(told, today, lastDigest),
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

function matterOf(one: LastDay): Matter {
  const { id, actBy, isBinding, interrupts, knownOn, leads, asleepUntil, toldStep, toldOn } = one;
  const first = addDays(actBy, -Math.max(...leads));
  return {
    id,
    actBy,
    isBinding,
    interrupts,
    raisedOn: first > knownOn ? first : knownOn,
    asleepUntil,
    toldStep,
    toldOn,
    stepOn: (on): DeliveryStep => ({ lead: leadOn(actBy, on, leads), wokeOn: asleepUntil }),
  };
}

function answer(dice: Dice, one: LastDay, today: CalendarDate): void {
  if (one.toldOn === null || !isNewStep({ lead: -1, wokeOn: null }, one.toldStep)) return;
  const chance = dice.next();
  if (chance < 0.004) one.answeredOn = today;
  else if (chance < 0.008) {
    const until = addDays(today, 1 + dice.below(20));
    if (until <= one.actBy) one.asleepUntil = until;
  }
}

function toldBefore(told: readonly Told[], today: CalendarDate, lastDigest: Moment | null): ToldBefore {
  const counting = told.filter(({ isDigest }) => !isDigest);
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

function someLastDay(dice: Dice, number: number, span: number): LastDay {
  const actBy = addDays(start, dice.below(span));
  return {
    id: `day ${number}`,
    actBy,
    knownAt: dice.pick(['00:00', '11:00', '16:00']),
    knownOn: addDays(actBy, -dice.below(dice.pick([3, 30, 400]))),
    leads: dice.pick(leadsOfAll),
    isBinding: dice.chance(0.7),
    interrupts: dice.pick(['alone', 'alone', 'alone', 'alone', 'along', 'never']),
    answeredOn: null,
    asleepUntil: null,
    toldStep: null,
    toldOn: null,
  };
}

function someTimes(dice: Dice): readonly string[] {
  return Array.from({ length: 1 + dice.below(3) }, () => `${String(dice.below(24)).padStart(2, '0')}:30`).toSorted();
}
