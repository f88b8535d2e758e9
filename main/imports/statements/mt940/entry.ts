import { fromDayNumber, parseCalendarDate, toDayNumber, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Message } from '#shared/domain/words.ts';
import { quoted } from '../../settings/list-facts.ts';
import { currencyCodeOf, moneyIn, reversed } from '../amounts.ts';
import { referenceOf } from '../fields.ts';
import type { Balance } from '../statement.ts';

/** The first part of an entry, from its field :61:. */
export interface EntryLine {
  readonly bookedOn: CalendarDate;
  readonly valueOn: CalendarDate;
  readonly amount: Money;
  /** Announced only, not booked. */
  readonly expected: boolean;
  readonly bankReference: string | null;
}

const entry =
  /^(\d{6})(\d{4})?\s?(RC|RD|EC|ED|C|D)([A-Z])??\s?(\d{1,15}[.,]?\d{0,6})\s?([NSF][A-Z0-9]{3})?(?:[^/]*(?:\/(?!\/)[^/]*)*)(?:\/\/(.*))?$/;
/** Years of two digits from this one on are of the last century. */
const lastCentury = 80;

/** Reads a field :61: in a currency. RC takes a credit back, RD a debit. */
export function readEntryLine(text: string, currency: string): Result<EntryLine, Message> {
  const match = entry.exec(text.slice(0, 200).trim());
  if (match === null) return failed(message('statements.bad.entry', { text: quoted(text) }));
  const [, valueText = '', bookedText, mark = '', , amountText = '', , bank] = match;
  const valueOn = shortDate(valueText);
  if (valueOn === null) return failed(message('statements.bad.date', { text: quoted(valueText) }));
  const bookedOn = bookedText === undefined ? valueOn : nearest(bookedText, valueOn);
  if (bookedOn === null) return failed(message('statements.bad.date', { text: quoted(bookedText ?? '') }));
  const money = moneyIn(amountText.replace('.', ','), ',', currency);
  if (!money.ok) return money;
  const leaves = mark === 'D' || mark === 'RC' || mark === 'ED';
  return ok({
    bookedOn,
    valueOn,
    amount: leaves ? reversed(money.value) : money.value,
    expected: mark.startsWith('E'),
    bankReference: referenceOf(bank),
  });
}

/** Reads a balance such as "C110522EUR3236,28". */
export function readBalance(text: string): Result<Balance, Message> {
  const match = /^([CD])(\d{6})([A-Z]{3})([\d.,]{1,20})$/.exec(text.trim());
  const [, mark = '', date = '', code = '', amount = ''] = match ?? [];
  const currency = currencyCodeOf(code);
  const on = shortDate(date);
  if (match === null || currency === null) return failed(message('statements.bad.balance', { text: quoted(text) }));
  const money = moneyIn(amount.replace('.', ','), ',', currency);
  if (!money.ok) return money;
  return ok({ on, amount: mark === 'D' ? reversed(money.value) : money.value });
}

/** "260131" as a day. */
function shortDate(text: string): CalendarDate | null {
  const year = Number(text.slice(0, 2));
  const century = year >= lastCentury ? 1900 : 2000;
  return parseCalendarDate(`${century + year}-${text.slice(2, 4)}-${text.slice(4, 6)}`);
}

/** "0131" in the year that brings it nearest to another day: booked in December, of value in January. */
function nearest(text: string, to: CalendarDate): CalendarDate | null {
  const year = Number(to.slice(0, 4));
  const day = toDayNumber(to);
  const candidates = [year - 1, year, year + 1]
    .map((candidate) => parseCalendarDate(`${candidate}-${text.slice(0, 2)}-${text.slice(2, 4)}`))
    .filter((candidate) => candidate !== null)
    .toSorted((one, other) => Math.abs(toDayNumber(one) - day) - Math.abs(toDayNumber(other) - day));
  const [best] = candidates;
  return best === undefined ? null : fromDayNumber(toDayNumber(best));
}
