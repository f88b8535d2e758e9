import { enteredDay } from '#renderer/format/index.ts';
import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { answersOf, type UseAnswer } from '#renderer/domain-views/forms/answer.ts';
import { FieldPlace } from '#renderer/domain-views/forms/field-place.tsx';
import { PeriodAnswer } from '#renderer/domain-views/forms/period-answer.tsx';
import { Button, Checkbox, DateField, FieldRow, IconButton, Stack, TextArea, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
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
  const { say } = useWords();
  return (
    <Stack gap="loose">
      <FieldRow>
        <Day name="offeredOn" label={say('offers.more.offeredOn')} />
        <Day name="validUntil" label={say('offers.fact.validUntil')} />
        <Day name="deliveryOn" label={say('offers.more.deliveryOn')} />
      </FieldRow>
      <CoolingOff />
      <FieldRow>
        <Text name="included" label={say('offers.more.included')} help={say('offers.more.includedHelp')} />
        <Text name="promises" label={say('offers.more.promises')} help={say('offers.more.promisesHelp')} />
      </FieldRow>
      <FieldRow>
        <Text name="dataAsked" label={say('offers.more.dataAsked')} help={say('offers.more.dataAskedHelp')} />
        <Text name="dataUse" label={say('offers.more.dataUse')} help={say('offers.more.dataUseHelp')} />
      </FieldRow>
      <Links />
      <Text name="note" label={say('offers.fact.note')} help={say('offers.more.noteHelp')} />
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
        onChange={(text) => day.change(enteredDay(text))}
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
  const { say } = useWords();
  const applies = useAnswer('coolingOff');
  const n = useAnswer('coolingOffN');
  const unit = useAnswer('coolingOffUnit');
  return (
    <FieldRow>
      <div className={styles['cooling']}>
        <Checkbox
          label={say('offers.more.coolingOff')}
          isSelected={applies.value}
          onChange={applies.change}
          help={say('offers.more.coolingOffHelp')}
        />
        {applies.value ? (
          <PeriodAnswer
            name="coolingOffN"
            n={n}
            unit={unit}
            label={say('offers.more.coolingOffTime')}
            least={0}
            units={['day', 'week', 'month']}
          />
        ) : null}
      </div>
      <Day name="trialEndsOn" label={say('offers.more.trial')} />
    </FieldRow>
  );
}

function Links() {
  const { say } = useWords();
  const { control } = useFormContext<OfferFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'links' });
  return (
    <div role="group" aria-label={say('offers.more.documents')} className={styles['links']}>
      {fields.map((field, index) => (
        <Link key={field.id} index={index} onRemove={() => remove(index)} />
      ))}
      <div>
        <Button small icon={<Plus aria-hidden="true" />} onPress={() => append({ label: '', address: '' })}>
          {say('offers.more.addDocument')}
        </Button>
      </div>
    </div>
  );
}

function Link({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { say } = useWords();
  const label = useAnswer(`links.${index}.label`);
  const address = useAnswer(`links.${index}.address`);
  return (
    <div className={styles['link']}>
      <TextField label={say('offers.more.name')} value={label.value} onChange={label.change} error={label.error} />
      <FieldPlace name={`links.${index}.address`}>
        <TextField
          label={say('offers.more.address')}
          type="url"
          value={address.value}
          onChange={address.change}
          onBlur={address.blur}
          error={address.error}
        />
      </FieldPlace>
      <IconButton label={say('offers.more.removeDocument')} icon={<X aria-hidden="true" />} onPress={onRemove} />
    </div>
  );
}
