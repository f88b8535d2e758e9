import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { PeriodAnswer } from '#renderer/domain-views/forms/period-answer.tsx';
import { PlaceField } from '#renderer/domain-views/place-field.tsx';
import { furtherContractTexts, type ContractText } from '#renderer/domain-views/contract-texts.ts';
import { asHeading, takesSeveralLines } from '#renderer/domain-views/record-texts.ts';
import {
  Button,
  Checkbox,
  ComboBox,
  FieldRow,
  IconButton,
  Select,
  Stack,
  TagField,
  TextArea,
  TextField,
} from '#renderer/ui/index.ts';
import { useToday } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Place, useAnswer } from './answer.ts';
import type { ContractFormValues } from './contract-form-values.ts';
import { DayAnswer } from './day-answer.tsx';
import styles from './more.module.css';

/** A member of the household, as the form offers it. */
export interface HouseholdMember {
  readonly id: string;
  readonly name: string;
}

const nobody = 'household';

/** Everything that can be written down but seldom has to be. */
export function More({ people, categories }: { people: readonly HouseholdMember[]; categories: readonly string[] }) {
  const { say } = useWords();
  const today = useToday();
  const person = useAnswer('personId');
  const category = useAnswer('category');
  const payment = useAnswer('paymentMethod');
  const tags = useAnswer('tags');
  const note = useAnswer('note');
  return (
    <Stack gap="loose">
      <FieldRow>
        {people.length === 0 ? null : (
          <Select
            label={say('contractForm.person')}
            value={person.value ?? nobody}
            onChange={(id) => person.change(id === nobody ? null : id)}
            choices={[
              { id: nobody, label: say('contractForm.household') },
              ...people.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        )}
        <Place name="category">
          <ComboBox
            label={say('contractForm.category')}
            allowsOther
            choices={categories.map((word) => ({ id: word, label: word }))}
            text={category.value}
            onTextChange={category.change}
            onBlur={category.blur}
            error={category.error}
            help={say('contractForm.categoryHelp')}
          />
        </Place>
      </FieldRow>
      <FieldRow>
        <Place name="paymentMethod">
          <TextField
            label={say('contractForm.payment')}
            value={payment.value}
            onChange={payment.change}
            onBlur={payment.blur}
            error={payment.error}
            help={say('contractForm.paymentHelp')}
          />
        </Place>
        <DayAnswer name="nextPaymentOn" label={say('contractForm.nextPayment')} />
      </FieldRow>
      <FieldRow>
        <DayAnswer name="pausedFrom" label={say('contractForm.pausedFrom')} help={say('contractForm.pausedHelp')} />
        <DayAnswer
          name="pausedUntil"
          label={say('contractForm.pausedUntil')}
          help={say('contractForm.pausedUntilHelp')}
        />
      </FieldRow>
      <FieldRow>
        <DayAnswer name="reviewOn" label={say('contractForm.reviewOn')} help={say('contractForm.reviewOnHelp')} />
        <DayAnswer
          name="lastUsedOn"
          label={say('contractForm.lastUsed')}
          help={say('contractForm.lastUsedHelp')}
          latest={today}
        />
      </FieldRow>
      <HowToldOf people={people} />
      {furtherContractTexts.map((text) => (
        <FurtherText key={text.name} name={text.name} isLong={takesSeveralLines(text)} />
      ))}
      <TrialAndCoolingOff />
      <ReferenceNumbers />
      <Links />
      <WhereItApplies />
      <TagField label={say('contractForm.tags')} value={tags.value} onChange={tags.change} />
      <Place name="note">
        <TextArea
          label={say('contractForm.note')}
          value={note.value}
          onChange={note.change}
          onBlur={note.blur}
          error={note.error}
          rows={4}
        />
      </Place>
    </Stack>
  );
}

function FurtherText({ name, isLong }: { name: ContractText; isLong: boolean }) {
  const { say } = useWords();
  const answer = useAnswer(name);
  const Field = isLong ? TextArea : TextField;
  return (
    <Place name={name}>
      <Field
        label={asHeading(say(`records.contract.${name}`))}
        value={answer.value}
        onChange={answer.change}
        onBlur={answer.blur}
        error={answer.error}
      />
    </Place>
  );
}

function HowToldOf({ people }: { people: readonly HouseholdMember[] }) {
  const { say } = useWords();
  const second = useAnswer('secondPersonId');
  const muted = useAnswer('muted');
  const days = useAnswer('reminderDays');
  return (
    <FieldRow>
      <Place name="reminderDays">
        <TextField
          label={say('contractForm.reminderDays')}
          value={days.value}
          onChange={days.change}
          onBlur={days.blur}
          error={days.error}
          help={say('contractForm.reminderDaysHelp')}
        />
      </Place>
      <Checkbox
        label={say('contractForm.muted')}
        isSelected={muted.value}
        onChange={muted.change}
        help={say('contractForm.mutedHelp')}
      />
      {people.length < 2 && second.value === null ? null : (
        <Select
          label={say('contractForm.second')}
          value={second.value ?? nobody}
          onChange={(id) => second.change(id === nobody ? null : id)}
          choices={[
            { id: nobody, label: say('contractForm.secondNobody') },
            ...people.map(({ id, name }) => ({ id, label: name })),
          ]}
          help={say('contractForm.secondHelp')}
        />
      )}
    </FieldRow>
  );
}

function TrialAndCoolingOff() {
  const { say } = useWords();
  const coolingOff = useAnswer('coolingOff');
  const n = useAnswer('coolingOffN');
  const unit = useAnswer('coolingOffUnit');
  return (
    <FieldRow>
      <DayAnswer name="trialEndsOn" label={say('contractForm.trial')} help={say('contractForm.trialHelp')} />
      <Stack gap="tight">
        <Checkbox
          label={say('contractForm.coolingOff')}
          isSelected={coolingOff.value}
          onChange={coolingOff.change}
          help={say('contractForm.coolingOffHelp')}
        />
        {coolingOff.value ? (
          <PeriodAnswer
            name="coolingOffN"
            n={n}
            unit={unit}
            label={say('contractForm.coolingOffTime')}
            least={0}
            units={['day', 'week', 'month', 'business_day']}
          />
        ) : null}
        {coolingOff.value ? (
          <>
            <DayAnswer
              name="concludedOn"
              label={say('contractForm.concluded')}
              help={say('contractForm.concludedHelp')}
            />
            <DayAnswer name="receivedOn" label={say('contractForm.received')} help={say('contractForm.receivedHelp')} />
          </>
        ) : null}
      </Stack>
    </FieldRow>
  );
}

function ReferenceNumbers() {
  const { say } = useWords();
  const { control } = useFormContext<ContractFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'referenceNumbers' });
  return (
    <div className={styles['lines']}>
      <h3>{say('contractForm.numbers')}</h3>
      {fields.map((field, index) => (
        <div key={field.id} className={styles['line']}>
          <LineField
            name={`referenceNumbers.${index}.label`}
            label={say('contractForm.numberName', { n: index + 1 })}
          />
          <LineField name={`referenceNumbers.${index}.value`} label={say('contractForm.number', { n: index + 1 })} />
          <IconButton
            label={say('contractForm.numberRemove', { n: index + 1 })}
            icon={<X aria-hidden="true" />}
            onPress={() => remove(index)}
          />
        </div>
      ))}
      <Button
        small
        variant="quiet"
        icon={<Plus aria-hidden="true" />}
        onPress={() =>
          append({
            label: say(
              fields.length === 0 ? 'contractForm.numberCalled.customer' : 'contractForm.numberCalled.contract',
            ),
            value: '',
          })
        }
      >
        {say('contractForm.numberAdd')}
      </Button>
    </div>
  );
}

