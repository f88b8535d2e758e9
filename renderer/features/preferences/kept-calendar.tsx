import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useClient, useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ButtonRow, ErrorMessage, Stack, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './preferences.module.css';
import { Way } from './way.tsx';

type Kept = NonNullable<OutputOf<'calendar.kept'>>;

/** The calendar file that is kept up to date: which, since when, and why not. */
export function KeptCalendar({ isDesktop }: { readonly isDesktop: boolean }) {
  const { say } = useWords();
  const kept = useOperation('calendar.kept', {});
  return (
    <div className={styles['keptCalendar']}>
      <Way title={say('preferences.data.kept.title')} meaning={say('preferences.data.kept.meaning')}>
        {kept.value == null ? null : <Stop />}
      </Way>
      {kept.value == null ? null : <State kept={kept.value} onAgain={kept.readAgain} />}
      {kept.value === null || kept.value?.isHere === false ? <Begin isDesktop={isDesktop} /> : null}
    </div>
  );
}

function Stop() {
  const { say } = useWords();
  const letGo = useCommand('calendar.letGo', { done: say('preferences.data.kept.stopped') });
  return (
    <Button onPress={() => void letGo.run({})} isPending={letGo.isRunning}>
      {say('preferences.data.kept.stop')}
    </Button>
  );
}

function State({ kept, onAgain }: { readonly kept: Kept; readonly onAgain: () => void }) {
  const { say } = useWords();
  const format = useFormat();
  const client = useClient();
  const again = async () => {
    await client.call('calendar.refresh', {});
    onAgain();
  };
  if (!kept.isHere) {
    return (
      <p className={styles['soft']}>
        <code className={styles['path']}>{kept.path}</code> {say('preferences.data.kept.elsewhere')}
      </p>
    );
  }
  return (
    <Stack>
      <p className={styles['soft']}>
        <code className={styles['path']}>{kept.path}</code>
        <br />
        {kept.writtenAt === null ? null : say('preferences.data.kept.written', { at: format.moment(kept.writtenAt) })}
      </p>
      {kept.failure === null ? null : (
        <ErrorMessage
          actions={
            <Button small onPress={() => void again()}>
              {say('preferences.data.kept.again')}
            </Button>
          }
        >
          {kept.failure}
          {kept.failedAt === null
            ? null
            : ` ${say('preferences.data.kept.since', { at: format.moment(kept.failedAt) })}`}
        </ErrorMessage>
      )}
    </Stack>
  );
}

/** What a path looks like on this computer. */
const examples = { windows: 'C:\\Users\\You\\Sync\\dancecard.ics', other: '/home/you/Sync/dancecard.ics' } as const;

function Begin({ isDesktop }: { readonly isDesktop: boolean }) {
  const { say } = useWords();
  const client = useClient();
  const [path, setPath] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isThere, setThere] = useState(false);
  const keep = useCommand('calendar.keep', {
    isSilentOnFailure: true,
    done: ({ events }) => say('preferences.data.kept.begun', { count: events }),
  });
  const type = (typed: string) => {
    setPath(typed);
    setThere(false);
    setProblem(null);
  };
  const choose = async () => {
    const chosen = await client.call('calendar.choosePlace', {});
    if (!chosen.ok) setProblem(failureText(chosen.error));
    else if (chosen.value.path !== null) type(chosen.value.path);
  };
  const begin = async (replace: boolean) => {
    const outcome = await keep.run({ path, replace });
    setProblem(outcome.ok ? null : failureText(outcome.error));
    setThere(!outcome.ok && 'messages' in outcome.error && outcome.error.messages?.message.id === 'files.thereAlready');
  };
  const example = navigator.userAgent.includes('Windows') ? examples.windows : examples.other;
  return (
    <form
      className={styles['keptPath']}
      onSubmit={(event) => {
        event.preventDefault();
        void begin(false);
      }}
    >
      <TextField
        label={say('preferences.data.kept.path')}
        value={path}
        onChange={type}
        error={problem}
        help={say('preferences.data.kept.pathHelp', { example })}
        maxLength={4096}
      />
      <ButtonRow>
        <Button type="submit" isPending={keep.isRunning} isDisabled={path.trim() === ''}>
          {say('preferences.data.kept.begin')}
        </Button>
        {isDesktop ? (
          <Button variant="quiet" onPress={() => void choose()}>
            {say('preferences.data.kept.choose')}
          </Button>
        ) : null}
        {isThere ? (
          <Button variant="quiet" onPress={() => void begin(true)}>
            {say('preferences.data.kept.replace')}
          </Button>
        ) : null}
      </ButtonRow>
    </form>
  );
}
