import { useFormat } from '#renderer/format/index.ts';
import type { SupplierRecord } from './supplier-record.ts';

/** The line below a supplier's name: what it is, since when, whose. */
export function useSupplierLine(supplier: SupplierRecord): string {
  const format = useFormat();
  const contracts = supplier.relationships.flatMap((relationship) => relationship.contracts);
  const categories = [...new Set(contracts.flatMap(({ category }) => (category === null ? [] : [category])))];
  const begun = supplier.relationships
    .flatMap(({ episodes }) => episodes)
    .flatMap(({ startedOn }) => (startedOn === null ? [] : [startedOn]))
    .toSorted();
  const people = supplier.relationships.flatMap(({ personName }) => (personName === null ? [] : [personName]));
  const [since] = begun;
  return [
    categories.slice(0, 3).join(', '),
    since === undefined
      ? ''
      : since > format.today
        ? `begins ${format.day(since)}`
        : `with you since ${format.month(since)}`,
    people.join(' and '),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
