import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { Amounts } from './amount-model.ts';
import type { Chain, Item } from './chains.ts';
import { shareOf } from './gather-chains.ts';
import type { PaymentFacts } from './payment-facts.ts';
import type { PaymentGroup } from './group-payments.ts';
import { periodOf } from './rhythms.ts';
import { isContractKind, isHabitKind, speaksOfContract } from './supplier-kinds.ts';
import { foldText } from '../fold.ts';

/** What speaks for and against payments being those of a contract. */
export interface Evidence {
  readonly chain: Chain;
  readonly amounts: Amounts;
  readonly group: PaymentGroup;
  /** The payments of the chain. */
  readonly payments: readonly PaymentFacts[];
  /** All that was paid to the supplier and is in no other chain. */
  readonly among: readonly Item[];
  /** Whether a contract with the supplier is known already: what is left over beside it may be no more than that. */
  readonly isBeside: boolean;
}

export interface Judgement {
  /** 0 to 1: how likely it is a contract. */
  readonly confidence: number;
  readonly because: readonly Message[];
}

/** A point speaks for a contract (above 0) or against one; points are added and become a likelihood. */
interface Point {
  readonly worth: number;
  readonly say: Message | null;
}

/** What speaks for a contract before anything is known: most payments belong to none. */
const start = -3.2;

/** Weighs all there is; the reasons are those that weigh most, the strongest first. */
export function judge(evidence: Evidence): Judgement {
  const points = [
    ...rhythmPoints(evidence),
    ...amountPoints(evidence),
    ...wayPoints(evidence),
    ...kindPoints(evidence),
  ];
  const sum = points.reduce((whole, { worth }) => whole + worth, start);
  const confidence = Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
  const said = points
    .filter(({ say }) => say !== null)
    .toSorted((one, other) => Math.abs(other.worth) - Math.abs(one.worth));
  return { confidence, because: said.flatMap(({ say }) => say ?? []).slice(0, 6) };
}

function rhythmPoints({ chain, isBeside }: Evidence): Point[] {
  const { items, fit, doubles } = chain;
  const slots = (fit.slots.at(-1) ?? 0) + 1;
  const missed = slots - items.length;
  const hits = items.length / slots;
  const off = fit.off / (fit.rhythm.give + 1);
  const count = Math.min(2.6, Math.log2(items.length) * 0.75);
  const points: Point[] = [
    {
      worth: count,
      say:
        fit.rhythm.times === 2
          ? message('recognition.because.twiceAMonth', { n: items.length })
          : message('recognition.because.rhythm', { n: items.length, every: periodOf(fit.rhythm) }),
    },
    { worth: (hits - 0.85) * 6, say: missed > 0 ? message('recognition.because.missed', { n: missed }) : null },
    { worth: 1.3 - off * 6, say: off > 0.35 ? message('recognition.because.loose') : null },
  ];
  if (doubles.length > 0)
    points.push({ worth: -0.1, say: message('recognition.because.doubled', { n: doubles.length }) });
  if (items.length === 2) points.push({ worth: -0.8, say: null });
  if (isBeside && items.length <= 5) points.push({ worth: items.length <= 3 ? -3 : -1, say: null });
  // Who buys bread each Saturday has a habit.
  if (fit.rhythm.unit === 'week' && fit.rhythm.n === 1) points.push({ worth: -1, say: null });
  return points;
}

function amountPoints(evidence: Evidence): Point[] {
  const { amounts, chain, among } = evidence;
  const share = shareOf(chain, among);
  const say =
    share > 0.95 ? message('recognition.because.everything') : share < 0.5 ? message('recognition.because.amid') : null;
  const alone: Point = { worth: (share - 0.6) * 3, say };
  switch (amounts.model) {
    case 'fixed':
    case 'stepped':
      return pricePoints(evidence, alone);
    case 'seasonal':
      return [alone, { worth: 0.8, say: message('recognition.because.seasonal') }];
    case 'varying':
      // Three sums that have nothing in common prove little.
      return [
        alone,
        { worth: (chain.items.length <= 3 ? 0 : 1) - amounts.spread * 5, say: message('recognition.because.varying') },
      ];
  }
}

function pricePoints({ amounts, chain, among }: Evidence, alone: Point): Point[] {
  const { items } = chain;
  const repeats = items.filter(({ amount }, place) => place > 0 && amount === items[place - 1]?.amount).length;
  const prices = new Set(items.map(({ amount }) => amount));
  const steps = amounts.levels.length - 1;
  const say =
    steps === 0 ? message('recognition.because.sameAmount') : message('recognition.because.steps', { n: steps });
  // Others of the very same amount tell that it is what such a thing costs there, and no price of a contract.
  const ofPrice = items.length / Math.max(1, among.filter((item) => prices.has(item.amount)).length);
  const others = among.filter((item) => !prices.has(item.amount));
  const areDifferent = new Set(others.map(({ amount }) => amount)).size > others.length * 0.7;
  // Where every other bill is another one, the same sum again and again is no chance.
  if (ofPrice > 0.9 && others.length > 2 && areDifferent && repeats > 1) {
    return [
      { worth: Math.min(2.5, repeats), say },
      { worth: 1, say: alone.say },
    ];
  }
  return [
    alone,
    { worth: Math.min(3, 0.6 + 0.3 * repeats) - (steps === 0 ? 0 : 0.2) + Math.min(0, (ofPrice - 0.9) * 4), say },
  ];
}

/** How it was paid, and what the purposes say. */
function wayPoints({ payments }: Evidence): Point[] {
  const share = (holds: (payment: PaymentFacts) => boolean) => payments.filter(holds).length / payments.length;
  const points: Point[] = [];
  if (share(({ mandate, creditorId }) => mandate !== null || creditorId !== null) > 0.5)
    points.push({ worth: 1.2, say: message('recognition.because.mandate') });
  if (
    share(
      ({ purpose, counterparty }) => purpose !== null && speaksOfContract(foldText(`${counterparty ?? ''} ${purpose}`)),
    ) > 0.5
  )
    points.push({ worth: 1, say: message('recognition.because.words') });
  return points;
}

function kindPoints({ group }: Evidence): Point[] {
  if (isContractKind(group.kind)) return [{ worth: 1, say: message('recognition.because.contractKind') }];
  if (isHabitKind(group.kind)) return [{ worth: -1.8, say: message('recognition.because.habitKind') }];
  return [];
}
