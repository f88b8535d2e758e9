import * as calculator from '#shared/domain/calculator/calculator.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { refused } from '../failures.ts';
import type { QueryHandler } from '../handler.ts';

const outside = failed(
  refused('The result lies outside the years 1600 to 9999, which is as far as the calendar goes here.'),
);

/** The last day of a period that an event starts. */
export const periodEnd: QueryHandler<'calculator.periodEnd'> = (context, input) => {
  const { date, working } = calculator.periodEnd(input, context.format.date);
  return date === null ? outside : ok({ date, working: [...working] });
};

/** The last day of a term in two readings. */
export const termEnd: QueryHandler<'calculator.termEnd'> = (context, input) => {
  const { civil, billingClamp, working } = calculator.termEnd(input, context.format.date);
  return civil === null || billingClamp === null ? outside : ok({ civil, billingClamp, working: [...working] });
};

/** The latest day a notice may arrive. */
export const latestNotice: QueryHandler<'calculator.latestNotice'> = (context, input) => {
  const { safe, legal, working } = calculator.latestNotice(input, context.format.date);
  return safe === null || legal === null ? outside : ok({ safe, legal, working: [...working] });
};

/** The last day to send something. */
export const sendBy: QueryHandler<'calculator.sendBy'> = (context, input) => {
  const { date, working } = calculator.sendBy(input, context.format.date);
  return date === null ? outside : ok({ date, working: [...working] });
};

/** The days of following terms. */
export const renewals: QueryHandler<'calculator.renewals'> = (context, input) => {
  const { dates, working } = calculator.renewals(input, context.format.date);
  return dates.length < input.count ? outside : ok({ dates: [...dates], working: [...working] });
};

/** The days between two distances before a date. */
export const window: QueryHandler<'calculator.window'> = (context, input) => {
  const { opens, closes, working } = calculator.window(input, context.format.date);
  return opens === null || closes === null ? outside : ok({ opens, closes, working: [...working] });
};
