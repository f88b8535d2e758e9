import { differenceInDays, earliestOf, type CalendarDate } from '../calendar-date.ts';
import { isNewStep, isTooSoonAfter, rememberedStep, type DeliveryStep } from './delivery-step.ts';
import { fallsInto, isQuietDay, stretchesAhead, stretchFrom, type QuietDays, type QuietStretch } from './quiet-days.ts';
import { digestRhythm, isBefore, lastDigestDue, type AttentionNumbers, type Moment } from './rhythm.ts';

/** A nudge that is open or asleep, with what decides whether its person is told of it now. */
export interface Matter {
  readonly id: string;
  readonly actBy: CalendarDate | null;
  /** Whether its day is a last day by law or contract, which is never missed for want of attention. */
  readonly isBinding: boolean;
  /** Whether it is told before quiet days into which its day falls, as what binds always is; left out for not. */
  readonly comesForward?: boolean;
  /** Whether its first telling waits for no budget, as what became of a missed last day does; left out for not. */
  readonly newsPresses?: boolean;
  /** `alone`: it may interrupt; `along`: it only comes with others and in a digest; `never`: it is only shown. */
  readonly interrupts: 'alone' | 'along' | 'never';
  readonly raisedOn: CalendarDate;
  /** Asleep until this day; null when it is awake. */
  readonly asleepUntil: CalendarDate | null;
  /** The step that was told last, as it is remembered, and the day; null before the first. */
  readonly toldStep: string | null;
  readonly toldOn: CalendarDate | null;
  /** The step it is at on a day; null when it is not told on it. */
  stepOn(day: CalendarDate): DeliveryStep | null;
}

/** What was told before. */
export interface ToldBefore {
  /** Interruptions today, and on the seven days that end today. Digests come when they were asked for and are none. */
  readonly today: number;
  readonly week: number;
  /** When the last digest came, or would have come and there was nothing; null before the first. */
  readonly lastDigest: Moment | null;
}

/** A nudge to tell, or to remember as told. */
export interface Telling {
  readonly id: string;
  readonly remember: string;
  /** The quiet days because of which it is told earlier; null where it is told in its time. */
  readonly before: QuietStretch | null;
}

/** What to tell. */
export interface ToTell {
  readonly tell: readonly Telling[];
  /** What the person heard of so lately that it is only remembered. */
  readonly known: readonly Telling[];
  readonly isDigest: boolean;
  /** Whether a digest is due, also when there is nothing in it. */
  readonly isDigestDue: boolean;
}

/** What binds is told whatever the budget, when no more than so many days are left. */
export const lastDays = 3;

interface Reached extends Telling {
  readonly matter: Matter;
  readonly isKnown: boolean;
  readonly isPressing: boolean;
}

/**
 * Which matters to tell now, in the order in which they come. One telling is one interruption, however many it tells of.
 * What binds and is in its last days, and what the person asked to be told of on a day, goes beyond the budget and waits
 * for no digest; with it comes whatever else is due. On quiet days only that is told which would be missed otherwise; what
 * falls into them is told before them. Quiet hours are left to the caller: they put everything off alike.
 */
export function whatToTell(
  matters: readonly Matter[],
  numbers: AttentionNumbers,
  quiet: QuietDays,
  now: Moment,
  before: ToldBefore,
): ToTell {
  const ahead = stretchesAhead(now.day, quiet);
  const present = isQuietDay(now.day, quiet) ? stretchFrom(now.day, quiet) : null;
  const reached = matters.flatMap((matter) => reachedBy(matter, now.day, ahead) ?? []);
  const fresh = reached.filter(({ isKnown, matter }) => !isKnown && matter.interrupts !== 'never');
  const due = lastDigestDue(numbers, now);
  const isDigestDue =
    due !== null && present === null && before.lastDigest !== null && isBefore(before.lastDigest, due);
  const tell = chosen(fresh, { numbers, now, before, present, isDigestDue });
  return {
    tell: tell.map(tellingOf),
    known: reached.filter(({ isKnown }) => isKnown).map(tellingOf),
    isDigest: isDigestDue && tell.length > 0,
    isDigestDue,
  };
}

