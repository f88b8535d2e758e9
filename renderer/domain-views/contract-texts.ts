import { plainTexts, type PlainTextName } from '#shared/records/plain-texts.ts';
import { records } from '#shared/records/records.ts';
import { eachTextOf } from './record-texts.ts';

/** A text about a contract that may be left empty. */
export type ContractText = PlainTextName<(typeof records.contracts)['fields']>;

/** Every text about a contract that may be left empty: the form asks for each, the page of the supplier shows each. */
export const contractTexts = plainTexts(records.contracts);

/** Those that stand in a place of their own, with words of their own, on the form and on the page. */
const placed: readonly ContractText[] = ['category', 'paymentMethod', 'note'];

/** The others stand together, under the word the history has for them. */
export const furtherContractTexts = contractTexts.filter(({ name }) => !placed.includes(name));

/** A value for each of the texts. */
export function eachContractText<Value>(valueOf: (name: ContractText) => Value): Record<ContractText, Value> {
  return eachTextOf(contractTexts, valueOf);
}
