import { sayDays } from '#shared/domain/palgorithms/define.ts';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import { literal, message } from '#shared/domain/message.ts';
import { perUnitInWords } from '#shared/domain/needs/offer-cost.ts';
import { clausesInWords } from '#shared/domain/terms/clause-words.ts';
import { isByWorkingDay, type Notice, type Renewal } from '#shared/domain/terms/terms.ts';
import { noticeInMessage } from '#shared/domain/terms/wording.ts';
import type { Message, Words } from '#shared/domain/words.ts';
import { valuesOf, type Field } from '#shared/records/field.ts';
import { ownRhythm } from '#shared/records/own-palgorithms.ts';
import { unreadTexts } from '#shared/records/list-fields.ts';
import { offerPrice, offerTerms } from '#shared/records/offer-values.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { budget, money as aSum, paymentCycle, place, price, reminderDays } from '#shared/records/values.ts';
import { z } from 'zod';
import type { RowImage } from '../../db/row-image.ts';
import { fieldWord, valueWord } from './field-words.ts';
import { preferenceInWords } from './preference-in-words.ts';

/** One thing a field says: what it is called, and its value; null where it says nothing. */
export interface Said {
  readonly label: Message;
  readonly value: Words | null;
}

/** Which field of which record. */
export interface NamedField {
  readonly table: string;
  readonly type: string;
  readonly name: string;
  readonly field: Field;
}

/**
 * What a field of a row says to a person. A price is one thing with all its parts, terms are several: so a changed notice
 * shows as a changed notice, not as two long texts to compare.
 */
export function saidOf(named: NamedField, row: RowImage): readonly Said[] {
  const { table, name, field } = named;
  const value = row[name] ?? null;
  switch (field.said) {
    case 'terms':
      return termsInWords(value) ?? [plain(named, value)];
    case 'offer price':
      return offerPriceInWords(value, fieldWord(table, name)) ?? [plain(named, value)];
    case 'price':
      return [{ label: fieldWord(table, name), value: priceInWords(row) ?? shown(value) }];
    case 'budget':
      return [{ label: fieldWord(table, name), value: budgetInWords(row) ?? shown(value) }];
    case 'sum':
      return [{ label: fieldWord(table, name), value: sumInWords(named, row) ?? shown(value) }];
    case 'preference':
      return [{ label: fieldWord(table, name), value: preferenceOf(row, value) }];
    case 'rhythm':
      return [{ label: fieldWord(table, name), value: rhythmInWords(value) ?? shown(value) }];
    case 'palgorithms':
      return [{ label: fieldWord(table, name), value: palgorithmsInWords(value) }];
    case 'unread':
      return [{ label: fieldWord(table, name), value: unreadInWords(value) ?? shown(value) }];
    case 'place':
    case 'percent':
    case 'hidden':
    case undefined:
      return [plain(named, value)];
  }
}

function plain(named: NamedField, value: string | number | null): Said {
  return { label: fieldWord(named.table, named.name), value: plainValue(named, value) };
}

function plainValue({ type, name, field }: NamedField, value: string | number | null): Words | null {
  if (value === null || value === '' || value === '[]') return null;
  if (field.kind === 'choice') {
    return valuesOf(field).includes(String(value)) ? valueWord(type, name, String(value)) : String(value);
  }
  if (field.kind === 'flag') return message(value === 1 ? 'records.said.yes' : 'records.said.no');
  if (field.kind === 'day')
    return typeof value === 'string' && isCalendarDate(value) ? dayInWords(value) : shown(value);
  if (field.kind === 'json') return jsonInWords(parsed(value)) ?? shown(value);
  return typeof value === 'string' ? readStoredMessage(value) : message('records.said.number', { n: value });
}

function dayInWords(day: CalendarDate | null | undefined): Message | null {
  return day == null ? null : message('records.said.day', { day });
}

