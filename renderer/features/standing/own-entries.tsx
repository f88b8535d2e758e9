import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ButtonRow } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ExchangeDialog, type Exchange } from './exchange-dialog.tsx';
import styles from './standing.module.css';

/** What was given and got in one's own words, such as a recommendation, a gift, or a favour. */
export function OwnEntries({ relationshipId }: { relationshipId: string }) {
  const { say } = useWords();
  const { value: exchanges = [] } = useOperation('exchanges.list', { relationshipId });
  const [open, setOpen] = useState<Exchange | 'new' | null>(null);
  return (
    <div className={styles['own']}>
      <h3>{say('standing.own.title')}</h3>
      {exchanges.length === 0 ? <p className={styles['soft']}>{say('standing.own.none')}</p> : null}
      <ul className={styles['concerns']}>
        {exchanges.map((exchange) => (
          <OwnEntry key={exchange.id} exchange={exchange} onEdit={() => setOpen(exchange)} />
        ))}
      </ul>
      <ButtonRow>
        <Button small icon={<Plus aria-hidden="true" />} onPress={() => setOpen('new')}>
          {say('standing.own.add')}
        </Button>
      </ButtonRow>
      {open === null ? null : (
        <ExchangeDialog
          relationshipId={relationshipId}
          exchange={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function OwnEntry({ exchange, onEdit }: { exchange: Exchange; onEdit: () => void }) {
  const format = useFormat();
  const { say } = useWords();
  const remove = useCommand('exchanges.remove', { done: say('standing.own.removed') });
  const { id, side, text, on, worth } = exchange;
  const details = [...(on === null ? [] : [format.day(on)]), ...(worth === null ? [] : [format.money(worth)])];
  return (
    <li className={styles['kept']}>
      <div>
        <p>
          {say(`standing.own.side.${side}`)}: {text}
        </p>
        {details.length === 0 ? null : <p className={styles['soft']}>{details.join(' · ')}</p>}
      </div>
      <ButtonRow>
        <Button small variant="quiet" label={say('standing.own.changeOf', { text })} onPress={onEdit}>
          {say('standing.change')}
        </Button>
        <Button
          small
          variant="quiet"
          label={say('standing.own.removeOf', { text })}
          isPending={remove.isRunning}
          onPress={() => void remove.run({ id })}
        >
          {say('standing.values.remove')}
        </Button>
      </ButtonRow>
    </li>
  );
}
