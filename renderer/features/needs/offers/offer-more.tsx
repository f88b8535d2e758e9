import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { answersOf, type UseAnswer } from '#renderer/domain-views/forms/answer.ts';
import { FieldPlace } from '#renderer/domain-views/forms/field-place.tsx';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { Button, Checkbox, DateField, FieldRow, IconButton, Stack, TextArea, TextField } from '#renderer/ui/index.ts';
import type { OfferFormValues } from './offer-values.ts';
import styles from './offer-form.module.css';

const useAnswer: UseAnswer<OfferFormValues> = answersOf<OfferFormValues>();

const moreFields: readonly string[] = [
  'offeredOn',
  'validUntil',
  'deliveryOn',
  'coolingOffN',
  'trialEndsOn',
  'included',
  'promises',
  'dataAsked',
  'dataUse',
  'links',
  'note',
];

/** Whether a field lies in this part of the form. */
export function isMoreField(name: string): boolean {
  return moreFields.includes(name);
}

/** What an offer can say beside its price and its terms. */
export function OfferMore() {
  return (
    <Stack gap="loose">
      <FieldRow>
        <Day name="offeredOn" label="Offered on" />
        <Day name="validUntil" label="Valid until" />
        <Day name="deliveryOn" label="Delivery or start" />
      </FieldRow>
      <CoolingOff />
      <FieldRow>
        <Text name="included" label="What is included" help="One on each line." />
        <Text
          name="promises"
          label="What they promise"
          help="One on each line. Each is kept as a promise if you choose this."
        />
      </FieldRow>
      <FieldRow>
        <Text
          name="dataAsked"
          label="Which data do they ask for?"
          help="For example: date of birth, bank details, address book."
        />
        <Text name="dataUse" label="What may they do with it?" help="As they put it: adverts, partners, profiles." />
      </FieldRow>
      <Links />
      <Text name="note" label="Note" help="For yourself." />
    </Stack>
  );
}

function Day({ name, label }: { name: 'offeredOn' | 'validUntil' | 'deliveryOn' | 'trialEndsOn'; label: string }) {
  const day = useAnswer(name);
  return (
    <FieldPlace name={name}>
      <DateField
        label={label}
        value={day.value}
        onChange={(text) => day.change(text !== null && isCalendarDate(text) ? text : null)}
        onBlur={day.blur}
        error={day.error}
      />
    </FieldPlace>
  );
}

function Text({
  name,
  label,
  help,
}: {
  name: 'included' | 'promises' | 'dataAsked' | 'dataUse' | 'note';
  label: string;
  help: string;
}) {
  const text = useAnswer(name);
  return (
    <FieldPlace name={name}>
      <TextArea
        label={label}
        value={text.value}
        onChange={text.change}
        onBlur={text.blur}
        error={text.error}
        help={help}
      />
    </FieldPlace>
  );
}

function CoolingOff() {
  const applies = useAnswer('coolingOff');
  const n = useAnswer('coolingOffN');
  const unit = useAnswer('coolingOffUnit');
  return (
    <FieldRow>
      <div className={styles['cooling']}>
        <Checkbox
          label="I could withdraw for a while after signing"
          isSelected={applies.value}
          onChange={applies.change}
          help="The cooling-off time; for contracts made online or at the door usually 14 days."
        />
        {applies.value ? (
          <FieldPlace name="coolingOffN">
            <PeriodField
              label="Cooling-off time"
              least={0}
              value={{ n: n.value, unit: unit.value }}
              units={['day', 'week', 'month']}
              onChange={(period) => {
                n.change(period.n);
                unit.change(period.unit);
              }}
              onBlur={n.blur}
              error={n.error}
            />
          </FieldPlace>
        ) : null}
      </div>
      <Day name="trialEndsOn" label="Free trial until" />
    </FieldRow>
  );
}

function Links() {
  const { control } = useFormContext<OfferFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'links' });
  return (
    <div role="group" aria-label="Documents and pages" className={styles['links']}>
      {fields.map((field, index) => (
        <Link key={field.id} index={index} onRemove={() => remove(index)} />
      ))}
      <div>
        <Button small icon={<Plus aria-hidden="true" />} onPress={() => append({ label: '', address: '' })}>
          Add a document or page
        </Button>
      </div>
    </div>
  );
}

function Link({ index, onRemove }: { index: number; onRemove: () => void }) {
  const label = useAnswer(`links.${index}.label`);
  const address = useAnswer(`links.${index}.address`);
  return (
    <div className={styles['link']}>
      <TextField label="Name" value={label.value} onChange={label.change} error={label.error} />
      <FieldPlace name={`links.${index}.address`}>
        <TextField
          label="Web address"
          type="url"
          value={address.value}
          onChange={address.change}
          onBlur={address.blur}
          error={address.error}
        />
      </FieldPlace>
      <IconButton label="Remove this document" icon={<X aria-hidden="true" />} onPress={onRemove} />
    </div>
  );
}
