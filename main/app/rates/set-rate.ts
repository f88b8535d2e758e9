import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { storeRate } from './rate-rows.ts';

/** Notes an exchange rate, in the place of what was known between the two currencies. */
export const setRate: CommandHandler<'rates.set'> = (context, input) => {
  if (input.from === input.to) return failed(refused(message('refusals.rateToItself')));
  const id = storeRate(context, input);
  const { from, rate, to } = input;
  context.describe(message('history.did.setRate', { from, rate, to }));
  return ok({ id });
};
