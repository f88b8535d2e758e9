import type { OutputOf } from '#shared/api/api.ts';
import { DefinitionList, Section } from '#renderer/ui/index.ts';
import styles from './preferences.module.css';

/** What this is, in which version, and whose work is in it. */
export function About({ status }: { status: OutputOf<'app.status'> }) {
  return (
    <Section title="About">
      <DefinitionList
        entries={[
          { term: 'Dancecard', value: `Version ${status.version}` },
          {
            term: 'Public holidays',
            value: (
              <>
                From date-holidays by commenthol and its contributors. The data are available under CC BY-SA 3.0; most
                of them come from Wikipedia.
              </>
            ),
          },
          { term: 'Typefaces', value: 'Inter and Source Serif 4, under the SIL Open Font License.' },
        ]}
      />
      <p className={styles['promise']}>
        It works for you alone: no account, no server, no commission, no measuring, and no request over the network that
        you did not ask for. What it says about dates is arithmetic with a stated rule, not legal advice.
      </p>
    </Section>
  );
}
