import { useState, type ReactNode } from 'react';
import { Button } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './costs.module.css';

/** The first of a long list, and a button for the next ones. */
export function useShownPortion<Item>(
  all: readonly Item[],
  portion: number,
): { readonly shown: readonly Item[]; readonly more: ReactNode } {
  const { say } = useWords();
  const [most, setMost] = useState(portion);
  const rest = all.length - most;
  return {
    shown: all.slice(0, most),
    more:
      rest <= 0 ? null : (
        <p className={styles['more']}>
          <Button onPress={() => setMost(most + portion)}>
            {say('costs.more', { more: Math.min(rest, portion), rest })}
          </Button>
        </p>
      ),
  };
}
