import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat, type Format } from '#renderer/format/index.ts';
import { Button, Checkbox, Dialog, FieldRow, IconButton, Select } from '#renderer/ui/index.ts';
import type { PreferencesProps } from './use-preferences.ts';
import styles from './preferences.module.css';

type KeptCopy = OutputOf<'copies.list'>[number];

const always = 'always';

/** What is kept beside the records, how much space it takes, and until when. */
export function KeptCopies({ preferences, change }: PreferencesProps) {
  const format = useFormat();
  const copies = useOperation('copies.list', {});
  const [deleting, setDeleting] = useState<KeptCopy | null>(null);
  const kept = copies.value ?? [];
  return (
    <div className={styles['kept']}>
      <h3>Copies beside your records</h3>
      <p className={styles['soft']}>
        A copy is made before every update of the program, and a damaged file is set aside instead of deleted. The
        latest three copies always stay.
      </p>
      {kept.length === 0 ? (
        <p>There are none.</p>
      ) : (
        <ul className={styles['people']}>
          {kept.map((copy) => (
            <li key={copy.name} className={styles['person']}>
              <span>
                {copy.kind === 'copy' ? 'Copy' : 'Damaged file'} of {format.day(copy.madeOn)},{' '}
                {sizeInWords(copy.bytes, format)}
                <span className={styles['soft']}>
                  {' '}
                  {copy.keptUntil === null ? 'stays' : `goes after ${format.day(copy.keptUntil)}`}
                </span>
              </span>
              <IconButton
                label={`Delete ${copy.name}`}
                icon={<Trash2 aria-hidden="true" />}
                onPress={() => setDeleting(copy)}
              />
            </li>
          ))}
        </ul>
      )}
      <FieldRow>
        <Select
          label="Keep copies for"
          value={String(preferences.keepCopiesDays)}
          onChange={(days) => change({ keepCopiesDays: Number(days) })}
          choices={choicesWith(preferences.keepCopiesDays, [90, 365, 1095])}
        />
        <Select
          label="Keep damaged files for"
          value={preferences.keepDamagedDays === null ? always : String(preferences.keepDamagedDays)}
          onChange={(days) => change({ keepDamagedDays: days === always ? null : Number(days) })}
          choices={[
            { id: always, label: 'Until I delete them' },
            ...choicesWith(preferences.keepDamagedDays, [365, 1095]),
          ]}
          help="Never deleted while nothing else is stored here."
        />
      </FieldRow>
      {deleting === null ? null : <DeleteDialog copy={deleting} onClose={() => setDeleting(null)} />}
    </div>
  );
}

function DeleteDialog({ copy, onClose }: { copy: KeptCopy; onClose: () => void }) {
  const [isSure, setSure] = useState(false);
  const remove = useCommand('copies.remove', { offersUndo: false, done: 'It is deleted.' });
  const run = async () => {
    const outcome = await remove.run({ name: copy.name, confirm: 'erase for good' });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      role="alertdialog"
      title={copy.kind === 'copy' ? 'Delete this copy?' : 'Delete these damaged files?'}
      lead={copy.kind === 'copy' ? undefined : 'They may be the only place of earlier records.'}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Keep it
          </Button>
          <Button variant="danger" isDisabled={!isSure} isPending={remove.isRunning} onPress={() => void run()}>
            Delete
          </Button>
        </>
      }
    >
      <Checkbox label="Yes, delete it. I know that it can not be undone." isSelected={isSure} onChange={setSure} />
    </Dialog>
  );
}

function choicesWith(present: number | null, usual: readonly number[]): { id: string; label: string }[] {
  const all = present === null || usual.includes(present) ? usual : [...usual, present].toSorted((a, b) => a - b);
  return all.map((days) => ({ id: String(days), label: daysInWords(days) }));
}

function daysInWords(days: number): string {
  if (days % 365 !== 0) return `${days} days`;
  return days === 365 ? 'One year' : `${days / 365} years`;
}

function sizeInWords(bytes: number, format: Format): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1 ? 'less than 1 MB' : `${format.number(Math.round(megabytes))} MB`;
}
