import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { Period } from '../period.ts';
import type { Message } from '../words.ts';
import type { AmountModel } from './amount-model.ts';
import type { SupplierKind } from './supplier-kinds.ts';

/** Who a series is paid to. */
export interface SeriesSupplier {
  /** The key of its group: the same for all series of one supplier, and when later payments come. */
  readonly key: string;
  /** By what its payments are told: each stays, whatever payments come, earlier ones too. */
  readonly keys: readonly string[];
  readonly name: string;
  readonly kind: SupplierKind | null;
  /** The person's own supplier, where what the person said names one. */
  readonly supplierId: string | null;
  readonly domain: string | null;
  /** By what it is told in later payments: its own ids and names, no processor's. */
  readonly identifiers: SeriesIdentifiers;
  readonly because: readonly Message[];
}

export interface SeriesIdentifiers {
  readonly creditorIds: readonly string[];
  readonly ibans: readonly string[];
  readonly mandates: readonly string[];
}

/** Payments that follow one another as those of one contract do. */
export interface Series {
  /** The same for the same series when later payments come. */
  readonly key: string;
  readonly supplier: SeriesSupplier;
  readonly cycle: Period;
  /** Payments in each cycle: 2 for twice a month. */
  readonly perCycle: 1 | 2;
  /** Of one payment, above 0: what the next will be, most likely. */
  readonly amount: Money;
  readonly amounts: AmountModel;
  /** Prices since the first payment, each from the day it was first paid; empty where every payment has its own. */
  readonly steps: readonly { readonly from: CalendarDate; readonly amount: Money }[];
  readonly firstOn: CalendarDate;
  readonly lastOn: CalendarDate;
  /** The next one is due then; null where the series has stopped. */
  readonly nextOn: CalendarDate | null;
  readonly count: number;
  /** Whether the next payment may still come; else it stopped after `lastOn`. */
  readonly running: boolean;
  readonly missed: number;
  /** Payments made once more than was due. */
  readonly doubledIds: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, what weighs most first. */
  readonly because: readonly Message[];
  /** By day, those made twice among them. */
  readonly paymentIds: readonly string[];
}
