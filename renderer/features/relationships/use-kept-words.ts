import { useState } from 'react';

/** What the person searches for, and what else they look at that is named in their own words. */
export interface Words {
  readonly text: string;
  readonly tag: string | undefined;
  readonly category: string | undefined;
  readonly paymentMethod: string | undefined;
}

/** Words that narrow nothing down. */
export const noWords: Words = { text: '', tag: undefined, category: undefined, paymentMethod: undefined };

/** Only in the memory of this page: addresses and everything a browser stores can be read elsewhere later. */
let kept: Words = noWords;

/** The words of the table, still there when the person comes back from a supplier, gone with the page. */
export function useKeptWords(): readonly [Words, (change: Partial<Words>) => void] {
  const [words, setWords] = useState(kept);
  return [
    words,
    (change) => {
      kept = { ...kept, ...change };
      setWords(kept);
    },
  ];
}
