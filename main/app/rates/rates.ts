import { and, asc, eq, isNull, or, type SQL } from 'drizzle-orm';
import { literal, message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Rate } from '#shared/domain/needs/rates.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { readStoredMessage, storedText } from '#shared/records/stored-message.ts';
import { exchangeRates } from '../../db/schema/exchange-rates.ts';
import { insertKeyed } from '../records/insert-keyed.ts';
import { refused } from '../failures.ts';
import {
  type CommandContext,
  type CommandHandler,
  type DrizzleDatabase,
  type PreparedCommand,
  type QueryContext,
  type QueryHandler,
  readied,
} from '../handler.ts';
import { readReferenceRates, type ReferenceRates } from './reference-rates.ts';

/** Notes an exchange rate, in the place of what was known between the two currencies. */
export const setRate: CommandHandler<'rates.set'> = (context, input) => {
  if (input.from === input.to) return failed(refused(message('refusals.rateToItself')));
  const { from, rate, to, date, source } = input;
  const said = source === undefined ? message('cost.source.typedIn') : literal(source);
  const id = storeRate(context, { from, to, rate, date, source: said });
  context.describe(message('history.did.setRate', { from, rate, to }));
  return ok({ id });
};

/** The exchange rates that are known. */
export const listRates: QueryHandler<'rates.list'> = (context) =>
  ok(readRates(context.database).map((rate) => withSource(context, rate)));

/** A rate whose source is told in the caller's language, the message beside it. */
export function withSource<Some extends Rate>(
  { say }: Pick<QueryContext, 'say'>,
  rate: Some,
): Omit<Some, 'source'> & { source: string; messages: { source: Message } } {
  return { ...rate, source: say(rate.source), messages: { source: rate.source } };
}

/** The file of all days since 1999 has about two million bytes; nothing of the bank is larger. */
const largestFile = 20_000_000;

const source = message('cost.source.centralBank');

/** Reads the reference rates of the European Central Bank; of several days the latest counts. */
export const importEcbRates: PreparedCommand<'rates.importEcb', ReferenceRates, never> = {
  actor: 'import',
  async prepare(context, { path }) {
    const file = await context.files.read(path, largestFile);
    if (!file.ok) return file;
    const read = readReferenceRates(file.value.bytes);
    if (read !== null) return ok(readied(read));
    return failed({
      type: 'NotAList',
      message: message('refusals.notReferenceRates', { file: file.value.name }),
    });
  },
  run(context, _input, { facts: { date, rates } }) {
    for (const { currency, rate } of rates) storeRate(context, { from: 'EUR', to: currency, rate, date, source });
    context.describe(message('history.did.readRates', { day: date }));
    return ok({ date, count: rates.length });
  },
};

/** Every rate that is known, with its id. */
export function readRates(database: DrizzleDatabase): (Rate & { id: string; changedAt: number })[] {
  return database
    .select()
    .from(exchangeRates)
    .where(isNull(exchangeRates.deletedAt))
    .orderBy(asc(exchangeRates.fromCurrency), asc(exchangeRates.toCurrency))
    .all()
    .filter(isReadableRate)
    .map((row) => ({
      id: row.id,
      from: row.fromCurrency,
      to: row.toCurrency,
      rate: row.rate,
      date: row.quotedOn,
      source: readStoredMessage(row.source),
      changedAt: row.changedAt,
    }));
}

/** Whether everything about a stored rate can be read: a column holds null where it cannot. */
function isReadableRate(row: typeof exchangeRates.$inferSelect): boolean {
  const values: readonly unknown[] = [row.fromCurrency, row.toCurrency, row.rate, row.quotedOn];
  return !values.includes(null);
}

/** Writes a rate in the place of what was known between the two currencies, in either direction. Gives its id. */
export function storeRate(context: CommandContext, rate: Rate): string {
  const { database, now } = context;
  const known = database
    .select()
    .from(exchangeRates)
    .where(and(or(between(rate.from, rate.to), between(rate.to, rate.from)), isNull(exchangeRates.deletedAt)))
    .all();
  const values = { rate: rate.rate, quotedOn: rate.date, source: storedText(rate.source) };
  for (const other of known.filter(({ fromCurrency }) => fromCurrency !== rate.from)) {
    database.update(exchangeRates).set({ deletedAt: now, changedAt: now }).where(eq(exchangeRates.id, other.id)).run();
  }
  const same = known.find(({ fromCurrency }) => fromCurrency === rate.from);
  if (same !== undefined) {
    if (same.rate !== rate.rate || same.quotedOn !== rate.date || same.source !== values.source) {
      database
        .update(exchangeRates)
        .set({ ...values, changedAt: now })
        .where(eq(exchangeRates.id, same.id))
        .run();
    }
    return same.id;
  }
  return insertKeyed(context, 'exchange_rates', { fromCurrency: rate.from, toCurrency: rate.to, ...values });
}

function between(from: string, to: string): SQL | undefined {
  return and(eq(exchangeRates.fromCurrency, from), eq(exchangeRates.toCurrency, to));
}
