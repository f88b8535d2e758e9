import { z } from 'zod';
import { columnIds, type ColumnId } from './relationships-search.ts';

/** The columns of someone who has not chosen any. */
export const defaultColumns: readonly ColumnId[] = ['supplier', 'contracts', 'person', 'state', 'deadline', 'cost'];

const stored = z.array(z.enum(columnIds));

/** Reads what was kept; anything that is not a list of columns counts as nothing. */
export function readColumns(text: string | null): readonly ColumnId[] {
  if (text === null) return defaultColumns;
  try {
    const parsed = stored.safeParse(JSON.parse(text));
    if (!parsed.success) return defaultColumns;
    return columnIds.filter((id) => id === 'supplier' || parsed.data.includes(id));
  } catch {
    return defaultColumns;
  }
}