function Links() {
  const { say } = useWords();
  const { control } = useFormContext<ContractFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'links' });
  return (
    <div className={styles['lines']}>
      <h3>{say('contractForm.pages')}</h3>
      {fields.map((field, index) => (
        <div key={field.id} className={styles['line']}>
          <LineField name={`links.${index}.label`} label={say('contractForm.pageName', { n: index + 1 })} />
          <LineField name={`links.${index}.address`} label={say('contractForm.page', { n: index + 1 })} type="url" />
          <IconButton
            label={say('contractForm.pageRemove', { n: index + 1 })}
            icon={<X aria-hidden="true" />}
            onPress={() => remove(index)}
          />
        </div>
      ))}
      <Button
        small
        variant="quiet"
        icon={<Plus aria-hidden="true" />}
        onPress={() =>
          append({
            label: say(fields.length === 0 ? 'contractForm.pageCalled.account' : 'contractForm.pageCalled.none'),
            address: '',
          })
        }
      >
        {say('contractForm.pageAdd')}
      </Button>
    </div>
  );
}

type LineName =
  | `referenceNumbers.${number}.label`
  | `referenceNumbers.${number}.value`
  | `links.${number}.label`
  | `links.${number}.address`;

function LineField({ name, label, type = 'text' }: { name: LineName; label: string; type?: 'text' | 'url' }) {
  const answer = useAnswer(name);
  return (
    <Place name={name}>
      <TextField
        label={label}
        hideLabel
        type={type}
        value={answer.value}
        onChange={answer.change}
        onBlur={answer.blur}
        error={answer.error}
      />
    </Place>
  );
}

function WhereItApplies() {
  const { say } = useWords();
  const country = useAnswer('country');
  const region = useAnswer('region');
  return (
    <PlaceField
      label={say('contractForm.place')}
      emptyLabel={say('contractForm.placeEmpty')}
      help={say('contractForm.placeHelp')}
      country={country.value}
      region={region.value}
      onChange={(place) => {
        country.change(place?.country ?? null);
        region.change(place?.region ?? null);
      }}
    />
  );
}
