import { eachTextOf } from '#renderer/domain-views/record-texts.ts';
import { plainTexts, type PlainTextName } from '#shared/records/plain-texts.ts';
import { records } from '#shared/records/records.ts';

/** A text about a supplier that may be left empty. */
type SupplierText = PlainTextName<(typeof records.suppliers)['fields']>;

/** Every text about a supplier that may be left empty: the dialog asks for each, the page shows each. */
const supplierTexts = plainTexts(records.suppliers);

/** Those that stand in a place of their own, with words of their own. */
const placed: readonly SupplierText[] = ['website', 'email', 'phone', 'postalAddress', 'note'];

/** The others stand together, under the word the history has for them. */
export const furtherSupplierTexts = supplierTexts.filter(({ name }) => !placed.includes(name));

/** A value for each of the texts. */
export function eachSupplierText<Value>(valueOf: (name: SupplierText) => Value): Record<SupplierText, Value> {
  return eachTextOf(supplierTexts, valueOf);
}
