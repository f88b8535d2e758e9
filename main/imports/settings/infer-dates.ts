import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Inference } from '../list-types.ts';
import type { DateOrder } from '../values/date.ts';
import type { DateEvidence, Evidence } from './evidence.ts';
import { quoted, single, type RowFacts } from './list-facts.ts';

const dateOrders = [
  { value: 'dmy', label: message('imports.dates.dayFirst') },
  { value: 'mdy', label: message('imports.dates.monthFirst') },
  { value: 'ymd', label: message('imports.dates.yearFirst') },
];

interface InferredDates {
  orderOf(column: number): DateOrder | null;
  readonly dottedDayFirst: boolean;
  readonly inferences: Inference[];
}

/** Settles in which order the figures of dates stand, for each column. */
export function inferDateOrder(evidence: Evidence, facts: RowFacts): InferredDates {
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
        label: message('imports.dates.label'),
        value: open === undefined ? (used ?? 'ymd') : null,
        certain: open === undefined && (asked !== undefined || provenAnywhere.size > 0 || !figures),
        why: dateReason(asked !== undefined, example, provenAnywhere.size > 0, figures),
        choices: dateOrders,
      },
    ],
  };
}

function dateReason(asked: boolean, open: string | null, proven: boolean, figures: boolean): Message {
  if (asked) return message('imports.youChose');
  if (open !== null) {
    return message('imports.dates.open', { example: quoted(open) });
  }
  if (proven) return message('imports.dates.proven');
  return figures ? message('imports.dates.dots') : message('imports.dates.named');
}
