import { Link } from '@tanstack/react-router';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { OwnPalgorithms } from '#renderer/domain-views/palgorithms/own-palgorithms.tsx';
import { ErrorMessage, Page, PageHeader, Section, Spinner, Switch } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { BackToPreferences } from './back-links.tsx';
import type { PalgorithmRecord } from './palgorithm-record.ts';
import styles from './palgorithms.module.css';
import { TryPast } from '#renderer/domain-views/palgorithms/try-past.tsx';

/** Every rule that proposes nudges, with a switch, what it does and what came of it. */
export function PalgorithmsPage() {
  const { say } = useWords();
  const read = useOperation('palgorithms.list', {});
  return (
    <Page width="narrow">
      <PageHeader back={<BackToPreferences />} title={say('palgorithms.title')} lead={say('palgorithms.lead')} />
      {read.failure === null ? null : <ErrorMessage>{failureText(read.failure)}</ErrorMessage>}
      {read.value === undefined ? (
        read.failure === null ? (
          <Spinner />
        ) : null
      ) : (
        <>
          <Section
            title={say('palgorithms.own.label')}
            actions={<Link to="/palgorithms/own">{say('palgorithms.writeOwn')}</Link>}
          >
            <OwnPalgorithms />
          </Section>
          <Section title={say('palgorithmPages.built')}>
            <ul className={styles['palgorithms']}>
              {read.value
                .filter(({ isOwn }) => !isOwn)
                .map((palgorithm) => (
                  <Row key={palgorithm.id} palgorithm={palgorithm} />
                ))}
            </ul>
          </Section>
          <TryPast />
        </>
      )}
    </Page>
  );
}

function Row({ palgorithm }: { palgorithm: PalgorithmRecord }) {
  const { say } = useWords();
  const configure = useCommand('palgorithms.configure');
  const { id, title, meaning, enabled, shown, helped, junk } = palgorithm;
  return (
    <li className={styles['palgorithm']}>
      <Switch
        label={<span className={styles['strong']}>{title}</span>}
        isSelected={enabled}
        onChange={(next) => void configure.run({ id, enabled: next })}
        help={meaning}
      />
      <p className={styles['below']}>
        <span>{say('palgorithmPages.counts', { shown, helped, junk })}</span>
        <Link
          to="/palgorithms/$palgorithmId"
          params={{ palgorithmId: id }}
          aria-label={say('palgorithmPages.openNamed', { palgorithm: title })}
        >
          {say('palgorithmPages.open')}
        </Link>
      </p>
    </li>
  );
}