interface Choosing {
  readonly numbers: AttentionNumbers;
  readonly now: Moment;
  readonly before: ToldBefore;
  readonly present: QuietStretch | null;
  readonly isDigestDue: boolean;
}

function chosen(
  fresh: readonly Reached[],
  { numbers, now, before, present, isDigestDue }: Choosing,
): readonly Reached[] {
  const pressing = fresh.filter(({ isPressing }) => isPressing);
  if (present !== null) return pressing.filter(({ matter }) => isMissedOtherwise(matter, present));
  if (isDigestDue) return fresh;
  const canCome = fresh.filter((each) => each.isPressing || !(before.today > 0 && cameUpToday(each, now.day)));
  if (numbers.rhythm !== 'at_once') return pressing;
  const hasRoom = before.today < numbers.perDay && before.week < numbers.perWeek;
  // Where a digest takes up what goes beyond the budget, what presses does not take it along.
  if (!hasRoom) return pressing.length > 0 && digestRhythm(numbers) === null ? canCome : pressing;
  return canCome.some(({ matter }) => matter.interrupts === 'alone') ? canCome : [];
}

function reachedBy(matter: Matter, today: CalendarDate, ahead: readonly QuietStretch[]): Reached | null {
  const { actBy, isBinding, comesForward = false, newsPresses = false, asleepUntil, toldStep, toldOn } = matter;
  const falls = isBinding || comesForward;
  const before = (falls && actBy !== null && ahead.find((stretch) => fallsInto(actBy, stretch))) || null;
  const reachedOn = before === null || actBy === null ? today : earliestOf(actBy, before.until);
  if (asleepUntil !== null && asleepUntil > reachedOn) return null;
  const step = matter.stepOn(reachedOn);
  if (step === null || !isNewStep(step, toldStep)) return null;
  return {
    id: matter.id,
    remember: rememberedStep(step),
    before: before !== null && isBroughtForward(matter, step, today) ? before : null,
    matter,
    isKnown: toldOn !== null && before === null && isTooSoonAfter(step, differenceInDays(today, toldOn)),
    isPressing:
      matter.interrupts === 'alone' &&
      (isWoken(step, toldStep) ||
        (newsPresses && toldStep === null) ||
        (isBinding && isInLastDays(actBy, before, today))),
  };
}

/** Whether a step is not one that comes today all the same. */
function isBroughtForward(matter: Matter, step: DeliveryStep, today: CalendarDate): boolean {
  const own = matter.asleepUntil !== null && matter.asleepUntil > today ? null : matter.stepOn(today);
  return own === null || rememberedStep(own) !== rememberedStep(step);
}

function isWoken({ wokeOn }: DeliveryStep, toldStep: string | null): boolean {
  return wokeOn !== null && toldStep?.endsWith(` ${wokeOn}`) !== true;
}

function isInLastDays(actBy: CalendarDate | null, before: QuietStretch | null, today: CalendarDate): boolean {
  if (actBy === null) return false;
  return differenceInDays(before === null ? actBy : earliestOf(actBy, before.from), today) <= lastDays;
}

/** Whether waiting for the end of the quiet days would be too late. */
function isMissedOtherwise({ actBy }: Matter, { until }: QuietStretch): boolean {
  return actBy !== null && actBy <= until;
}

/** What comes up while the person is writing things down, and can wait, is told together on the next day. */
function cameUpToday({ matter: { raisedOn, toldStep, actBy } }: Reached, today: CalendarDate): boolean {
  return raisedOn === today && toldStep === null && (actBy === null || differenceInDays(actBy, today) > lastDays);
}

function tellingOf({ id, remember, before }: Reached): Telling {
  return { id, remember, before };
}
