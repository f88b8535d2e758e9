import { enteredDay } from '#renderer/format/index.ts';
import { literal, message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { useState } from 'react';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { CurrencyField } from '#renderer/domain-views/currency-field.tsx';
import {
  Button,
  DateField,
  Dialog,
  ErrorMessage,
  FieldRow,
  MoneyField,
  Select,
  Stack,
  TextArea,
  TextField,
} from '#renderer/ui/index.ts';
import { needTriggers } from '#shared/records/needs.ts';
import { useWords } from '#renderer/words/index.ts';
import { choicesOf, type NeedRecord, type NeedTrigger } from '../words.ts';

const household = 'household';

/** Changes what is written down about the need itself. */
export function EditNeedDialog({ need, onClose }: { need: NeedRecord; onClose: () => void }) {
  const { say, told } = useWords();
  const preferences = useOperation('preferences.get', {});
  const people = useOperation('people.list', {});
  const [title, setTitle] = useState(need.title);
  const [story, setStory] = useState(need.story ?? '');
  const [trigger, setTrigger] = useState<NeedTrigger>(need.trigger);
  const [personId, setPersonId] = useState<string>(need.personId ?? household);
  const [amount, setAmount] = useState<number | null>(need.budget?.amount ?? null);
  const [amountProblem, setAmountProblem] = useState<Message | null>(null);
  const [currency, setCurrency] = useState<string | null>(need.budget?.currency ?? null);
  const [per, setPer] = useState<'month' | 'total'>(need.budget?.per ?? 'month');
  const [decideBy, setDecideBy] = useState<CalendarDate | null>(need.decideBy);
  const [why, setWhy] = useState(need.isWhyWorkedOut ? '' : (need.decideByWhy ?? ''));
  const [problem, setProblem] = useState<Message | null>(null);
  const update = useCommand('needs.update', { done: say('needPage.editing.saved'), isSilentOnFailure: true });
  const budgetCurrency = currency ?? preferences.value?.currency ?? 'EUR';

  const save = async () => {
    if (title.trim() === '') return setProblem(message('needPage.editing.needsTitle'));
    if (amountProblem !== null) return setProblem(amountProblem);
    const outcome = await update.run({
      id: need.id,
      title: title.trim(),
      trigger,
      story: story.trim() === '' ? null : story,
      personId: personId === household ? null : personId,
      budget: amount === null ? null : { amount, currency: budgetCurrency, per },
      decideBy,
      decideByWhy: why.trim() === '' ? null : why.trim(),
    });
    if (outcome.ok) return onClose();
    return setProblem(literal(failureText(outcome.error)));
  };

  return (
    <Dialog
      isOpen
      kind="side"
      title={say('needPage.editing.title')}
      onClose={onClose}
      closesOnPressOutside={false}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {say('needsPages.cancel')}
          </Button>
          <Button variant="primary" isPending={update.isRunning} onPress={() => void save()}>
            {say('needsPages.save')}
          </Button>
        </>
      }
    >
      <Stack>
        {problem === null ? null : <ErrorMessage>{told(problem)}</ErrorMessage>}
        <TextField
          label={say('needPage.editing.what')}
          value={title}
          onChange={setTitle}
          isRequired
          maxLength={300}
          autoFocus
        />
        <TextArea
          label={say('needPage.editing.story')}
          value={story}
          onChange={setStory}
          rows={5}
          help={say('needPage.editing.storyHelp')}
        />
        <FieldRow>
          <Select
            label={say('needPage.editing.trigger')}
            choices={choicesOf(needTriggers, (one) => say(`needsPages.trigger.${one}`))}
            value={trigger}
            onChange={setTrigger}
          />
          {people.value === undefined || people.value.length === 0 ? null : (
            <Select
              label={say('needPage.editing.forWhom')}
              value={personId}
              onChange={setPersonId}
              choices={[
                { id: household, label: say('needPage.editing.household') },
                ...people.value.map(({ id, name }) => ({ id, label: name })),
              ]}
            />
          )}
        </FieldRow>
        <FieldRow>
          <MoneyField
            label={say('needPage.editing.budget')}
            currency={budgetCurrency}
            value={amount}
            onChange={setAmount}
            onProblem={setAmountProblem}
          />
          <CurrencyField label={say('needPage.editing.currency')} value={budgetCurrency} onChange={setCurrency} />
          <Select
            label={say('needPage.editing.budgetFor')}
            value={per}
            onChange={setPer}
            choices={[
              { id: 'month', label: say('needPage.editing.eachMonth') },
              { id: 'total', label: say('needPage.editing.inAll') },
            ]}
          />
        </FieldRow>
        <FieldRow>
          <DateField
            label={say('needPage.editing.decideBy')}
            value={decideBy}
            onChange={(text) => setDecideBy(enteredDay(text))}
          />
          <TextField
            label={say('needPage.editing.why')}
            value={why}
            onChange={setWhy}
            maxLength={500}
            help={say('needPage.editing.whyHelp')}
          />
        </FieldRow>
      </Stack>
    </Dialog>
  );
}
