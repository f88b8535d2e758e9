import { useWords } from '#renderer/words/index.ts';
import type { DataRecord } from './data-record.ts';

/** What data is called where it stands by itself: its kind, or another by what the person calls it. */
export function useDataName(): (data: Pick<DataRecord, 'kind' | 'what'>) => string {
  const { say } = useWords();
  return ({ kind, what }) => {
    if (what === null) return say(`data.kind.${kind}`);
    return kind === 'other' ? what : say('data.named', { kind: say(`data.kind.${kind}`), what });
  };
}
