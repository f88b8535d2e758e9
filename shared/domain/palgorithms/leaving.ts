import type { ExitGround } from '../exits/exit-grounds.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { ContractFacts } from './facts.ts';
import type { ApiAction } from './proposal.ts';

/** Logs an exit that is decided on the day it is done: by the right that is named, else by ordinary notice. */
export function leave(
  { id }: Pick<ContractFacts, 'id'>,
  by: { readonly ground?: ExitGround; readonly reason?: Message } = {},
  label: Message = message('nudges.leave'),
): ApiAction {
  return { label, path: 'exits.log', input: { contractId: id, ...by }, dayOfDoing: 'decidedOn' };
}

/** Logs an exit by the right that a higher price gives. */
export function leaveForPrice(facts: Pick<ContractFacts, 'id'>): ApiAction {
  return leave(facts, { ground: 'price_change', reason: message('nudges.priceRise.reason') });
}
