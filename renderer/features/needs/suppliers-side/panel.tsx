import { Eye } from 'lucide-react';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, Disclosure } from '#renderer/ui/index.ts';
import type { NeedState } from '../words.ts';
import { hasSuppliersSide, suppliersSide, type SuppliersSideStep } from './steps.ts';
import styles from './panel.module.css';

/** What the other side typically does at this step, and what that means for the person. Can be switched off for good. */
export function SuppliersSide({ step }: { step: NeedState }) {
  const preferences = useOperation('preferences.get', {});
  const hide = useCommand('preferences.set', {
    done: 'The supplier’s side is hidden. It can be switched on again under Preferences.',
  });
  if (preferences.value?.suppliersSide !== true || !hasSuppliersSide(step)) return null;
  const text: SuppliersSideStep = suppliersSide[step];
  return (
    <aside className={styles['panel']} aria-label="The supplier’s side">
      <Disclosure
        kind="line"
        level={2}
        title={
          <span className={styles['title']}>
            <Eye size={15} strokeWidth={1.75} aria-hidden="true" /> The supplier’s side: {lowerFirst(text.title)}
          </span>
        }
      >
        <div className={styles['columns']}>
          <Part title="What they typically do now" sentences={text.theirs} />
          <Part title="What to keep to yourself for now" sentences={text.keepBack} />
          <Part title="What to have in writing" sentences={text.inWriting} />
        </div>
        <Button small variant="quiet" onPress={() => void hide.run({ suppliersSide: false })}>
          Do not show this any more
        </Button>
      </Disclosure>
    </aside>
  );
}

function Part({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}
