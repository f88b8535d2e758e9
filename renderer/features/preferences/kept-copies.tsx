import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, Checkbox, Dialog, FieldRow, IconButton, Select } from '#renderer/ui/index.ts';
import type { PreferencesProps } from './use-preferences.ts';
import styles from './preferences.module.css';
import { useWords } from '#renderer/words/index.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';

type KeptCopy = OutputOf<'copies.list'>[number];

const always = 'always';

/** What is kept beside the records, how much space it takes, and until when. */
export function KeptCopies({ preferences, change }: PreferencesProps) {
  const { say, told } = useWords();
  const format = useFormat();
  const copies = useOperation('copies.list', {});
  const [deleting, setDeleting] = useState<KeptCopy | null>(null);
  const kept = copies.value ?? [];
  return (
    <div className={styles['kept']}>
      <h3>{say('preferences.copies.title')}</h3>
      <p className={styles['soft']}>{say('preferences.copies.lead')}</p>
      {kept.length === 0 ? (
        <p>{say('preferences.copies.none')}</p>
      ) : (
        <ul className={styles['people']}>
          {kept.map((copy) => (
            <li key={copy.name} className={styles['person']}>
              <span>
                {say('preferences.copies.line', {
                  kind: copy.kind === 'copy' ? 'copy' : 'other',
                  day: format.day(copy.madeOn),
                  size: sizeInWords(copy.bytes),
                })}
                <span className={styles['soft']}>
                  {copy.keptUntil === null
                    ? say('preferences.copies.stays')
                    : say('preferences.copies.goes', { day: format.day(copy.keptUntil) })}
                </span>
              </span>
              <IconButton
                label={say('preferences.copies.deleteOne', { name: copy.name })}
                icon={<Trash2 aria-hidden="true" />}
                onPress={() => setDeleting(copy)}
              />
            </li>
          ))}
        </ul>
      )}
      <FieldRow>
        <Select
          label={say('preferences.copies.keepCopies')}
          value={String(preferences.keepCopiesDays)}
          onChange={(days) => change({ keepCopiesDays: Number(days) })}
          choices={choicesWith(preferences.keepCopiesDays, [90, 365, 1095], told)}
        />
        <Select
          label={say('preferences.copies.keepDamaged')}
          value={preferences.keepDamagedDays === null ? always : String(preferences.keepDamagedDays)}
          onChange={(days) => change({ keepDamagedDays: days === always ? null : Number(days) })}
          choices={[
            { id: always, label: say('preferences.copies.always') },
            ...choicesWith(preferences.keepDamagedDays, [365, 1095], told),
          ]}
          help={say('preferences.copies.damagedHelp')}
        />
      </FieldRow>
      {deleting === null ? null : <DeleteDialog copy={deleting} onClose={() => setDeleting(null)} />}
    </div>
  );
}

function DeleteDialog({ copy, onClose }: { copy: KeptCopy; onClose: () => void }) {
  const { say } = useWords();
  const [isSure, setSure] = useState(false);
  const remove = useCommand('copies.remove', { offersUndo: false, done: say('preferences.copies.deleted') });
  const run = async () => {
    const outcome = await remove.run({ name: copy.name, confirm: 'erase for good' });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      role="alertdialog"
      title={say('preferences.copies.deleteTitle', { kind: copy.kind === 'copy' ? 'copy' : 'other' })}
      lead={copy.kind === 'copy' ? undefined : say('preferences.copies.onlyPlace')}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {say('preferences.copies.keep')}
          </Button>
          <Button variant="danger" isDisabled={!isSure} isPending={remove.isRunning} onPress={() => void run()}>
            {say('preferences.copies.delete')}
          </Button>
        </>
      }
    >
      <Checkbox label={say('preferences.copies.sure')} isSelected={isSure} onChange={setSure} />
    </Dialog>
  );
}

function choicesWith(
  present: number | null,
  usual: readonly number[],
  told: (said: Message) => string,
): { id: string; label: string }[] {
  const all = present === null || usual.includes(present) ? usual : [...usual, present].toSorted((a, b) => a - b);
  return all.map((days) => ({ id: String(days), label: told(daysInWords(days)) }));
}

function daysInWords(days: number): Message {
  return days % 365 === 0
    ? message('preferences.copies.years', { years: days / 365 })
    : message('preferences.copies.days', { days });
}

function sizeInWords(bytes: number): Message {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1
    ? message('preferences.copies.small')
    : message('preferences.copies.size', { megabytes: Math.round(megabytes) });
}
