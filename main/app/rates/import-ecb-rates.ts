import { failed, ok } from '#shared/domain/result.ts';
import { readied, type PreparedCommand } from '../handler.ts';
import { readReferenceRates, type ReferenceRates } from './reference-rates.ts';
import { storeRate } from './rate-rows.ts';

/** The file of all days since 1999 has about two million bytes; nothing of the bank is larger. */
const largestFile = 20_000_000;
const source = 'European Central Bank';

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
      message: `${file.value.name} is not the file of reference rates as the European Central Bank publishes it (eurofxref, CSV or XML). Nothing was changed.`,
    });
  },
  run(context, _input, { facts: { date, rates } }) {
    for (const { currency, rate } of rates) storeRate(context, { from: 'EUR', to: currency, rate, date, source });
    context.describe(`Read the exchange rates of ${context.format.date(date)}`);
    return ok({ date, count: rates.length });
  },
};
