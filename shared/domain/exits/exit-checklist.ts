import { addDays, addMonths, latestOf, type CalendarDate } from '../calendar-date.ts';
import { monthsToAnswer } from '../data-given/data-state.ts';
import type { DatedPrice } from '../terms/cost.ts';
import { contractTraits, type ContractTrait, type ContractWords } from './contract-traits.ts';
import type { ExitGround } from './exit-grounds.ts';
import { exitItemKinds, isToldByExit, type ExitItemKind, type ExitItemState } from './exit-items.ts';

/** What of a contract decides what ending it takes. */
export interface LeftContract extends ContractWords {
  readonly paymentMethod: string | null;
  /** Whether it is paid again and again; null when no price is known. */
  readonly isPaidRegularly: boolean | null;
  /** Whether it ends by its own terms, without anybody saying so. */
  readonly endsByItself: boolean;
}

/** The days of an exit that answer items, or that items are reckoned from. */
export interface ExitDays {
  readonly ground: ExitGround;
  readonly decidedOn: CalendarDate | null;
  readonly noticeSentOn: CalendarDate | null;
  /** The last day to send the notice on the way that was chosen; null when there is none or it is not known. */
  readonly sendBy: CalendarDate | null;
  readonly acknowledgedOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly endsOnStated: boolean;
  /** The day it was written down, which may be long after it happened; null when not known. */
  readonly enteredOn: CalendarDate | null;
  /** Whether a contract with the same supplier follows, so that nobody was left. */
  readonly isSuccession?: boolean;
}

/** What was noted about one item. */
export interface ItemAnswer {
  readonly id: string;
  readonly kind: ExitItemKind;
  /** What a person's own item says; null for the others. */
  readonly text: string | null;
  readonly state: ExitItemState;
  /** The day it was done, or found not to be needed. */
  readonly on: CalendarDate | null;
  readonly note: string | null;
  /** The day the person set for it; null for the one worked out. */
  readonly dueOn: CalendarDate | null;
  /** The document that proves it; null where none does. */
  readonly documentId?: string | null;
}

/** One item of the checklist of an exit. */
export interface ExitItem extends Omit<ItemAnswer, 'id'> {
  /** The record of what was noted; null where nothing was. */
  readonly id: string | null;
  /** Whether the person set the day it is due. */
  readonly dueOnSet: boolean;
}

/** Calendar days a supplier is given to answer a notice. */
export const daysToAnswer = 14;
/** Data is taken out while the account still works. */
const daysBeforeEnd = 7;
/** What was lent goes back within two weeks, as most conditions say. */
const daysToReturn = 14;
/** Six weeks: what the German law of energy gives a final bill, and what most others need. */
const daysToBill = 42;
/** Two weeks after the final bill, what it owes should be there. */
export const daysToPayBack = 56;
/** Months a landlord may usually take to settle a deposit. */
const monthsOfDeposit = 6;

/** What a contract takes that is followed by another with the same supplier: payments, accounts and data go on. */
const nothing: ReadonlySet<ExitItemKind> = new Set();

/**
 * The checklist of an exit: what fits the contract, what was noted beside that, and what the person added. The exit's own
 * days answer the items that they answer. A succession has no more than what was noted and added.
 */
export function exitChecklist(contract: LeftContract, exit: ExitDays, answers: readonly ItemAnswer[]): ExitItem[] {
  const traits = contractTraits(contract);
  const isSuccession = exit.isSuccession === true;
  const fitting = isSuccession ? nothing : fittingItems(contract, exit.ground, traits);
  const erasureAskedOn = answers.find(({ kind, state }) => kind === 'erasure_asked' && state === 'done')?.on ?? null;
  return exitItemKinds.flatMap((kind) => {
    if (kind === 'own') return answers.filter((answer) => answer.kind === 'own').map((answer) => itemOf(kind, answer));
    const answer = answers.find((each) => each.kind === kind);
    const isTold = !isSuccession && toldByExit(kind, exit) !== null;
    if (answer === undefined && !fitting.has(kind) && !isTold) return [];
    const dueOn = isRecord(exit) ? null : dueDay(kind, { contract, exit, traits, erasureAskedOn });
    return [toldOf(kind, exit, { ...itemOf(kind, answer), dueOn: answer?.dueOn ?? dueOn })];
  });
}

/** The kinds of item that a checklist does not have yet and may be given. */
export function kindsToAdd(items: readonly Pick<ExitItem, 'kind'>[]): Exclude<ExitItemKind, 'own'>[] {
  return exitItemKinds.filter(
    (kind): kind is Exclude<ExitItemKind, 'own'> => kind !== 'own' && !items.some((item) => item.kind === kind),
  );
}

