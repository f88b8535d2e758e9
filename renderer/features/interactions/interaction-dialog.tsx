import { useState } from 'react';
import type { Subject } from '#shared/domain/subject.ts';
import { interactionChannels } from '#shared/domain/interactions/interaction-words.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import {
  ComboBox,
  DateField,
  Disclosure,
  FieldRow,
  SegmentedControl,
  Select,
  Stack,
  TextArea,
} from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { useSaveKey } from '#renderer/domain-views/forms/use-save-key.ts';
import { emptyMore, InteractionMore, moreColumns } from './interaction-more.tsx';

type Channel = (typeof interactionChannels)[number];
type Next = 'me' | 'them' | 'nobody';

export interface InteractionDialogProps {
  /** With whom; asked for where the page does not know. */
  readonly supplier: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}

/** Notes a contact: with whom, what was said, who acts next; the rest may be left out. */
export function InteractionDialog({ supplier, onClose }: InteractionDialogProps) {
  const format = useFormat();
  const { say } = useWords();
  const suppliers = useOperation('suppliers.names', {}, { isOn: supplier === null });
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [direction, setDirection] = useState<'out' | 'in'>('out');
  const [channel, setChannel] = useState<Channel>('phone');
  const [on, setOn] = useState<string | null>(format.today);
  const [text, setText] = useState('');
  const [next, setNext] = useState<Next>('nobody');
  const [by, setBy] = useState<string | null>(null);
  const [more, setMore] = useState(emptyMore);
  const [failure, setFailure] = useState<string | null>(null);
  const add = useCommand('interactions.add', { done: say('interactions.noted'), isSilentOnFailure: true });

  const subject = (): Subject | null => {
    const typed = name.trim().toLocaleLowerCase();
    const named = (suppliers.value ?? []).find((one) => one.name.toLocaleLowerCase() === typed)?.id;
    const id = supplier?.id ?? chosen ?? named;
    return id === undefined ? null : { type: 'supplier', id };
  };
  const save = async () => {
    const whom = subject();
    if (whom === null) return setFailure(say('interactions.noSupplier'));
    if (text.trim() === '') return setFailure(say('interactions.noText'));
    const day = enteredDay(on);
    if (day === null) return setFailure(say('interactions.noDay'));
    const outcome = await add.run({
      subject: whom,
      direction,
      channel,
      on: day,
      text,
      nextActor: next === 'nobody' ? null : next,
      nextBy: next === 'nobody' ? null : enteredDay(by),
      ...moreColumns(more),
    });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };

  useSaveKey(() => void save(), 'dialog');

  return (
    <FormDialog
      title={supplier === null ? say('interactions.note') : say('interactions.noteWith', { supplier: supplier.name })}
      failure={failure}
      isSaving={add.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          {supplier === null ? (
            <ComboBox
              label={say('interactions.with')}
              choices={(suppliers.value ?? []).map((one) => ({ id: one.id, label: one.name }))}
              text={name}
              onTextChange={setName}
              onChoose={setChosen}
              allowsOther
              autoFocus
              isRequired
            />
          ) : null}
          <TextArea
            label={say('interactions.what')}
            value={text}
            onChange={setText}
            rows={3}
            autoFocus={supplier !== null}
            isRequired
          />
          <FieldRow>
            <Select<Channel>
              label={say('interactions.how')}
              choices={interactionChannels.map((id) => ({ id, label: say(`needsPages.channel.${id}`) }))}
              value={channel}
              onChange={setChannel}
            />
            <DateField label={say('interactions.on')} value={on} onChange={setOn} latest={format.today} />
          </FieldRow>
          <SegmentedControl
            label={say('interactions.who')}
            showLabel
            value={direction}
            onChange={setDirection}
            choices={[
              { id: 'out', label: say('interactions.iDid') },
              { id: 'in', label: say('interactions.theyDid') },
            ]}
          />
          <FieldRow>
            <Select<Next>
              label={say('problems.next')}
              choices={(['nobody', 'them', 'me'] as const).map((id) => ({ id, label: say(`problems.next.${id}`) }))}
              value={next}
              onChange={setNext}
            />
            {next === 'nobody' ? null : (
              <DateField label={say('problems.nextBy')} value={by} onChange={setBy} earliest={on} />
            )}
          </FieldRow>
          <Disclosure title={say('interactions.more')} kind="line">
            <InteractionMore value={more} onChange={setMore} />
          </Disclosure>
          {/* Enter in a field of one line saves. */}
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        </Stack>
      </form>
    </FormDialog>
  );
}
