import type { SubjectType } from '#shared/domain/subject.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The last version whose interactions named a candidate, and whose promises and checklist items a contract. */
const lastOfOneKind = 3;

/** The column each of these lists had instead of a subject, and the subject that means. */
const formerColumns: ReadonlyMap<string, { readonly column: string; readonly type: SubjectType }> = new Map([
  ['interactions', { column: 'candidateId', type: 'candidate' }],
  ['promises', { column: 'contractId', type: 'contract' }],
  ['checklist_items', { column: 'contractId', type: 'contract' }],
]);

/** Whether rows of a file may have a shape that is no longer written. A file may say its version only at its end. */
export function mayBeEarlier(version: number | null): boolean {
  return version === null || version <= lastOfOneKind;
}

/**
 * A row as an earlier version wrote it in the shape it has now: the same as the update of a store makes of it. What it
 * says of the past follows, in the fields each change recorded. A row of another shape is given back as it is.
 */
export function inPresentShape(list: string, row: unknown): unknown {
  if (!isObject(row)) return row;
  if (list !== 'changes') return withSubject(list, row, 'whole');
  const { tableName, before, after } = row;
  if (typeof tableName !== 'string' || !formerColumns.has(tableName)) return row;
  const extent = before === null || after === null ? 'whole' : 'what differs';
  return { ...row, before: imageIn(tableName, before, extent), after: imageIn(tableName, after, extent) };
}

/** The fields of a whole row name its kind of subject; those that a change touched do not, since it never differed. */
function withSubject(list: string, row: Fields, extent: 'whole' | 'what differs'): Fields {
  const former = formerColumns.get(list);
  if (former === undefined || !Object.hasOwn(row, former.column)) return row;
  if (Object.hasOwn(row, 'subjectType') || Object.hasOwn(row, 'subjectId')) return row;
  const { [former.column]: subjectId, ...rest } = row;
  return extent === 'whole' ? { ...rest, subjectType: former.type, subjectId } : { ...rest, subjectId };
}

function imageIn(list: string, text: unknown, extent: 'whole' | 'what differs'): unknown {
  if (typeof text !== 'string') return text;
  try {
    const image: unknown = JSON.parse(text);
    return isObject(image) ? JSON.stringify(withSubject(list, image, extent)) : text;
  } catch {
    return text;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
