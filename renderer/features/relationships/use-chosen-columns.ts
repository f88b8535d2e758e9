import { useState } from 'react';
import { readColumns } from './chosen-columns.ts';
import type { ColumnId } from './relationships-search.ts';

const storageKey = 'dancecard.relationships.columns';

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
