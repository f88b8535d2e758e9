import { useState } from 'react';
import { z } from 'zod';
import { defaultColumns } from './columns.tsx';
import { columnIds, type ColumnId } from './relationships-search.ts';

const storageKey = 'dancecard.relationships.columns';
const stored = z.array(z.enum(columnIds));

/** The columns the person chose, kept by the browser for the next time; the supplier's is always among them. */
export function useChosenColumns(): readonly [readonly ColumnId[], (chosen: readonly ColumnId[]) => void] {
  const [chosen, setChosen] = useState<readonly ColumnId[]>(() => readColumns(window.localStorage.getItem(storageKey)));
  return [
    chosen,
    (next) => {
      const whole = readColumns(JSON.stringify(next));
      setChosen(whole);
      window.localStorage.setItem(storageKey, JSON.stringify(whole));
    },
  ];
}

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
