import { Link, useNavigate } from '@tanstack/react-router';
import { Ellipsis, Plus, Search } from 'lucide-react';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, classes, IconButton, KeyHint, keyNames, Menu, VisuallyHidden } from '#renderer/ui/index.ts';
import { mainPlaces, toolPlaces, type Place } from './places.ts';
import styles from './navigation.module.css';
import { useWords } from '#renderer/words/index.ts';

/** The way around: at the side where there is room, along the top where there is not. */
export function Navigation({ onFind }: { onFind: () => void }) {
  const { say } = useWords();
  const { value: status } = useOperation('app.status', {});
  const navigate = useNavigate();
  const keys = keyNames();
  const { value: openNeeds } = useOperation('needs.list', { state: 'open' });
  const counts: Partial<Record<Place['to'], number>> = {
    ...(status === undefined ? {} : { '/': status.counts.openNudges, '/relationships': status.counts.relationships }),
    ...(openNeeds === undefined ? {} : { '/needs': openNeeds.length }),
  };
  return (
    <nav aria-label={say('shell.nav.main')} className={styles['nav']}>
      <div className={styles['brand']}>Dancecard</div>
      <button
        type="button"
        className={styles['find']}
        onClick={onFind}
        aria-keyshortcuts={keys === 'mac' ? 'Meta+K' : 'Control+K'}
      >
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles['findWord']}>{say('shell.nav.find')}</span>
        <KeyHint>{say('shell.key.find', { keys })}</KeyHint>
      </button>
      <ul className={styles['places']}>
        {mainPlaces.map((place) => (
          <PlaceLink key={place.to} place={place} count={counts[place.to]} />
        ))}
      </ul>
      <div className={styles['gap']} />
      <Button
        className={styles['add']}
        icon={<Plus aria-hidden="true" />}
        onPress={() => void navigate({ to: '/contracts/new' })}
      >
        {say('shell.place.add')}
      </Button>
      <ul className={classes(styles['places'], styles['tools'])}>
        {toolPlaces.map((place) => (
          <PlaceLink key={place.to} place={place} count={undefined} />
        ))}
      </ul>
      <div className={styles['compact']}>
        <IconButton
          label={say('shell.nav.find')}
          icon={<Search aria-hidden="true" />}
          onPress={onFind}
          placement="bottom"
        />
        <Menu
          label={say('shell.nav.morePages')}
          placement="bottom end"
          trigger={
            <IconButton label={say('shell.nav.more')} icon={<Ellipsis aria-hidden="true" />} placement="bottom" />
          }
          groups={[
            {
              id: 'pages',
              choices: [...mainPlaces.filter(({ givesWay }) => givesWay), ...toolPlaces].map((place) => ({
                id: place.to,
                label: say(`shell.place.${place.name}`),
                icon: <place.icon aria-hidden="true" />,
                onAction: () => void navigate({ to: place.to }),
              })),
            },
          ]}
        />
      </div>
    </nav>
  );
}

/** What the number beside a place counts, by the end of its message's id. */
const countWords: Partial<Record<Place['to'], 'nudges' | 'relationships' | 'needs'>> = {
  '/': 'nudges',
  '/relationships': 'relationships',
  '/needs': 'needs',
};

function PlaceLink({ place, count }: { place: Place; count: number | undefined }) {
  const format = useFormat();
  const { say } = useWords();
  const counted = countWords[place.to];
  return (
    <li className={place.givesWay === true ? styles['givesWay'] : undefined}>
      <Link
        to={place.to}
        className={styles['place']}
        activeOptions={{ exact: place.to === '/', includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <place.icon size={17} strokeWidth={1.7} aria-hidden="true" />
        <span className={styles['word']}>{say(`shell.place.${place.name}`)}</span>
        {count === undefined || count === 0 ? null : ' '}
        {count === undefined || count === 0 ? null : (
          <span className={styles['count']}>
            {format.number(count)}
            <VisuallyHidden>
              {counted === undefined ? '' : say(`shell.nav.count.${counted}`, { n: count })}
            </VisuallyHidden>
          </span>
        )}
      </Link>
    </li>
  );
}
