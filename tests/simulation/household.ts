import type { Dice } from '#tests/fuzz/support/dice.ts';
import { day, openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { drawContract, lastDays, termsOf, type Known, type LastDay } from './contracts.ts';
import { firstOfMonth, numberOf, textOf } from './days.ts';
import { junkInList, junkInTelling, type Judged, type Nudge } from './rubric.ts';

/** What came of the years of one household. */
export interface Account {
  /** Last days that were known, not answered, and told by nobody although somebody was there. */
  readonly broken: readonly string[];
  /** How many last days were told in time. */
  readonly told: number;
  readonly nudges: readonly Judged[];
  readonly tellings: readonly Judged[];
  /** How often something was told, by itself; a telling of several is one. */
  readonly deliveries: number;
}

interface Left {
  readonly since: number;
  isSent: boolean;
}

interface SeenNudge {
  nudge: Nudge;
  first: number;
  last: number;
  stoodAbove: boolean;
}

interface ToldNudge {
  readonly key: string;
  readonly on: number;
  readonly actBy: number | null;
  readonly event: number;
}

/** Everything about one household as it lives. */
interface Home {
  readonly dancecard: TestDancecard;
  readonly dice: Dice;
  readonly contracts: Map<string, Known>;
  /** Contracts that are being left, or are gone. */
  readonly left: Map<string, Left>;
  readonly answered: Set<string>;
  readonly rises: Map<string, number>;
  readonly seen: Map<string, SeenNudge>;
  readonly told: ToldNudge[];
  readonly presence: Set<number>;
  readonly broken: string[];
  kept: number;
  event: number;
  /** The first day whose last days were not looked at yet. */
  checkedFrom: number;
}

const start = numberOf('2026-03-01');

/** The largest lead before the last day to send the notice of a decided exit, in days. */
const daysOfLeaving = 14;

/** Lives so many days with Dancecard, and with so many contracts at first, and tells what came of it. */
export async function livesOf(dice: Dice, days: number, contracts = 4 + dice.below(10)): Promise<Account> {
  const home = await moveIn(dice, contracts);
  let today = start;
  while (today < start + days) {
    const away = dice.chance(0.02) ? 2 + dice.below(40) : 0;
    if (away > 0) comeBack(home, today + away);
    else wake(home, today);
    today += away;
    await live(home, today);
    checkPromises(home, today);
    today += 1;
  }
  await home.dancecard.close();
  return { broken: home.broken, told: home.kept, deliveries: home.event, ...judged(home) };
}

async function moveIn(dice: Dice, contracts: number): Promise<Home> {
  const dancecard = await openTestDancecard({ today: textOf(start) });
  const home: Home = {
    dancecard,
    dice,
    contracts: new Map(),
    left: new Map(),
    answered: new Set(),
    rises: new Map(),
    seen: new Map(),
    told: [],
    presence: new Set(),
    broken: [],
    kept: 0,
    event: 0,
    checkedFrom: start,
  };
  dancecard.subscribe('nudgesRaised', ({ nudges }) => {
    home.event += 1;
    const on = Math.floor(dancecard.clock.now() / 86_400_000);
    for (const { id, actBy } of nudges) {
      home.told.push({ key: id, on, actBy: actBy === null ? null : numberOf(actBy), event: home.event });
    }
  });
  for (let n = contracts; n > 0; n -= 1) await enter(home, start);
  return home;
}

/** A day on which the computer runs. */
function wake({ dancecard }: Home, today: number): void {
  dancecard.clock.moveTo(day(textOf(today)));
}

/** Nothing was opened until this day. */
function comeBack({ dancecard }: Home, today: number): void {
  dancecard.clock.sleepUntil(day(textOf(today)));
  dancecard.resumed();
}

async function enter(home: Home, today: number): Promise<void> {
  const drawn = drawContract(home.dice, today);
  const { id } = await home.dancecard.value('contracts.add', {
    supplierName: `Supplier ${home.dice.below(1_000_000)}`,
    name: drawn.family,
    terms: termsOf(drawn),
    ...(drawn.amount === null
      ? {}
      : { price: { amount: drawn.amount, currency: 'EUR', every: { n: 1, unit: 'month' } } }),
  });
  home.contracts.set(id, { ...drawn, id, knownSince: today });
}

async function live(home: Home, today: number): Promise<void> {
  const { dice } = home;
  home.presence.add(today);
  if (dice.chance(0.01)) await enter(home, today);
  if (dice.chance(0.01)) await edit(home, today);
  if (dice.chance(0.006)) await announce(home, today);
  const open = await home.dancecard.value('nudges.list', {});
  look(home, open, today);
  // On which day a yearly look stands follows from the ids, which are others with each run.
  const answerable = open.filter(({ palgorithm }) => palgorithm !== 'yearly_look' && palgorithm !== 'loyal_unreviewed');
  for (const nudge of answerable) if (dice.chance(0.02)) await answer(home, nudge, today);
}

async function edit({ contracts, left, dancecard, dice }: Home, today: number): Promise<void> {
  const known = [...contracts.values()].filter(({ id }) => !left.has(id));
  if (known.length === 0) return;
  const contract = dice.pick(known);
  if (dice.chance(0.5)) {
    await dancecard.value('contracts.update', { id: contract.id, name: `${contract.family} again` });
  } else if (contract.family === 'yearly' || contract.family === 'quarterly') {
    const changed = { ...contract, noticeMonths: contract.noticeMonths === 1 ? 2 : 1, knownSince: today };
    await dancecard.value('contracts.update', { id: contract.id, terms: termsOf(changed) });
    contracts.set(contract.id, changed);
  } else if (dice.chance(0.2)) {
    await dancecard.value('contracts.remove', { id: contract.id });
    left.set(contract.id, { since: today, isSent: true });
  }
}

async function announce({ contracts, left, dancecard, dice, rises }: Home, today: number): Promise<void> {
  const priced = [...contracts.values()].filter(({ id, amount }) => amount !== null && amount > 0 && !left.has(id));
  if (priced.length === 0) return;
  const contract = dice.pick(priced);
  const more = dice.pick([3, 9, 100, 400]);
  const amount = (contract.amount ?? 0) + more;
  const effectiveFrom = textOf(firstOfMonth(today, 2));
  await dancecard.call('prices.announce', {
    contractId: contract.id,
    price: { amount, currency: 'EUR', every: { n: 1, unit: 'month' } },
    effectiveFrom,
  });
  rises.set(contract.id, (more / (contract.amount ?? 1)) * 100);
  contracts.set(contract.id, { ...contract, amount });
}

function look({ seen }: Home, open: readonly Nudge[], today: number): void {
  for (const [place, nudge] of open.entries()) {
    const known = seen.get(nudge.id) ?? { nudge, first: today, last: today, stoodAbove: false };
    const stoodAbove = known.stoodAbove || open.slice(place + 1).some((below) => isWronglyAbove(nudge, below));
    seen.set(nudge.id, { ...known, last: today, stoodAbove });
  }
}

function isWronglyAbove(above: Nudge, below: Nudge): boolean {
  if (below.actBy === null || below.stake === null || below.stake.amount === 0 || above.stake === null) return false;
  const isLater = above.actBy === null || above.actBy > below.actBy;
  return isLater && above.stake.amount * 10 <= below.stake.amount;
}

/** What the household does about a nudge, by the actions that it offers. */
async function answer(home: Home, nudge: Nudge, today: number): Promise<void> {
  const { dancecard, dice, answered, left } = home;
  if (dice.chance(0.15) && nudge.actBy !== null && numberOf(nudge.actBy) > today + 1) {
    const until = today + 1 + dice.below(numberOf(nudge.actBy) - today);
    await dancecard.call('nudges.snooze', { id: nudge.id, until: textOf(until) });
    return;
  }
  const doable = nudge.actions.filter(({ path }) => /^(?:exits\.|nudges\.)/.test(path));
  if (doable.length === 0) return;
  const { path, input } = dice.pick(doable);
  const outcome = await dancecard.callUnknown(path, input);
  if (!outcome.ok) throw new Error(`${path}: ${JSON.stringify(outcome.error)}`);
  if (path.startsWith('nudges.')) answered.add(nudge.key);
  if (nudge.contractId === null) return;
  if (path === 'exits.log') left.set(nudge.contractId, { since: today, isSent: false });
  else if (path === 'exits.withdraw') left.delete(nudge.contractId);
  else if (path.startsWith('exits.')) left.set(nudge.contractId, { since: today, isSent: true });
}

/** Looks at the last days that are over: each was told in time, answered, or nobody was there. */
function checkPromises(home: Home, today: number): void {
  for (const contract of home.contracts.values()) {
    for (const last of lastDays(contract, home.checkedFrom, today - 1)) checkPromise(home, contract, last);
  }
  home.checkedFrom = today;
}

function checkPromise(home: Home, contract: Known, last: LastDay): void {
  const leaving = home.left.get(contract.id);
  if (leaving?.isSent === true || contract.knownSince > last.day) return;
  const { palgorithms, from: leadsFrom } =
    leaving === undefined ? last : { palgorithms: ['exit_unsent'], from: last.day - daysOfLeaving };
  // Who has just written it down, or decided, knows: it is told on the next day.
  const from = Math.max(leadsFrom, contract.knownSince + 1, (leaving?.since ?? 0) + 1);
  const wasThere = [...home.presence].some((on) => on >= from && on <= last.day);
  if (!wasThere) return;
  const about = [...home.seen.values()].filter(
    ({ nudge }) => nudge.contractId === contract.id && palgorithms.includes(nudge.palgorithm),
  );
  const isAnswered = about.some(({ nudge, last: seenOn }) => home.answered.has(nudge.key) && seenOn >= last.day - 400);
  const isTold = about.some(({ nudge }) =>
    home.told.some((one) => one.key === nudge.id && isFor(one, last, leadsFrom)),
  );
  if (isTold) home.kept += 1;
  else if (!isAnswered) {
    home.broken.push(`${contract.family} ${contract.id}, last day ${textOf(last.day)}, by ${palgorithms.join(' or ')}`);
  }
}

/**
 * Whether somebody was told of this day in time: of itself, of the strictest reading of it, of the day a letter must
 * leave, or that by a right to leave any day will do.
 */
function isFor({ on, actBy }: ToldNudge, last: LastDay, leadsFrom: number): boolean {
  if (on > last.day) return false;
  return actBy === null ? on >= leadsFrom : actBy <= last.day && actBy >= last.day - 14;
}

function judged(home: Home): Pick<Account, 'nudges' | 'tellings'> {
  const junk = new Map<string, string | null>();
  const nudges = [...home.seen.values()].map(({ nudge, first, last, stoodAbove }) => {
    const why = junkInList(nudge, {
      deadlineTold: wasDeadlineTold(home, nudge, first),
      isFree: !((home.contracts.get(nudge.contractId ?? '')?.amount ?? 0) > 0),
      costsNothing: home.contracts.get(nudge.contractId ?? '')?.family === 'free',
      risesBy: home.rises.get(nudge.contractId ?? '') ?? null,
      stoodAbove,
      daysOpen: last - first,
    });
    junk.set(nudge.id, why);
    return { what: nudge.palgorithm, junk: why };
  });
  const before = new Map<string, number>();
  const eventOf = new Map<number, number>();
  const tellings = home.told.map(({ key, on, actBy, event }) => {
    const firstToday = eventOf.get(on) ?? event;
    eventOf.set(on, firstToday);
    const telling = { on, actBy, before: before.get(key) ?? null, againToday: event > firstToday };
    before.set(key, on);
    return {
      what: home.seen.get(key)?.nudge.palgorithm ?? 'not seen',
      junk: junkInTelling({ ...telling, junk: junk.get(key) ?? null }),
    };
  });
  return { nudges, tellings };
}

/** Whether the last day for notice of the contract was told within the year before. */
function wasDeadlineTold({ seen, told }: Home, { contractId }: Nudge, first: number): boolean {
  return told.some(({ key, on }) => {
    const nudge = seen.get(key)?.nudge;
    return nudge?.palgorithm === 'notice_deadline' && nudge.contractId === contractId && on < first && on > first - 365;
  });
}