function shown(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

function priceInWords({ amount, currency, cycleCount, cycleUnit }: RowImage): Message | null {
  const cycle = paymentCycle.safeParse({ n: cycleCount, unit: cycleUnit });
  const read = price.safeParse({ amount, currency, every: cycle.success ? cycle.data : null });
  if (!read.success) return null;
  const { every, ...money } = read.data;
  return message('records.said.price', { price: { amount: money.amount, currency: money.currency }, every });
}

function budgetInWords({ budgetAmount: amount, budgetCurrency: currency, budgetPer }: RowImage): Message | null {
  const read = budget.safeParse({ amount, currency, per: budgetPer });
  if (!read.success) return null;
  const { per, ...money } = read.data;
  return message('records.said.budget', { budget: money, per: per === 'month' ? 'month' : 'other' });
}

/** An amount and its currency, in two fields of one name but for their ends. */
function sumInWords({ name }: NamedField, row: RowImage): Message | null {
  const read = aSum.safeParse({ amount: row[name], currency: row[name.replace(/Amount$/, 'Currency')] });
  return read.success ? message('records.said.sum', { sum: read.data }) : null;
}

function rhythmInWords(value: string | number | null): Message | null {
  const read = ownRhythm.safeParse(parsed(value));
  return read.success ? message('records.said.rhythm', { every: read.data }) : null;
}

function palgorithmsInWords(value: string | number | null): readonly Message[] | null {
  const names = z.array(z.string()).safeParse(parsed(value)).data ?? [];
  return names.length === 0 ? null : names.map((name) => palgorithmCalled(name)?.about.label ?? literal(name));
}

function unreadInWords(value: string | number | null): Words | null {
  const read = unreadTexts.safeParse(parsed(value));
  if (!read.success || read.data.length === 0) return null;
  return read.data.map(({ field, text }) =>
    message('records.said.unread', { field: message(`importPage.field.${field}`), text }),
  );
}

function preferenceOf(row: RowImage, value: string | number | null): Words | null {
  if (value === null) return null;
  const read = parsed(value);
  return read === undefined ? String(value) : preferenceInWords(String(row['name'] ?? ''), read);
}

function offerPriceInWords(value: string | number | null, label: Message): Said[] | null {
  const read = offerPrice.safeParse(parsed(value));
  if (!read.success) return null;
  const { amount, currency, every, introductory, setupFee, credits, deposit, perUnit } = read.data;
  const money = (sum: number | null | undefined) =>
    sum == null ? null : message('records.said.sum', { sum: { amount: sum, currency } });
  return [
    { label, value: message('records.said.price', { price: { amount, currency }, every }) },
    {
      label: message('records.said.introductory'),
      value:
        introductory == null
          ? null
          : message('records.said.introductoryPrice', {
              price: { amount: introductory.amount, currency },
              n: introductory.months,
            }),
    },
    { label: message('records.said.setupFee'), value: money(setupFee) },
    { label: message('records.said.credits'), value: money(credits) },
    { label: message('records.said.deposit'), value: money(deposit) },
    {
      label: message('records.said.perUnit'),
      value:
        perUnit == null
          ? null
          : message('records.said.perUnitPrice', {
              price: perUnitInWords(perUnit, currency),
              unit: perUnit.unit,
              use: perUnit.assumedUsePerMonth,
            }),
    },
  ];
}

/** Of a contract or an offer, where the first day may still be open. */
function termsInWords(value: string | number | null): Said[] | null {
  const read = value === null ? null : offerTerms.safeParse(parsed(value));
  if (read !== null && !read.success) return null;
  const terms = read?.data;
  return [
    {
      label: message('records.said.startsOn'),
      value: dayInWords(terms?.startsOn),
    },
    {
      label: message('records.said.endsOn'),
      value: dayInWords(terms?.endsOn),
    },
    { label: message('records.said.initialTerm'), value: periodInWords(terms?.initialTerm) },
    { label: message('records.said.renewal'), value: terms === undefined ? null : renewalInWords(terms.renewal) },
    { label: message('records.said.notice'), value: terms?.notice == null ? null : noticeInWords(terms.notice) },
    {
      label: message('records.said.noticeAfterInitial'),
      value: terms?.noticeAfterInitial == null ? null : noticeInWords(terms.noticeAfterInitial),
    },
    { label: message('records.said.coolingOff'), value: periodInWords(terms?.coolingOff) },
    {
      label: message('records.said.concludedOn'),
      value: dayInWords(terms?.concludedOn),
    },
    {
      label: message('records.said.receivedOn'),
      value: dayInWords(terms?.receivedOn),
    },
    {
      label: message('records.said.trialEndsOn'),
      value: dayInWords(terms?.trialEndsOn),
    },
    ...clausesInWords(terms ?? {}),
  ];
}

function periodInWords(period: Exclude<Renewal, string> | null | undefined): Message | null {
  return period == null ? null : message('records.said.period', { period });
}

function renewalInWords(renewal: Renewal): Message {
  if (renewal === 'none') return message('records.said.endsByItself');
  return renewal === 'indefinite'
    ? message('records.said.goesOn')
    : message('records.said.renews', { period: renewal });
}

function noticeInWords(notice: Notice): Message {
  if (isByWorkingDay(notice)) return noticeInMessage(notice);
  const { n, unit, anchor, notBefore } = notice;
  const rule = message('records.said.noticeRule', {
    n,
    notice: { n, unit },
    anchor: anchor === 'any_time' ? 'other' : anchor,
  });
  return notBefore == null ? rule : message('terms.noticeWindow', { rule, before: notBefore });
}

/** A reference number, a link, or plain text of a list. */
const item = z.union([
  z.string(),
  z.object({ label: z.string(), value: z.string() }).transform(({ label, value }) => `${label}: ${value}`),
  z.object({ label: z.string(), address: z.string() }).transform(({ label, address }) => `${label}: ${address}`),
]);

function jsonInWords(value: unknown): Words | null {
  const list = z.array(item).safeParse(value);
  if (list.success) return list.data.join('; ');
  const days = reminderDays.safeParse(value);
  if (days.success) return message('palgorithms.said.leadDays', sayDays(days.data));
  const where = place.safeParse(value);
  if (!where.success) return null;
  const { country, region } = where.data;
  return literal(region == null ? country : `${country}, ${region}`);
}

function parsed(text: string | number | null): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