/** The items that ending a contract takes, by what is known of it. */
export function fittingItems(
  contract: LeftContract,
  ground: ExitGround,
  traits = contractTraits(contract),
): ReadonlySet<ExitItemKind> {
  const has = (...any: readonly ContractTrait[]): boolean => any.some((trait) => traits.has(trait));
  const isPaid = contract.isPaidRegularly !== false;
  const hasAccount = has('telephone', 'internet', 'domain', 'energy', 'media', 'bank') || !isPaid;
  const fits: Readonly<Record<Exclude<ExitItemKind, 'own'>, boolean>> = {
    notice: !contract.endsByItself && ground !== 'agreement',
    acknowledged: !contract.endsByItself,
    end_confirmed: !contract.endsByItself,
    data_exported: has('media', 'domain', 'bank') || !isPaid,
    number_moved: has('telephone', 'internet'),
    domain_moved: has('domain'),
    final_reading: has('energy', 'rent'),
    equipment_returned: has('internet', 'rent', 'device'),
    payment_ended: isPaid,
    final_bill: isPaid && !has('media', 'fitness'),
    money_back: has('rent', 'energy', 'insurance', 'deposit'),
    account_closed: hasAccount || traits.size === 0,
    erasure_asked: true,
    erasure_answered: true,
  };
  return new Set(exitItemKinds.filter((kind) => kind !== 'own' && fits[kind]));
}

/** Whether a contract is paid again and again, by its prices, the earliest first; null when none is known. */
export function isPaidRegularly(prices: readonly DatedPrice[]): boolean | null {
  const last = prices.at(-1);
  return last === undefined ? null : last.price.every !== null && last.price.amount > 0;
}

/** Whether a contract ends by its own terms, by what its outlook says of a notice; a right has to be used all the same. */
export function endsByItself(ground: ExitGround, deadlineKind: string | null): boolean {
  return ground === 'notice' && (deadlineKind === 'not_needed' || deadlineKind === 'over');
}

/** Whether an exit was written down only after it was over: it is a record, and nothing of it is due any more. */
export function isRecord({ endsOn, enteredOn }: Pick<ExitDays, 'endsOn' | 'enteredOn'>): boolean {
  return endsOn !== null && enteredOn !== null && enteredOn > endsOn;
}

function itemOf(kind: ExitItemKind, answer: ItemAnswer | undefined): ExitItem {
  return answer === undefined
    ? {
        kind,
        id: null,
        text: null,
        state: 'open',
        on: null,
        note: null,
        dueOn: null,
        documentId: null,
        dueOnSet: false,
      }
    : { ...answer, dueOnSet: answer.dueOn !== null };
}

/** An item with what the exit itself says of it; that it is not needed is the person's to say. */
function toldOf(kind: ExitItemKind, exit: ExitDays, item: ExitItem): ExitItem {
  if (!isToldByExit(kind)) return item;
  const on = toldByExit(kind, exit);
  if (on !== null) return { ...item, state: 'done', on };
  return item.state === 'not_needed' ? item : { ...item, state: 'open', on: null };
}

function toldByExit(kind: ExitItemKind, exit: ExitDays): CalendarDate | null {
  if (kind === 'notice') return exit.noticeSentOn;
  if (kind === 'acknowledged') return exit.acknowledgedOn;
  return kind === 'end_confirmed' && exit.endsOnStated && exit.endsOn !== null ? exit.acknowledgedOn : null;
}

interface Due {
  readonly contract: LeftContract;
  readonly exit: ExitDays;
  readonly traits: ReadonlySet<ContractTrait>;
  readonly erasureAskedOn: CalendarDate | null;
}

/** By when an item should be done, worked out from the exit's days; null while those are not known. */
function dueDay(kind: Exclude<ExitItemKind, 'own'>, due: Due): CalendarDate | null {
  const { endsOn, decidedOn } = due.exit;
  const found = reckonedDay(kind, due, endsOn);
  return found === null || decidedOn === null ? found : latestOf(found, decidedOn);
}

function reckonedDay(
  kind: Exclude<ExitItemKind, 'own'>,
  { contract, exit, traits, erasureAskedOn }: Due,
  endsOn: CalendarDate | null,
): CalendarDate | null {
  const after = (days: number): CalendarDate | null => (endsOn === null ? null : addDays(endsOn, days));
  switch (kind) {
    case 'notice':
      return exit.sendBy;
    case 'acknowledged':
      return exit.noticeSentOn === null ? null : addDays(exit.noticeSentOn, daysToAnswer);
    case 'end_confirmed':
    case 'number_moved':
    case 'domain_moved':
    case 'final_reading':
      return endsOn;
    case 'data_exported':
      return after(-daysBeforeEnd);
    case 'equipment_returned':
      return after(traits.has('rent') ? 0 : daysToReturn);
    case 'payment_ended':
      return after(isStandingOrder(contract.paymentMethod) ? 0 : daysToBill);
    case 'final_bill':
      return after(daysToBill);
    case 'money_back':
      return traits.has('rent') && endsOn !== null ? addMonths(endsOn, monthsOfDeposit) : after(daysToPayBack);
    case 'account_closed':
    case 'erasure_asked':
      return after(daysToPayBack);
    case 'erasure_answered':
      return erasureAskedOn === null ? null : addMonths(erasureAskedOn, monthsToAnswer);
  }
}

/** What the person's own bank goes on paying has to be stopped by the end; what the supplier collects, after its last bill. */
function isStandingOrder(paymentMethod: string | null): boolean {
  return /standing\s+order|dauerauftrag|(?:ordre|virement)\s+permanent|ordine\s+permanente|orden\s+permanente|doorlopende\s+opdracht|periodieke\s+overboeking/iu.test(
    paymentMethod ?? '',
  );
}
