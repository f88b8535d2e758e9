import { useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Checkbox } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './set-up-checklist.module.css';

/** What is to be set up for a contract, to be ticked off. Nothing where there is no list. */
export function SetUpChecklist({ contractId, headingLevel = 4 }: { contractId: string; headingLevel?: 3 | 4 }) {
  const { say } = useWords();
  const format = useFormat();
  const list = useOperation('checklist.list', { contractId });
  const tick = useCommand('checklist.tick');
  const items = (list.value ?? []).toSorted((left, right) => left.position - right.position);
  if (items.length === 0) return null;
  const done = items.filter(({ doneOn }) => doneOn !== null).length;
  const Heading = headingLevel === 3 ? 'h3' : 'h4';
  return (
    <section aria-label={say('views.setUp')} className={styles['list']}>
      <Heading>
        {say('views.setUp')}{' '}
        <span className={styles['soft']}>
          {done === items.length ? say('views.setUp.allDone') : say('views.setUp.done', { done, all: items.length })}
        </span>
      </Heading>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              label={item.text}
              isSelected={item.doneOn !== null}
              onChange={(isDone) => void tick.run({ id: item.id, done: isDone })}
            />
            {item.doneOn === null ? null : <span className={styles['soft']}>{format.shortDay(item.doneOn)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
