import { useState } from 'react';

/** What the person searches for and the tag they look at. */
export interface Words {
  readonly text: string;
  readonly tag: string | undefined;
}

const none: Words = { text: '', tag: undefined };

/** Only in the memory of this page: addresses and everything a browser stores can be read elsewhere later. */
let kept: Words = none;

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
