import * as calculator from '#shared/domain/calculator/calculator.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { refused } from '../failures.ts';
import type { QueryHandler } from '../handler.ts';
import { saidWorking } from './said-working.ts';

const outside = failed(refused(message('calculator.outside')));

/** The last day of a period that an event starts. */
export const periodEnd: QueryHandler<'calculator.periodEnd'> = (context, input) => {
  const { date, working } = calculator.periodEnd(input);
  return date === null ? outside : ok({ date, ...saidWorking(context, working) });
};

/** The last day of a term in two readings. */
export const termEnd: QueryHandler<'calculator.termEnd'> = (context, input) => {
  const { civil, billingClamp, working } = calculator.termEnd(input);
  return civil === null || billingClamp === null
    ? outside
    : ok({ civil, billingClamp, ...saidWorking(context, working) });
};

/** The latest day a notice may arrive. */
export const latestNotice: QueryHandler<'calculator.latestNotice'> = (context, input) => {
  const { safe, legal, working } = calculator.latestNotice(input);
  return safe === null || legal === null ? outside : ok({ safe, legal, ...saidWorking(context, working) });
};

/** The last day to send something. */
export const sendBy: QueryHandler<'calculator.sendBy'> = (context, input) => {
  const { date, working } = calculator.sendBy(input);
  return date === null ? outside : ok({ date, ...saidWorking(context, working) });
};

/** The days of following terms. */
export const renewals: QueryHandler<'calculator.renewals'> = (context, input) => {
  const { dates, working } = calculator.renewals(input);
  return dates.length < input.count ? outside : ok({ dates: [...dates], ...saidWorking(context, working) });
};

/** The days between two distances before a date. */
export const window: QueryHandler<'calculator.window'> = (context, input) => {
  const { opens, closes, working } = calculator.window(input);
  return opens === null || closes === null ? outside : ok({ opens, closes, ...saidWorking(context, working) });
};
