import type { OutputOf } from '#shared/api/api.ts';
import { DefinitionList, Section } from '#renderer/ui/index.ts';
import styles from './preferences.module.css';
import { useWords } from '#renderer/words/index.ts';

/** What this is, in which version, and whose work is in it. */
export function About({ status }: { status: OutputOf<'app.status'> }) {
  const { say } = useWords();
  return (
    <Section title={say('preferences.about.title')}>
      <DefinitionList
        entries={[
          { term: 'Dancecard', value: say('preferences.about.version', { version: status.version }) },
          {
            term: say('preferences.about.holidays'),
            value: say('preferences.about.holidaysFrom'),
          },
          { term: say('preferences.about.typefaces'), value: say('preferences.about.typefacesAre') },
        ]}
      />
      <p className={styles['promise']}>{say('preferences.about.promise')}</p>
    </Section>
  );
}
