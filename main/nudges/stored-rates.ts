import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { literal } from '#shared/domain/message.ts';
import type { Rate } from '#shared/domain/needs/rates.ts';
import { weighedIn, type Weighing } from '#shared/domain/weighing.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { PassContext } from './pass-context.ts';

/** What cannot be read of a row is null. */
interface RateRow {
  readonly from: string | null;
  readonly to: string | null;
  readonly rate: number | null;
  readonly date: CalendarDate | null;
}

/** The rates the person has, to weigh amounts by; where they come from is not said with an order. */
export function readRatesToWeigh({ sqlite }: Pick<PassContext, 'sqlite'>): readonly Rate[] {
  return prepareOnce<[], RateRow>(
    sqlite,
    `SELECT fromCurrency AS "from", toCurrency AS "to", rate, quotedOn AS date FROM exchange_rates WHERE deletedAt IS NULL`,
  )
    .all()
    .flatMap(({ from, to, rate, date }) =>
      from === null || to === null || rate === null || date === null
        ? []
        : [{ from, to, rate, date, source: literal('') }],
    );
}

/** Amounts weighed in the person's own currency. The rates are read only where another one occurs. */
export function ownWeighing(context: Pick<PassContext, 'sqlite' | 'preferences'>): Weighing {
  return weighedIn(context.preferences.currency, () => readRatesToWeigh(context));
}
