import type { OutputOf } from '#shared/api/api.ts';
import { Button } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './today.module.css';

interface ForOthersProps {
  readonly overview: Pick<OutputOf<'nudges.overview'>, 'here' | 'others'>;
  readonly isEverybody: boolean;
  readonly onChange: (isEverybody: boolean) => void;
}

/** For whom the page is, how much more there is for others of the household, and the way to that. */
export function ForOthers({ overview: { here, others }, isEverybody, onChange }: ForOthersProps) {
  const { say } = useWords();
  if (here === null) return null;
  const more = others.map(({ name, open }) =>
    name === null ? say('today.others.household', { open }) : say('today.others.person', { name, open }),
  );
  return (
    <p className={styles['asked']}>
      <span>
        {isEverybody ? say('today.others.all') : say('today.others.mine', { name: here.name, more, n: more.length })}
      </span>
      {isEverybody || more.length > 0 ? (
        <Button small variant="quiet" onPress={() => onChange(!isEverybody)}>
          {isEverybody ? say('today.others.onlyMine', { name: here.name }) : say('today.others.showAll')}
        </Button>
      ) : null}
    </p>
  );
}
