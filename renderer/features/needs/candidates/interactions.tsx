import { Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { contactDetails } from '#shared/domain/interactions/contact-details.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import {
  Button,
  ButtonRow,
  DateField,
  Disclosure,
  ErrorMessage,
  FieldRow,
  IconButton,
  SegmentedControl,
  Select,
  Stack,
  TextArea,
} from '#renderer/ui/index.ts';
import { MessageButtons } from '#renderer/domain-views/message-buttons.tsx';
import { interactionChannels } from '#shared/domain/interactions/interaction-words.ts';
import { useWords } from '#renderer/words/index.ts';
import { choicesOf, type CandidateRecord, type InteractionRecord } from '../words.ts';
import styles from './sheet.module.css';

type Channel = InteractionRecord['channel'];

/** What was said between the person and a candidate, newest first, and whose move it is. */
export function Interactions({ candidate }: { candidate: CandidateRecord }) {
  const { say } = useWords();
  const drafts = candidate.interactions.filter(({ on }) => on === null);
  // They come oldest first, those of one day in the order in which they were written down.
  const said = candidate.interactions.filter(({ on }) => on !== null).toReversed();
  return (
    <div className={styles['said']}>
      {drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} name={candidate.supplierName} />
      ))}
      <Disclosure title={say('candidates.said.add')} opensAtFirst={said.length === 0} kind="line">
        <AddInteraction candidate={candidate} />
      </Disclosure>
      <ol className={styles['interactions']}>
        {said.map((interaction) => (
          <Said key={interaction.id} interaction={interaction} name={candidate.supplierName} />
        ))}
      </ol>
    </div>
  );
}

function Said({ interaction, name }: { interaction: InteractionRecord; name: string }) {
  const format = useFormat();
  const { say, told } = useWords();
  const remove = useCommand('interactions.remove', { done: say('candidates.said.removed') });
  const { nextActor, nextBy } = interaction;
  const details = contactDetails(interaction);
  const channel = say(`needsPages.channel.${interaction.channel}`);
  return (
    <li>
      <div className={styles['saidHead']}>
        <b>{interaction.direction === 'out' ? say('candidates.said.you') : name}</b>
        <span className={styles['soft']}>
          {interaction.on === null
            ? channel
            : say('candidates.said.channelOn', { channel, day: format.both(interaction.on) })}
        </span>
        <span className={styles['push']} />
        <IconButton
          label={say('candidates.said.removeOne')}
          icon={<Trash2 aria-hidden="true" />}
          onPress={() => void remove.run({ id: interaction.id })}
        />
      </div>
      <p className={styles['text']}>{interaction.text}</p>
      {details.length === 0 ? null : <p className={styles['soft']}>{details.map(told).join(' · ')}</p>}
      {nextActor === null ? null : (
        <p className={styles['soft']}>
          {nextBy === null
            ? say(`candidates.said.next.${nextActor}`)
            : say(`candidates.said.nextBy.${nextActor}`, { day: format.day(nextBy) })}
        </p>
      )}
    </li>
  );
}

function Draft({ draft, name }: { draft: InteractionRecord; name: string }) {
  const format = useFormat();
  const { say } = useWords();
  const send = useCommand('interactions.update', { done: say('candidates.said.sent') });
  const remove = useCommand('interactions.remove', { done: say('candidates.said.draftRemoved') });
  return (
    <article className={styles['draft']} aria-label={say('candidates.said.draftTo', { supplier: name })}>
      <p className={styles['soft']}>{say('candidates.said.draft')}</p>
      <p className={styles['text']}>{draft.text}</p>
      <ButtonRow>
        <MessageButtons name={name} subject="" text={draft.text} email={null} />
        <Button
          small
          icon={<Send aria-hidden="true" />}
          onPress={() => void send.run({ id: draft.id, on: format.today })}
          isPending={send.isRunning}
        >
          {say('candidates.said.sentIt')}
        </Button>
        <Button small variant="quiet" onPress={() => void remove.run({ id: draft.id })}>
          {say('needsPages.remove')}
        </Button>
      </ButtonRow>
    </article>
  );
}

function AddInteraction({ candidate }: { candidate: CandidateRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const [direction, setDirection] = useState<'out' | 'in'>('out');
  const [channel, setChannel] = useState<Channel>('email');
  const [on, setOn] = useState<CalendarDate | null>(format.today);
  const [text, setText] = useState('');
  const [next, setNext] = useState<'me' | 'them' | 'nobody'>('them');
  const [by, setBy] = useState<CalendarDate | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const add = useCommand('interactions.add', { isSilentOnFailure: true, done: say('candidates.said.noted') });
  const turn = (side: 'out' | 'in') => {
    setDirection(side);
    setNext(side === 'out' ? 'them' : 'me');
  };
  const save = async () => {
    if (text.trim() === '') return setProblem(say('candidates.said.noText'));
    if (on === null) return setProblem(say('candidates.said.noDay'));
    const outcome = await add.run({
      candidateId: candidate.id,
      direction,
      channel,
      on,
      text,
      nextActor: next === 'nobody' ? null : next,
      nextBy: next === 'nobody' ? null : by,
    });
    if (!outcome.ok) return setProblem(failureText(outcome.error));
    setProblem(null);
    setText('');
    return setBy(null);
  };
  return (
    <form
      aria-label={say('candidates.said.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
        <FieldRow>
          <SegmentedControl
            label={say('candidates.said.who')}
            showLabel
            value={direction}
            onChange={turn}
            choices={[
              { id: 'out', label: say('candidates.said.iDid') },
              { id: 'in', label: say('candidates.said.theyDid') },
            ]}
          />
          <Select<Channel>
            label={say('candidates.said.how')}
            choices={choicesOf(interactionChannels, (one) => say(`needsPages.channel.${one}`))}
            value={channel}
            onChange={setChannel}
          />
          <DateField
            label={say('candidates.said.when')}
            value={on}
            onChange={(day) => setOn(enteredDay(day))}
            latest={format.today}
          />
        </FieldRow>
        <TextArea label={say('candidates.said.what')} value={text} onChange={setText} rows={3} />
        <FieldRow>
          <Select
            label={say('candidates.said.whoseMove')}
            value={next}
            onChange={setNext}
            choices={[
              { id: 'them', label: say('candidates.said.theirs') },
              { id: 'me', label: say('candidates.said.mine') },
              { id: 'nobody', label: say('candidates.said.nobody') },
            ]}
          />
          {next === 'nobody' ? null : (
            <DateField label={say('candidates.said.byWhen')} value={by} onChange={(day) => setBy(enteredDay(day))} />
          )}
        </FieldRow>
        <ButtonRow>
          <Button type="submit" isPending={add.isRunning}>
            {say('candidates.said.noteIt')}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
