import type { Message } from '#shared/domain/words.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { HeadingFacts } from '../columns/heading-facts.ts';
import type { ListField } from '../list-types.ts';
import type { NamedCurrency } from '../values/currencies.ts';
import type { Cycle } from '../values/cycle.ts';
import type { DateOrder } from '../values/date.ts';
import type { DecimalSign } from '../values/decimal.ts';

/** Which columns hold which field. */
export type ColumnPlaces = ReadonlyMap<ListField, readonly number[]>;

/** A currency that was found, the shared sign that must be asked about, or nothing to go by. */
export type ResolvedCurrency = { readonly code: string } | { readonly askSign: string } | { readonly missing: true };

/** How every row of a list is read: what was inferred about the list as a whole and what the person said. */
export interface ListSettings {
  /** Puts what is stored with a contract into the language of the caller. */
  say(message: Message): string;
  readonly today: CalendarDate;
  readonly thisYear: number;
  readonly places: ColumnPlaces;
  /** By column. */
  readonly headings: readonly HeadingFacts[];
  readonly headers: readonly string[];
  /** Columns of which the person said what they are. */
  readonly saidColumns: ReadonlySet<number>;
  /** Whether the list writes what is paid below zero, as banks do: then what stands above zero is received. */
  readonly paidIsBelowZero: boolean;
  readonly decimalSign: DecimalSign | null;
  /** The order of the dates in a column; null: not known. */
  dateOrder(column: number): DateOrder | null;
  /** Whether dates with dots may be read day first where nothing else is known. */
  readonly dottedDayFirst: boolean;
  /** The currency of an amount on a line, by what it names and what the person said. */
  resolveCurrency(named: NamedCurrency | null, line: number): ResolvedCurrency;
  /** Which day a moment of another zone is; null: not known. */
  readonly instants: 'as_written' | 'here' | null;
  /** The zone of `here`; left out: the computer's. */
  readonly timeZone?: string;
  /** How often amounts are paid that do not say so; null: not known. */
  readonly cycle: Cycle | null;
}
