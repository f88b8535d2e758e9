import { Eye } from 'lucide-react';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, Disclosure } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { NeedState } from '../words.ts';
import { hasSuppliersSide, suppliersSide, type SuppliersSideText } from './steps.ts';
import styles from './panel.module.css';

/** What the other side typically does at this step, and what that means for the person. Can be switched off for good. */
export function SuppliersSide({ step }: { step: NeedState }) {
  const { say } = useWords();
  const preferences = useOperation('preferences.get', {});
  const hide = useCommand('preferences.set', {
    done: say('suppliersSide.hidden'),
  });
  if (preferences.value?.suppliersSide !== true || !hasSuppliersSide(step)) return null;
  const texts = suppliersSide[step];
  return (
    <aside className={styles['panel']} aria-label={say('suppliersSide.label')}>
      <Disclosure
        kind="line"
        level={2}
        title={
          <span className={styles['title']}>
            <Eye size={15} strokeWidth={1.75} aria-hidden="true" /> {say(texts.title)}
          </span>
        }
      >
        <div className={styles['columns']}>
          <Part title={say('suppliersSide.theirs')} texts={texts.theirs} />
          <Part title={say('suppliersSide.keepBack')} texts={texts.keepBack} />
          <Part title={say('suppliersSide.inWriting')} texts={texts.inWriting} />
        </div>
        <Button small variant="quiet" onPress={() => void hide.run({ suppliersSide: false })}>
          {say('suppliersSide.hide')}
        </Button>
      </Disclosure>
    </aside>
  );
}

function Part({ title, texts }: { title: string; texts: readonly SuppliersSideText[] }) {
  const { say } = useWords();
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{say(text)}</li>
        ))}
      </ul>
    </div>
  );
}
