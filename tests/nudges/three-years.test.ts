import { expect, test } from 'vitest';
import { fallsInto, isQuietDay, stretchFrom, type QuietStretch } from '#shared/domain/attention/quiet-days.ts';
import type { Moment } from '#shared/domain/attention/rhythm.ts';
import { addDays, differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { isOpen, threeYears, type LastDay, type Opening, type Told, type Years } from './three-years.ts';

/** Few in `npm test`; `DANCECARD_ATTENTION_YEARS=5000` lives so many times for three years. */
const lives = Number(process.env['DANCECARD_ATTENTION_YEARS'] ?? 60);
const firstSeed = Number(process.env['DANCECARD_ATTENTION_SEED'] ?? 1);
const lastDaysOf = 3;
/** After every day there is. */
const never = '9999-12-31';

test(
  '[nudges-141] no last day is lost by budget, quiet days, absences, digests or sleep, and everything else keeps the budget',
  { timeout: Math.max(30_000, lives * 300) },
  () => {
    const broken: string[] = [];
    let inTime = 0;
    let early = 0;
    for (let seed = firstSeed; seed < firstSeed + lives; seed += 1) {
      const years = threeYears(seed);
      const account = judged(years);
      inTime += account.inTime;
      early += account.early;
      broken.push(...account.broken.map((what) => `seed ${seed}: ${what}`));
    }
    expect(broken).toEqual([]);
    // Enough happened for this to mean something.
    expect(inTime).toBeGreaterThan(lives * 5);
    expect(early).toBeGreaterThan(lives);
  },
);

function judged(years: Years): { readonly broken: string[]; readonly inTime: number; readonly early: number } {
  const broken: string[] = [];
  let inTime = 0;
  let early = 0;
  if (years.toldAgain > 0) broken.push('told again what it had just told');
  if (years.ordersThatMattered > 0) broken.push('the order of matters made a difference');
  for (const one of years.lastDays) {
    if (!one.isBinding || one.interrupts !== 'alone') continue;
    const firstTold = new Map(
      years.told
        .toReversed()
        .filter(({ ids }) => ids.includes(one.id))
        .map(({ at }) => [at.hearer, at.day]),
    );
    const untold = new Set(openingsToTellIn(one, years).filter((at) => (firstTold.get(at.hearer) ?? never) > at.day));
    for (const { hearer } of untold) broken.push(`${one.id} by ${one.actBy} was not told to ${hearer ?? 'whoever'}`);
    if (untold.size === 0 && firstTold.size > 0) inTime += 1;
    for (const { hearer, stretch } of stretchesToTellBefore(one, years)) {
      const on = firstTold.get(hearer) ?? never;
      if (on < stretch.from) early += 1;
      else
        broken.push(`${one.id} by ${one.actBy} was told ${hearer ?? 'whoever'} on ${on}, not before ${stretch.from}`);
    }
  }
  for (const told of years.told) broken.push(...wrongIn(told, years));
  const steps = years.told.flatMap((told) => told.steps);
  if (new Set(steps).size < steps.length) broken.push('told a step twice');
  return { broken, inTime, early };
}

/** The openings on its last days with the nudge standing: whoever sat there is to be told, whoever's it is. */
function openingsToTellIn(one: LastDay, { openings, quiet, sleeping }: Years): readonly Opening[] {
  return openings.filter(
    ({ day, time }) =>
      day >= addDays(one.actBy, -lastDaysOf) &&
      stoodOn(one, { day, time }, { quiet, sleeping }) &&
      // On a quiet day that is not the end of the quiet days before it, it waits for their end.
      (!isQuietDay(day, quiet) || one.actBy <= (stretchFrom(day, quiet)?.until ?? day)),
  );
}

/** The quiet days it fell into, where Dancecard was open, with the nudge standing, in the last days before them, and who sat there. */
function stretchesToTellBefore(
  one: LastDay,
  { openings, quiet, sleeping }: Years,
): readonly { readonly hearer: string | null; readonly stretch: QuietStretch }[] {
  return openings.flatMap(({ day, time, hearer }) => {
    if (isQuietDay(day, quiet) || day > one.actBy || !stoodOn(one, { day, time }, { quiet, sleeping })) return [];
    for (let days = 1; days <= lastDaysOf; days += 1) {
      const stretch = stretchFrom(addDays(day, days), quiet);
      if (stretch === null || isQuietDay(addDays(stretch.from, -1), quiet)) continue;
      if ((days === 1 || stretch.absence !== null) && fallsInto(one.actBy, stretch)) return [{ hearer, stretch }];
    }
    return [];
  });
}

function stoodOn(one: LastDay, at: Moment, { quiet, sleeping }: Pick<Years, 'quiet' | 'sleeping'>): boolean {
  const answeredOn = one.answeredOn;
  const isAnswered = answeredOn !== null && answeredOn <= at.day;
  return !isAnswered && isOpen({ ...one, answeredOn: null }, at, quiet) && !sleeping.has(`${one.id} ${at.day}`);
}

/** What one telling did that it may not. */
function wrongIn({ at, ids, isDigest, before }: Told, { lastDays, quiet, numbers }: Years): string[] {
  const told = lastDays.filter(({ id }) => ids.includes(id));
  const wrong: string[] = [];
  if (told.some(({ interrupts }) => interrupts === 'never')) wrong.push(`told what is muted on ${at.day}`);
  if (!isDigest && told.every(({ interrupts }) => interrupts !== 'alone'))
    wrong.push(`small things alone on ${at.day}`);
  const pressing = told.filter((one) => presses(one, at.day, quiet));
  const present = isQuietDay(at.day, quiet) ? stretchFrom(at.day, quiet) : null;
  if (present !== null && told.some((one) => !pressing.includes(one) || one.actBy > present.until)) {
    wrong.push(`told on the quiet day ${at.day} what could wait or came too soon`);
  }
  const isBeyond = before.today >= numbers.perDay || before.week >= numbers.perWeek || numbers.rhythm !== 'at_once';
  if (!isDigest && isBeyond && pressing.length === 0) wrong.push(`beyond the budget on ${at.day}`);
  return wrong;
}

/** Whether it is in its last days, or in those before the quiet days it falls into, or was asked for. */
function presses(
  { actBy, isBinding, interrupts, asleepUntil }: LastDay,
  today: CalendarDate,
  quiet: Years['quiet'],
): boolean {
  if (interrupts !== 'alone') return false;
  if (asleepUntil !== null) return true;
  if (!isBinding) return false;
  if (differenceInDays(actBy, today) <= lastDaysOf) return true;
  return [1, 2, 3].some((days) => {
    const stretch = stretchFrom(addDays(today, days), quiet);
    return stretch !== null && fallsInto(actBy, stretch);
  });
}
