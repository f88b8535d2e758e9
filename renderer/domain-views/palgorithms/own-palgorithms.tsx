import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#shared/api/api.ts';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Banner, Switch } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Awaited } from '../awaited.tsx';
import styles from './own-palgorithms.module.css';

type Own = OutputOf<'palgorithms.own'>[number];
type Listed = OutputOf<'palgorithms.list'>[number];

/** The palgorithms that the person wrote, each with its switch; of one that can not be carried out, why. */
export function OwnPalgorithms() {
  const { say } = useWords();
  const read = useOperation('palgorithms.own', {});
  const listed = useOperation('palgorithms.list', {}).value ?? [];
  return (
    <>
      <Awaited of={read} />
      {read.value?.length === 0 ? <p className={styles['soft']}>{say('ownPage.none')}</p> : null}
      {read.value === undefined || read.value.length === 0 ? null : (
        <ul className={styles['list']}>
          {read.value.map((own) => (
            <OwnRow key={own.id} own={own} counts={listed.find(({ id }) => id === own.id)} />
          ))}
        </ul>
      )}
    </>
  );
}

function OwnRow({ own, counts }: { readonly own: Own; readonly counts: Listed | undefined }) {
  const { say } = useWords();
  const change = useCommand('palgorithms.change', {
    done: say(own.enabled ? 'ownPage.switchedOff' : 'ownPage.switchedOn', { name: own.name }),
  });
  const [problem] = own.problems;
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <h3>
          <Link to="/palgorithms/own/$id" params={{ id: own.id }}>
            {own.name === '' ? say('ownPage.unnamed') : own.name}
          </Link>
        </h3>
        <p className={styles['soft']}>
          {say(`ownWords.on.${own.on}`)} · {own.say}
        </p>
        {counts === undefined || counts.shown === 0 ? null : (
          <p className={styles['soft']}>{say('palgorithmPages.counts', counts)}</p>
        )}
        {problem === undefined ? null : (
          <Banner tone="warning">{say('ownPage.cannotRun', { problem: problem.text })}</Banner>
        )}
      </div>
      <Switch
        label={say('ownPage.isOn')}
        name={say('ownPage.isOnOf', { name: own.name })}
        isSelected={own.enabled}
        isDisabled={problem !== undefined}
        onChange={(enabled) => void change.run({ id: own.id, enabled })}
      />
    </li>
  );
}
