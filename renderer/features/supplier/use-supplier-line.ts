import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { SupplierRecord } from './supplier-record.ts';

/** The line below a supplier's name: what it is, since when, whose. */
export function useSupplierLine(supplier: SupplierRecord): string {
  const format = useFormat();
  const { say } = useWords();
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
        ? say('supplier.line.begins', { day: format.day(since) })
        : say('supplier.line.since', { month: format.month(since) }),
    people.length === 0 ? '' : say('supplier.line.people', { people }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
