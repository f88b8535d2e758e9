import type { ReadableContent } from '../../files.ts';
import { sameSeals } from './digests.ts';
import { exportReading } from './export-reading.ts';
import type { ExportWriting } from './write-export.ts';

/** Whether a written file, read back, holds every row the store has, each as it was written. */
export async function isWrittenWhole(
  content: Pick<ReadableContent, 'chunks'>,
  { counts, sealed }: Pick<ExportWriting, 'counts' | 'sealed'>,
): Promise<boolean> {
  const reading = exportReading('checked');
  for await (const bytes of content.chunks()) {
    if (!reading.feed(bytes).ok) return false;
  }
  const ended = reading.end();
  if (!ended.ok || ended.value.facts.differences.length > 0) return false;
  const { seals } = ended.value.facts;
  return (
    Object.entries(counts).every(([list, count]) => seals.get(list)?.rows === count) && sameSeals(seals, sealed.seals())
  );
}
