import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, ButtonRow, Disclosure, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { DataDialog } from './data-dialog.tsx';
import { DataLine, ProbableLine } from './data-line.tsx';
import type { DataRecord, Known } from './data-record.ts';
import { useDataDeeds } from './use-data-deeds.tsx';
import styles from './data-given.module.css';

/** What a supplier knows of the household, what it probably knows besides, and what was asked about it. */
export function SupplierData({ supplierId, among }: { supplierId: string; among: readonly Known[] }) {
  const { say } = useWords();
  const [isNoting, setNoting] = useState(false);
  const given = useOperation('data.given', { supplierId }).value ?? [];
  // That a supplier knows one's name goes without saying.
  const probable = (useOperation('data.probable', { supplierId }).value ?? []).filter(({ kind }) => kind !== 'name');
  const { deeds, dialog } = useDataDeeds();
  return (
    <Section title={say('data.theyKnow')} className={styles['beside'] ?? ''}>
      {given.length === 0 ? null : (
        <ul className={styles['lines']} aria-label={say('data.theyKnow')}>
          {given.map((data) => (
            <li key={data.id}>
              <DataLine data={data} isAtSupplier deeds={deeds} />
            </li>
          ))}
        </ul>
      )}
      {probable.length === 0 ? null : (
        <div className={styles['probably']}>
          <Disclosure title={say('data.alsoProbably', { n: probable.length })}>
            <ul className={styles['lines']} aria-label={say('data.probably')}>
              {probable.map((data) => (
                <li key={`${data.relationshipId} ${data.kind}`}>
                  <ProbableLine data={data} isAtSupplier deeds={deeds} />
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      <ButtonRow>
        <Button small icon={<Fingerprint aria-hidden="true" />} onPress={() => setNoting(true)}>
          {say('data.note')}
        </Button>
        <WholeDeeds given={given} />
      </ButtonRow>
      {isNoting ? <DataDialog data={null} among={among} onClose={() => setNoting(false)} /> : null}
      {dialog}
    </Section>
  );
}

/** What is said of everything a supplier has at once, where there is more than one thing to say it of. */
function WholeDeeds({ given }: { given: readonly DataRecord[] }) {
  const { say } = useWords();
  const askBack = useCommand('data.askBack', { done: say('data.did.askBack') });
  const erased = useCommand('data.erased', { done: say('data.did.erased') });
  const held = given.filter(({ erasedOn }) => erasedOn === null);
  const unasked = held.filter(({ askedBackOn, ground }) => askedBackOn === null && ground !== 'law');
  const asked = held.filter(({ askedBackOn }) => askedBackOn !== null);
  const [first] = given;
  if (first === undefined || given.some(({ relationshipId }) => relationshipId !== first.relationshipId)) return null;
  const { relationshipId } = first;
  return (
    <>
      {unasked.length < 2 ? null : (
        <Button
          small
          variant="quiet"
          isPending={askBack.isRunning}
          onPress={() => void askBack.run({ relationshipId })}
        >
          {say('data.askedAllBack')}
        </Button>
      )}
      {asked.length < 2 ? null : (
        <Button small variant="quiet" isPending={erased.isRunning} onPress={() => void erased.run({ relationshipId })}>
          {say('data.erasedAll')}
        </Button>
      )}
    </>
  );
}
