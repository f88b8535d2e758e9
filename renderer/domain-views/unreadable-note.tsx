import { PenLine, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { problem as problemSchema } from '#shared/api/records.ts';
import { useUndoEntry } from '#renderer/data/index.ts';
import { Banner, Button } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

export interface UnreadableNoteProps {
  readonly problem: z.output<typeof problemSchema>;
  /** What it is about, where that is not plain from the place. */
  readonly name?: string;
  /** Leads to where it can be corrected; left out where nothing can. */
  readonly onCorrect?: (() => void) | undefined;
  /** Further ways out, such as removing it. */
  readonly children?: ReactNode;
}

/** Says of something that it cannot be read, and offers the ways out: correct it, or undo what brought it. */
export function UnreadableNote({ problem, name, onCorrect, children }: UnreadableNoteProps) {
  const { say } = useWords();
  const undo = useUndoEntry();
  const { entryId, message } = problem;
  return (
    <Banner
      actions={
        <>
          {onCorrect === undefined ? null : (
            <Button
              small
              label={
                name === undefined ? say('views.unreadable.correct') : say('views.unreadable.correctNamed', { name })
              }
              onPress={onCorrect}
              icon={<PenLine aria-hidden="true" />}
            >
              {say('views.unreadable.correct')}
            </Button>
          )}
          {entryId === null ? null : (
            <Button
              small
              label={
                name === undefined ? say('views.unreadable.undoThis') : say('views.unreadable.undoNamed', { name })
              }
              onPress={() => void undo(entryId)}
              icon={<Undo2 aria-hidden="true" />}
            >
              {say('views.unreadable.undo')}
            </Button>
          )}
          {children}
        </>
      }
    >
      {name === undefined ? null : <strong>{name}. </strong>}
      {message}
    </Banner>
  );
}
