import { addDays, earliestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { ExitItem } from '#shared/domain/exits/exit-checklist.ts';
import type { ExitPlan } from '#shared/domain/exits/exit-plan.ts';
import type { NudgeDecision, PutOff } from '#shared/domain/palgorithms/decision.ts';
import type {
  Alike,
  ContractFacts,
  ExitFact,
  KeptOutlook,
  OpenStep,
  PaymentAhead,
  Predecessor,
  PriceFact,
  Successor,
} from '#shared/domain/palgorithms/facts.ts';
import type { OwnSaid } from '#shared/domain/palgorithms/own-said.ts';
import { nextPayment, type PaidContract, type Payment } from '#shared/domain/payments/payments.ts';
import { isPausedOn, type Pause } from '#shared/domain/terms/pause.ts';
import type { TermsOutlook } from '#shared/domain/terms/outlook.ts';
import { termsOutlook, type OutlookOptions } from '#shared/domain/terms/terms-outlook.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import type { spokenOf } from '../own/own-readers.ts';
import { dateAt, type PassContext } from '../pass-context.ts';
import type { chargeReader } from '../stored-charges.ts';
import type { checklistReader } from '../stored-exit-items.ts';
import { endOfExit, plannerOfExit, standingOn, type ExitColumns } from '../stored-exits.ts';
import type { shownReader } from '../stored-nudges.ts';
import { readReminderDays } from '../stored-reminders.ts';
import { optionsAt, readTerms, type bankDaysAt } from '../stored-terms.ts';
import { changesOn, nearDays, standsUntil, steadyUntil } from './contract-changes.ts';
import { pricesElsewhere, type Beside, type offersFor } from './contract-beside.ts';
import { lastWithdrawal, type openNeedReader, type priceReader } from './contract-details.ts';
import type { pastReader } from './contract-past.ts';
import { keptOutlook, type OutlookColumns } from './kept-outlook.ts';
import type { successorFinder } from './successors.ts';

/** A contract as one statement reads it, with its supplier, its kept outlook and the exit that stands. */
export interface FactsRow extends OutlookColumns, ExitColumns, Pause {
  id: string;
  name: string;
  createdAt: number;
  category: string | null;
  /** JSON list; null where it has none of its own. */
  reminderDays: string | null;
  relationshipId: string;
  supplierId: string;
  supplierName: string;
  personId: string | null;
  lastUsedOn: CalendarDate | null;
  reviewOn: CalendarDate | null;
  reviewAbout: string | null;
  reviewedOn: CalendarDate | null;
  exitCreatedAt: number | null;
  /** 0 or 1; null where no exit stands. */
  exitIsSuccession: number | null;
  nextPaymentOn: CalendarDate | null;
  /** The day on which the kept outlook may differ. */
  changesOn: CalendarDate | null;
}

/** What contracts are read by, and with. */
export interface Reading {
  readonly context: PassContext;
  readonly asOf: CalendarDate;
  /** Takes up contracts that are asked about next, so that what belongs to them is read at once. */
  take(rows: readonly FactsRow[]): void;
  /** Whether outlooks are worked out anew instead of taken from what is kept. */
  readonly fresh: boolean;
  /** The instant at which today ends. */
  readonly dayEnds: number;
  readonly decisions: ReadonlyMap<string, readonly NudgeDecision[]>;
  putOff(): ReadonlyMap<string, readonly PutOff[]>;
  readonly charged: ReturnType<typeof chargeReader>;
  readonly prices: ReturnType<typeof priceReader>;
  readonly successor: ReturnType<typeof successorFinder>;
  readonly openNeed: ReturnType<typeof openNeedReader>;
  readonly shown: ReturnType<typeof shownReader>;
  readonly bankDay: ReturnType<typeof bankDaysAt>;
  readonly past: ReturnType<typeof pastReader>;
  /** Those beside it that may be for the same thing, those that are over among them. */
  besides(row: FactsRow): readonly Beside[];
  readonly offers: ReturnType<typeof offersFor>;
  readonly checklist: ReturnType<typeof checklistReader>;
  readonly spoken: ReturnType<typeof spokenOf<'contract'>>;
}

/** The names of clauses that few terms have, as their JSON writes them. */
const rareClauses = /"(?:probation|priceGuaranteedUntil|notBefore)"/u;

/** What is known of a contract on a day. What a palgorithm may not need is worked out when it is first asked for. */
export class StoredContract implements ContractFacts {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly relationshipId: string;
  readonly lastUsedOn: CalendarDate | null;
  readonly reviewedOn: CalendarDate | null;
  readonly reviewOn: CalendarDate | null;
  readonly reviewAbout: string | null;
  readonly own?: () => OwnSaid;
  private readonly row: FactsRow;
  private readonly reading: Reading;
  // Of each: undefined until it is worked out.
  private knownEnteredOn: CalendarDate | undefined;
  private knownTerms: Terms | null | undefined;
  private knownOptions: OutlookOptions | undefined;
  private knownToday: TermsOutlook | null | undefined;
  private knownOutlook: KeptOutlook | null | undefined;
  private knownPrices: readonly PriceFact[] | undefined;
  private knownPaid: PaidContract | undefined;
  private knownExit: ExitFact | null | undefined;
  private knownExitWithdrawnOn: CalendarDate | null | undefined;
  private knownOpenNeedId: string | null | undefined;
  private knownSuccessor: Successor | null | undefined;
  private knownBesides: readonly Beside[] | undefined;

  constructor(row: FactsRow, reading: Reading) {
    this.row = row;
    this.reading = reading;
    this.id = row.id;
    this.name = row.name;
    this.category = row.category;
    this.supplierId = row.supplierId;
    this.supplierName = row.supplierName;
    this.relationshipId = row.relationshipId;
    this.lastUsedOn = row.lastUsedOn;
    this.reviewedOn = row.reviewedOn;
    this.reviewOn = row.reviewOn;
    this.reviewAbout = row.reviewAbout;
    if (reading.spoken !== null) this.own = reading.spoken(() => this).own;
  }

  get changesOn(): CalendarDate | null {
    const { fresh } = this.reading;
    return changesOn(this.row, fresh ? (this.onDay()?.changesOn ?? null) : this.row.changesOn, this.reading);
  }

  get steadyUntil(): CalendarDate | null {
    const { row, reading, changesOn: soon } = this;
    // What the person wrote may ask for any of its days.
    if (this.own !== undefined) return soon;
    return soon === null || soon > addDays(reading.asOf, nearDays) ? soon : steadyUntil(row, this, reading);
  }

  get standsUntil(): CalendarDate | null {
    return standsUntil(this.row, this.outlook, this.reading);
  }

  get ownLeadDays(): readonly number[] | null {
    return readReminderDays(this.row.reminderDays);
  }

  get isPaused(): boolean {
    return isPausedOn(this.row, this.reading.asOf);
  }

  get pausedFrom(): CalendarDate | null {
    return this.row.pausedFrom;
  }

  get pausedUntil(): CalendarDate | null {
    return this.row.pausedUntil;
  }

  get enteredOn(): CalendarDate {
    return (this.knownEnteredOn ??= dateAt(this.row.createdAt, this.reading.context));
  }

  get termsUnreadable(): boolean {
    return this.row.terms === null && unreadableIn(this.row).some(({ column }) => column === 'terms');
  }

  get namesRareClauses(): boolean {
    return rareClauses.test(this.row.terms ?? '');
  }

  get terms(): Terms | null {
    if (this.knownTerms === undefined) this.knownTerms = readTerms(this.row.terms);
    return this.knownTerms;
  }

  get outlook(): KeptOutlook | null {
    if (this.knownOutlook === undefined) {
      this.knownOutlook = this.reading.fresh ? this.onDay() : this.row.terms === null ? null : keptOutlook(this.row);
    }
    return this.knownOutlook;
  }

  /** May be taken off and called alone. */
  readonly outlookOn = (day: CalendarDate): TermsOutlook | null =>
    this.terms === null ? null : termsOutlook(this.terms, day, this.placed());

  get prices(): readonly PriceFact[] {
    return (this.knownPrices ??= this.reading.prices(this.id));
  }

  get priceChangeAhead(): boolean {
    const { asOf } = this.reading;
    return this.prices.some(
      ({ effectiveFrom, exitRightUntil }) =>
        effectiveFrom !== null && (effectiveFrom > asOf || (exitRightUntil !== null && exitRightUntil >= asOf)),
    );
  }

  get hasSeveralPrices(): boolean {
    return this.prices.length > 1;
  }

  readonly paid = (): PaidContract => (this.knownPaid ??= paidContract(this.row, this));

  paymentFrom(day: CalendarDate, isMeant: (payment: Payment) => boolean): PaymentAhead | null {
    const payment = nextPayment(this.paid(), day, isMeant);
    return payment === null ? null : { ...payment, takenOn: this.reading.bankDay(this.row.place, payment.on) };
  }

  charged(): ReturnType<ReturnType<typeof chargeReader>> {
    return this.reading.charged(this.id);
  }

  get exit(): ExitFact | null {
    if (this.knownExit === undefined) this.knownExit = exitOf(this.row, this, this.reading, () => this.placed());
    return this.knownExit;
  }

  get exitWithdrawnOn(): CalendarDate | null {
    if (this.knownExitWithdrawnOn === undefined) {
      this.knownExitWithdrawnOn = lastWithdrawal(this.reading.context.sqlite, this.id);
    }
    return this.knownExitWithdrawnOn;
  }

  /** What the person decided about the contract, and about its exit. */
  get decisions(): readonly NudgeDecision[] {
    const { decisions } = this.reading;
    const own = decisions.get(this.id) ?? [];
    const ofExit = this.row.exitId === null ? undefined : decisions.get(this.row.exitId);
    return ofExit === undefined ? own : [...own, ...ofExit];
  }

  putOff(): readonly PutOff[] {
    return this.reading.putOff().get(this.id) ?? [];
  }

  deadlineShown(from: CalendarDate, before: CalendarDate): boolean {
    return this.reading.shown(this.id, from, before);
  }

  predecessors(): readonly Predecessor[] {
    return this.reading.past.predecessors(this.id);
  }

  openSteps(): readonly OpenStep[] {
    const { past, context } = this.reading;
    return past.openSteps(this).map(({ text, addedAt }) => ({ text, addedOn: dateAt(addedAt, context) }));
  }

  alike(): readonly Alike[] {
    return this.beside()
      .filter(({ isOver }) => !isOver)
      .map(({ isOver: _isOver, ...other }) => other);
  }

  elsewhere(): ReturnType<typeof pricesElsewhere> {
    const { offers, context } = this.reading;
    return pricesElsewhere(offers(this.id), this.beside(), this.prices.at(-1)?.price.currency ?? null, context);
  }

  get openNeedId(): string | null {
    if (this.knownOpenNeedId === undefined) this.knownOpenNeedId = this.reading.openNeed(this.id);
    return this.knownOpenNeedId;
  }

  get successor(): Successor | null {
    if (this.knownSuccessor === undefined) {
      const endsOn = this.outlook?.currentTermEnd ?? null;
      this.knownSuccessor = this.reading.successor(this.row, this.terms?.startsOn ?? null, endsOn);
    }
    return this.knownSuccessor;
  }

  /** What follows from the terms on the day, worked out anew. */
  private onDay(): TermsOutlook | null {
    if (this.knownToday === undefined) this.knownToday = this.outlookOn(this.reading.asOf);
    return this.knownToday;
  }

  private placed(): OutlookOptions {
    return (this.knownOptions ??= optionsAt(this.reading.context, this.row.place));
  }

  private beside(): readonly Beside[] {
    return (this.knownBesides ??= this.reading.besides(this.row));
  }
}

/** What the payments of a contract follow from. Its last day is that of its exit, or the one on which it ends by itself. */
function paidContract(
  row: FactsRow,
  { prices, terms, outlook, exit }: Pick<ContractFacts, 'prices' | 'terms' | 'outlook' | 'exit'>,
): PaidContract {
  const endsByItself = outlook?.phase === 'ended' || outlook?.deadlineKind === 'not_needed';
  return {
    prices,
    knownOn: row.nextPaymentOn,
    startsOn: startOf(terms),
    trialEndsOn: terms?.trialEndsOn ?? null,
    endsOn: exit === null ? (endsByItself ? (outlook?.currentTermEnd ?? null) : null) : exit.endsOn,
    pausedFrom: row.pausedFrom,
    pausedUntil: row.pausedUntil,
  };
}

function startOf(terms: Terms | null): CalendarDate | null {
  return terms === null ? null : terms.startsOn;
}

function exitOf(
  stored: FactsRow,
  contract: Pick<ContractFacts, 'prices' | 'outlook'>,
  { context, asOf, checklist: checklistOf }: Reading,
  options: () => OutlookOptions,
): ExitFact | null {
  const row = standingOn(stored, asOf);
  if (row.exitId === null || row.exitDecidedOn === null || row.exitCreatedAt === null) return null;
  const { exitCreatedAt } = row;
  let enteredOn: CalendarDate | undefined;
  let planner: ReturnType<typeof plannerOfExit> | undefined;
  let planned: { readonly on: CalendarDate; readonly plan: ExitPlan | null } | undefined;
  let checklist: readonly ExitItem[] | undefined;
  const fact = {
    id: row.exitId,
    // Whoever writes down a day ahead has decided it by then.
    decidedOn: row === stored ? row.exitDecidedOn : earliestOf(row.exitDecidedOn, dateAt(exitCreatedAt, context)),
    noticeSentOn: row.exitNoticeSentOn,
    acknowledgedOn: row.exitAcknowledgedOn,
    endsOn: endOfExit(context, row, asOf),
    ground: row.exitGround ?? 'notice',
    channel: row.exitChannel,
    endsOnStated: row.exitEndsOnStated === 1,
    decidedEnd: row.exitEndsOn,
    planOn(day: CalendarDate) {
      if (planned?.on === day) return planned.plan;
      if (planner === undefined) planner = plannerOfExit(context, row, options());
      const plan = planner?.(day) ?? null;
      // Several palgorithms ask for the same day.
      if (day === asOf) planned = { on: day, plan };
      return plan;
    },
    get enteredOn() {
      return (enteredOn ??= dateAt(exitCreatedAt, context));
    },
    isSuccession: row.exitIsSuccession === 1,
  };
  return Object.assign(fact, { checklist: () => (checklist ??= checklistOf(row, fact, contract)) });
}
