import { useState } from 'react';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
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
import { choicesOf, triggerWords, type NeedRecord, type NeedTrigger } from '../words.ts';

const household = 'household';

/** Changes what is written down about the need itself. */
export function EditNeedDialog({ need, onClose }: { need: NeedRecord; onClose: () => void }) {
  const preferences = useOperation('preferences.get', {});
  const people = useOperation('people.list', {});
  const [title, setTitle] = useState(need.title);
  const [story, setStory] = useState(need.story ?? '');
  const [trigger, setTrigger] = useState<NeedTrigger>(need.trigger);
  const [personId, setPersonId] = useState<string>(need.personId ?? household);
  const [amount, setAmount] = useState<number | null>(need.budget?.amount ?? null);
  const [amountProblem, setAmountProblem] = useState<string | null>(null);
  const [currency, setCurrency] = useState<string | null>(need.budget?.currency ?? null);
  const [per, setPer] = useState<'month' | 'total'>(need.budget?.per ?? 'month');
  const [decideBy, setDecideBy] = useState<CalendarDate | null>(need.decideBy);
  const [why, setWhy] = useState(need.decideByWhy ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const update = useCommand('needs.update', { done: 'Saved.', isSilentOnFailure: true });
  const budgetCurrency = currency ?? preferences.value?.currency ?? 'EUR';

  const save = async () => {
    if (title.trim() === '') return setProblem('A title is needed; a few words are enough.');
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
    return setProblem(failureText(outcome.error));
  };

  return (
    <Dialog
      isOpen
      kind="side"
      title="Edit the need"
      onClose={onClose}
      closesOnPressOutside={false}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" isPending={update.isRunning} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <Stack>
        {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
        <TextField label="What is it?" value={title} onChange={setTitle} isRequired maxLength={300} autoFocus />
        <TextArea
          label="The story"
          value={story}
          onChange={setStory}
          rows={5}
          help="What happened, what bothers you, what would be good. In your own words."
        />
        <FieldRow>
          <Select label="What set it off?" choices={choicesOf(triggerWords)} value={trigger} onChange={setTrigger} />
          {people.value === undefined || people.value.length === 0 ? null : (
            <Select
              label="For whom?"
              value={personId}
              onChange={setPersonId}
              choices={[
                { id: household, label: 'The household' },
                ...people.value.map(({ id, name }) => ({ id, label: name })),
              ]}
            />
          )}
        </FieldRow>
        <FieldRow>
          <MoneyField
            label="Budget"
            currency={budgetCurrency}
            value={amount}
            onChange={setAmount}
            onProblem={setAmountProblem}
          />
          <CurrencyField label="Currency" value={budgetCurrency} onChange={setCurrency} />
          <Select
            label="For"
            value={per}
            onChange={setPer}
            choices={[
              { id: 'month', label: 'each month' },
              { id: 'total', label: 'all in all' },
            ]}
          />
        </FieldRow>
        <FieldRow>
          <DateField
            label="Decide by"
            value={decideBy}
            onChange={(text) => setDecideBy(text !== null && isCalendarDate(text) ? text : null)}
          />
          <TextField
            label="Why then?"
            value={why}
            onChange={setWhy}
            maxLength={500}
            help="For example: the last day to give notice."
          />
        </FieldRow>
      </Stack>
    </Dialog>
  );
}
