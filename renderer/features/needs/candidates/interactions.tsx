import { Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
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
import { MessageButtons } from '../message-buttons.tsx';
import { channelWords, choicesOf, type CandidateRecord, type InteractionRecord } from '../words.ts';
import styles from './sheet.module.css';

type Channel = InteractionRecord['channel'];

/** What was said between the person and a candidate, newest first, and whose move it is. */
export function Interactions({ candidate }: { candidate: CandidateRecord }) {
  const drafts = candidate.interactions.filter(({ on }) => on === null);
  // They come oldest first, those of one day in the order in which they were written down.
  const said = candidate.interactions.filter(({ on }) => on !== null).toReversed();
  return (
    <div className={styles['said']}>
      {drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} name={candidate.supplierName} />
      ))}
      <Disclosure title="Note an interaction" opensAtFirst={said.length === 0} kind="line">
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
  const remove = useCommand('interactions.remove', { done: 'Removed.' });
  const { nextActor, nextBy } = interaction;
  return (
    <li>
      <div className={styles['saidHead']}>
        <b>{interaction.direction === 'out' ? 'You' : name}</b>
        <span className={styles['soft']}>
          {channelWords[interaction.channel]}
          {interaction.on === null ? '' : `, ${format.both(interaction.on)}`}
        </span>
        <span className={styles['push']} />
        <IconButton
          label="Remove the interaction"
          icon={<Trash2 aria-hidden="true" />}
          onPress={() => void remove.run({ id: interaction.id })}
        />
      </div>
      <p className={styles['text']}>{interaction.text}</p>
      {nextActor === null ? null : (
        <p className={styles['soft']}>
          {nextActor === 'me' ? 'Then it is your move' : 'Then it is their move'}
          {nextBy === null ? '' : `, by ${format.day(nextBy)}`}.
        </p>
      )}
    </li>
  );
}

function Draft({ draft, name }: { draft: InteractionRecord; name: string }) {
  const format = useFormat();
  const send = useCommand('interactions.update', { done: 'Noted as sent.' });
  const remove = useCommand('interactions.remove', { done: 'The draft is removed.' });
  return (
    <article className={styles['draft']} aria-label={`Draft to ${name}`}>
      <p className={styles['soft']}>A draft, not sent</p>
      <p className={styles['text']}>{draft.text}</p>
      <ButtonRow>
        <MessageButtons name={name} subject="" text={draft.text} email={null} />
        <Button
          small
          icon={<Send aria-hidden="true" />}
          onPress={() => void send.run({ id: draft.id, on: format.today })}
          isPending={send.isRunning}
        >
          I sent it
        </Button>
        <Button small variant="quiet" onPress={() => void remove.run({ id: draft.id })}>
          Remove
        </Button>
      </ButtonRow>
    </article>
  );
}

function AddInteraction({ candidate }: { candidate: CandidateRecord }) {
  const format = useFormat();
  const [direction, setDirection] = useState<'out' | 'in'>('out');
  const [channel, setChannel] = useState<Channel>('email');
  const [on, setOn] = useState<CalendarDate | null>(format.today);
  const [text, setText] = useState('');
  const [next, setNext] = useState<'me' | 'them' | 'nobody'>('them');
  const [by, setBy] = useState<CalendarDate | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const add = useCommand('interactions.add', { isSilentOnFailure: true, done: 'Noted.' });
  const turn = (side: 'out' | 'in') => {
    setDirection(side);
    setNext(side === 'out' ? 'them' : 'me');
  };
  const save = async () => {
    if (text.trim() === '') return setProblem('Write what was said; a few words are enough.');
    if (on === null) return setProblem('Say on which day it was.');
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
      aria-label="Note an interaction"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
        <FieldRow>
          <SegmentedControl
            label="Who spoke?"
            showLabel
            value={direction}
            onChange={turn}
            choices={[
              { id: 'out', label: 'I did' },
              { id: 'in', label: 'They did' },
            ]}
          />
          <Select<Channel> label="How" choices={choicesOf(channelWords)} value={channel} onChange={setChannel} />
          <DateField label="When" value={on} onChange={(day) => setOn(dayOf(day))} latest={format.today} />
        </FieldRow>
        <TextArea label="What was said" value={text} onChange={setText} rows={3} />
        <FieldRow>
          <Select
            label="Whose move is it now?"
            value={next}
            onChange={setNext}
            choices={[
              { id: 'them', label: 'Theirs' },
              { id: 'me', label: 'Mine' },
              { id: 'nobody', label: 'Nobody’s' },
            ]}
          />
          {next === 'nobody' ? null : <DateField label="By when?" value={by} onChange={(day) => setBy(dayOf(day))} />}
        </FieldRow>
        <ButtonRow>
          <Button type="submit" isPending={add.isRunning}>
            Note it
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

function dayOf(text: string | null): CalendarDate | null {
  return text !== null && isCalendarDate(text) ? text : null;
}
