import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { PlaceField } from '#renderer/domain-views/place-field.tsx';
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
            label="Whose is it?"
            value={person.value ?? nobody}
            onChange={(id) => person.change(id === nobody ? null : id)}
            choices={[{ id: nobody, label: 'The household' }, ...people.map(({ id, name }) => ({ id, label: name }))]}
          />
        )}
        <Place name="category">
          <ComboBox
            label="Category"
            allowsOther
            choices={categories.map((word) => ({ id: word, label: word }))}
            text={category.value}
            onTextChange={category.change}
            onBlur={category.blur}
            error={category.error}
            help="Your own words, such as “Energy” or “Insurance”."
          />
        </Place>
      </FieldRow>
      <FieldRow>
        <Place name="paymentMethod">
          <TextField
            label="How is it paid?"
            value={payment.value}
            onChange={payment.change}
            onBlur={payment.blur}
            error={payment.error}
            help="In words, such as “direct debit” or “Visa ending 12”. No full numbers."
          />
        </Place>
        <DayAnswer name="nextPaymentOn" label="Next payment" />
      </FieldRow>
      <TrialAndCoolingOff />
      <ReferenceNumbers />
      <Links />
      <WhereItApplies />
      <TagField label="Tags" value={tags.value} onChange={tags.change} />
      <Place name="note">
        <TextArea
          label="Note"
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

function TrialAndCoolingOff() {
  const coolingOff = useAnswer('coolingOff');
  const n = useAnswer('coolingOffN');
  const unit = useAnswer('coolingOffUnit');
  return (
    <FieldRow>
      <DayAnswer
        name="trialEndsOn"
        label="Trial ends on"
        help="The last day that is free or reduced, if it began with a trial."
      />
      <Stack gap="tight">
        <Checkbox
          label="I can withdraw at first"
          isSelected={coolingOff.value}
          onChange={coolingOff.change}
          help="Bought at a distance in the EU or the UK: usually 14 days."
        />
        {coolingOff.value ? (
          <Place name="coolingOffN">
            <PeriodField
              label="Time to withdraw"
              least={0}
              value={{ n: n.value, unit: unit.value }}
              units={['day', 'week', 'month', 'business_day']}
              onChange={(period) => {
                n.change(period.n);
                unit.change(period.unit);
              }}
              error={n.error}
            />
          </Place>
        ) : null}
      </Stack>
    </FieldRow>
  );
}

function ReferenceNumbers() {
  const { control } = useFormContext<ContractFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'referenceNumbers' });
  return (
    <div className={styles['lines']}>
      <h3>Numbers they know you by</h3>
      {fields.map((field, index) => (
        <div key={field.id} className={styles['line']}>
          <LineField name={`referenceNumbers.${index}.label`} label={`Number ${index + 1}: what it is called`} />
          <LineField name={`referenceNumbers.${index}.value`} label={`Number ${index + 1}`} />
          <IconButton
            label={`Remove number ${index + 1}`}
            icon={<X aria-hidden="true" />}
            onPress={() => remove(index)}
          />
        </div>
      ))}
      <Button
        small
        variant="quiet"
        icon={<Plus aria-hidden="true" />}
        onPress={() => append({ label: fields.length === 0 ? 'Customer number' : 'Contract number', value: '' })}
      >
        Add a number
      </Button>
    </div>
  );
}

function Links() {
  const { control } = useFormContext<ContractFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'links' });
  return (
    <div className={styles['lines']}>
      <h3>Web pages</h3>
      {fields.map((field, index) => (
        <div key={field.id} className={styles['line']}>
          <LineField name={`links.${index}.label`} label={`Page ${index + 1}: what it is`} />
          <LineField name={`links.${index}.address`} label={`Page ${index + 1}: address`} type="url" />
          <IconButton
            label={`Remove page ${index + 1}`}
            icon={<X aria-hidden="true" />}
            onPress={() => remove(index)}
          />
        </div>
      ))}
      <Button
        small
        variant="quiet"
        icon={<Plus aria-hidden="true" />}
        onPress={() => append({ label: fields.length === 0 ? 'Account' : 'Web page', address: '' })}
      >
        Add a web page
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
  const country = useAnswer('country');
  const region = useAnswer('region');
  return (
    <PlaceField
      label="Where it applies"
      emptyLabel="As in the preferences"
      help="Decides which days are holidays when working days are counted."
      country={country.value}
      region={region.value}
      onChange={(place) => {
        country.change(place?.country ?? null);
        region.change(place?.region ?? null);
      }}
    />
  );
}
