import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { failureText, useOperation } from '#renderer/data/index.ts';
import { useActorName } from '#renderer/domain-views/actor-name.ts';
import { Changes } from '#renderer/domain-views/changes.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { Badge, Button, Spinner } from '#renderer/ui/index.ts';
import { canBeUndone, timeOfInstant, type HistoryEntry } from './days.ts';
import styles from './history.module.css';
import { useSpeaker, useWords } from '#renderer/words/index.ts';

/** Why an entry could not be taken back, and the later entries that stand in the way. */
export interface Refusal {
  readonly text: string;
  readonly laterEntryIds: readonly string[];
}

export interface EntryProps {
  readonly entry: HistoryEntry;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly refusal: Refusal | null;
  readonly isUndoing: boolean;
  readonly onUndo: () => void;
  /** Goes to another entry and opens it. */
  readonly onShow: (id: string) => void;
}

/** One change: when, who, what, and on request every field. */
export function Entry({ entry, isOpen, onToggle, refusal, isUndoing, onUndo, onShow }: EntryProps) {
  const { say } = useWords();
  const speaker = useSpeaker();
  const actorName = useActorName();
  const id = useId();
  const isUndone = entry.undoneBy !== null;
  return (
    <div className={styles['entry']} data-undone={isUndone}>
      <div className={styles['head']}>
        <span className={styles['time']}>{timeOfInstant(entry.at, speaker)}</span>
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => onToggle(!isOpen)}
        >
          <ChevronRight size={16} strokeWidth={2} aria-hidden="true" className={styles['arrow']} />
          <span className={styles['title']}>{entry.title}</span>
        </button>
        <span className={styles['who']}>{actorName(entry.actor)}</span>
        <span className={styles['action']}>
          {isUndone ? <Badge>{say('historyPage.badge')}</Badge> : null}
          {canBeUndone(entry) ? (
            <Button
              small
              variant="quiet"
              onPress={onUndo}
              isDisabled={isUndoing}
              label={say('historyPage.takeBackTitle', { title: entry.title })}
            >
              {say('historyPage.takeBack')}
            </Button>
          ) : null}
        </span>
      </div>
      {refusal === null ? null : (
        <div role="alert" className={styles['refusal']}>
          <p>{refusal.text}</p>
          {refusal.laterEntryIds.length === 0 ? null : (
            <ul>
              {refusal.laterEntryIds.slice(0, 5).map((later) => (
                <LaterEntry key={later} id={later} onShow={onShow} />
              ))}
            </ul>
          )}
        </div>
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen ? <Details entryId={entry.id} /> : null}
      </div>
    </div>
  );
}

function Details({ entryId }: { entryId: string }) {
  const entry = useOperation('history.get', { id: entryId });
  if (entry.failure !== null) return <p className={styles['soft']}>{failureText(entry.failure)}</p>;
  if (entry.value === undefined) return <Spinner />;
  return (
    <div className={styles['changes']}>
      <Changes changes={entry.value.changes} total={entry.value.changeCount} />
    </div>
  );
}

function LaterEntry({ id, onShow }: { id: string; onShow: (id: string) => void }) {
  const { say } = useWords();
  const format = useFormat();
  const later = useOperation('history.get', { id, limit: 1 });
  return (
    <li>
      <button type="button" className={styles['link']} onClick={() => onShow(id)}>
        {later.value === undefined ? say('historyPage.later') : later.value.title}
      </button>
      {later.value === undefined ? null : <span className={styles['soft']}> {format.moment(later.value.at)}</span>}
    </li>
  );
}
