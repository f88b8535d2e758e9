import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { prepared } from '../handler.ts';
import { readReferenceRates, type ReferenceRates } from './reference-rates.ts';
import { storeRate } from './rate-rows.ts';

/** The file of all days since 1999 has about two million bytes; nothing of the bank is larger. */
const largestFile = 20_000_000;
const source = 'European Central Bank';

/** Reads the reference rates of the European Central Bank; of several days the latest counts. */
export const importEcbRates = prepared<'rates.importEcb', ReferenceRates>({
  actor: 'import',
  async prepare(context, { path }) {
    const file = await context.files.read(path, largestFile);
    if (!file.ok) return file;
    const read = readReferenceRates(file.value.bytes);
    if (read !== null) return ok(read);
    return failed({
      type: 'NotAList',
      message: message('refusals.notReferenceRates', { file: file.value.name }),
    });
  },
  run(context, _input, { date, rates }) {
    for (const { currency, rate } of rates) storeRate(context, { from: 'EUR', to: currency, rate, date, source });
    context.describe(message('history.did.readRates', { day: date }));
    return ok({ date, count: rates.length });
  },
});
