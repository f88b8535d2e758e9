import { useCommand } from '#renderer/data/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ContractRecord } from './supplier-record.ts';
import styles from './supplier.module.css';

/** What the list a contract came from left open, each with a way to have done with it. */
export function LeftOpen({ contract: { id, name, unread } }: { contract: ContractRecord }) {
  const { say } = useWords();
  const update = useCommand('contracts.update', { done: say('supplier.leftOpen.settled', { contract: name }) });
  const texts = unread ?? [];
  return texts.map(({ field, text }, index) => {
    const what = say('records.said.unread', { field: say(`importPage.field.${field}`), text });
    return (
      <div key={what} className={styles['leftOpen']}>
        <span>{what}</span>
        <Button
          small
          variant="quiet"
          label={say('supplier.leftOpen.settleWhat', { what })}
          isDisabled={update.isRunning}
          onPress={() => void update.run({ id, unread: texts.filter((_, other) => other !== index) })}
        >
          {say('supplier.leftOpen.settle')}
        </Button>
      </div>
    );
  });
}
