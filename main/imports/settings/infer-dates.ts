import type { Inference } from '../list-types.ts';
import type { DateOrder } from '../values/date.ts';
import type { DateEvidence, Evidence } from './evidence.ts';
import { quoted, single, type ListFacts } from './list-facts.ts';

const dateOrders = [
  { value: 'dmy', label: 'Day first: 31/12/2026' },
  { value: 'mdy', label: 'Month first: 12/31/2026' },
  { value: 'ymd', label: 'Year first: 2026-12-31' },
];

interface InferredDates {
  orderOf(column: number): DateOrder | null;
  readonly dottedDayFirst: boolean;
  readonly inferences: Inference[];
}

/** Settles in which order the figures of dates stand, for each column. */
export function inferDateOrder(evidence: Evidence, facts: ListFacts): InferredDates {
  const asked = facts.mapping?.dateOrder;
  const columns = [...evidence.dates.values()];
  const provenAnywhere = new Set(columns.flatMap(({ proven }) => [...proven]));
  const dottedDayFirst = asked === undefined && !provenAnywhere.has('mdy');
  const orderFrom = (column: DateEvidence | undefined): DateOrder | null => {
    if (asked !== undefined) return asked;
    if (column !== undefined && column.proven.size > 0) return single(column.proven);
    return single(provenAnywhere);
  };
  const orderOf = (column: number) => orderFrom(evidence.dates.get(column));
  if (!columns.some(({ written }) => written)) return { orderOf, dottedDayFirst, inferences: [] };
  const open = columns.find(
    (column) =>
      orderFrom(column) === null && (column.ambiguous !== null || (column.ambiguousDotted !== null && !dottedDayFirst)),
  );
  const example = open?.ambiguous ?? open?.ambiguousDotted ?? null;
  const dotted = columns.find((column) => column.ambiguousDotted !== null)?.ambiguousDotted ?? null;
  const figures = provenAnywhere.size > 0 || dotted !== null || columns.some(({ ambiguous }) => ambiguous !== null);
  const used = asked ?? single(provenAnywhere) ?? (dotted !== null && open === undefined ? 'dmy' : null);
  if (open === undefined && used === null && figures) return { orderOf, dottedDayFirst, inferences: [] };
  return {
    orderOf,
    dottedDayFirst,
    inferences: [
      {
        about: 'dateOrder',
        sign: null,
        label: 'Order of dates',
        value: open === undefined ? (used ?? 'ymd') : null,
        certain: open === undefined && (asked !== undefined || provenAnywhere.size > 0 || !figures),
        why: dateReason(asked !== undefined, example, provenAnywhere.size > 0, figures),
        choices: dateOrders,
      },
    ],
  };
}

function dateReason(asked: boolean, open: string | null, proven: boolean, figures: boolean): string {
  if (asked) return 'You chose it.';
  if (open !== null) {
    return `"${quoted(open)}" can be two different days, and no other date in the list settles it. Please say what comes first.`;
  }
  if (proven) return 'At least one date has a number above 12 that can only be the day.';
  return figures ? 'Dates with dots put the day first.' : 'The dates begin with the year or name the month.';
}
