import { useState } from 'react';
import { largestDocument } from '#shared/domain/documents/limits.ts';
import { message } from '#shared/domain/message.ts';
import type { Subject } from '#shared/domain/subject.ts';
import { handOver, useClient, useCommand, type PortionTold } from '#renderer/data/index.ts';
import { showToast } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

/** A file that is being added: what it is called, and how much of it was handed over. */
export interface Adding {
  readonly name: string;
  readonly passed: Parameters<PortionTold>[0] | null;
}

function tell(problem: string): void {
  showToast({ text: problem, tone: 'problem' });
}

/**
 * Adds files as documents, one after the other; what can not be kept is said, and the others are kept. `onKept` is told of
 * each that was.
 */
export function useAddDocuments(subject: Subject, onKept?: (id: string) => void) {
  const { say, told } = useWords();
  const client = useClient();
  const [adding, setAdding] = useState<Adding | null>(null);
  const add = useCommand('documents.add', {
    done: ({ name, textState }) =>
      textState === 'failed' || textState === 'locked'
        ? message('documents.keptUnread', { document: name, why: textState === 'locked' ? 'locked' : 'other' })
        : message('documents.kept', { document: name }),
  });

  const addOne = async (file: File) => {
    if (file.size === 0) return tell(say('documents.empty', { file: file.name }));
    if (file.size > largestDocument) {
      return tell(say('files.tooLarge', { file: file.name, megabytes: String(largestDocument / 1_000_000) }));
    }
    setAdding({ name: file.name, passed: null });
    const path = await handOver(client, file, told, (passed) => setAdding({ name: file.name, passed }));
    if (!path.ok) return tell(path.error);
    setAdding({ name: file.name, passed: null });
    const kept = await add.run({ subject, path: path.value });
    if (kept.ok) onKept?.(kept.value.id);
    return undefined;
  };
  const addAll = async (files: readonly File[], folders: number) => {
    if (adding !== null) return;
    if (folders > 0) tell(say('documents.folder'));
    for (const file of files) await addOne(file);
    setAdding(null);
  };
  return { adding, addAll };
}
