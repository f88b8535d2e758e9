import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { ContractFacts } from './facts.ts';
import { priceOn } from './stake.ts';

/** Whether nobody wrote down what a contract costs, not even that it is free. */
export function hasNoPrice({ prices }: Pick<ContractFacts, 'prices'>): boolean {
  return prices.length === 0;
}

/** Whether it is not written down what a contract costs once a trial is over: nothing is, or only that the trial is free. */
export function lacksPriceAfter(facts: ContractFacts, trialEnd: CalendarDate): boolean {
  const after = priceOn(facts, addDays(trialEnd, 1));
  const isChanging = facts.prices.some(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom > trialEnd);
  return after === null || (after.amount === 0 && !isChanging);
}

/** Says beside a day to decide by that the price is not known, so that the person does not take it for nothing. */
export function missingPriceInWords(facts: Pick<ContractFacts, 'prices'>): Message[] {
  return hasNoPrice(facts) ? [message('nudges.priceUnknown.beside')] : [];
}
