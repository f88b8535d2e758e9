import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { CurrencyField } from '#renderer/domain-views/currency-field.tsx';
import { answersOf, type UseAnswer } from '#renderer/domain-views/forms/answer.ts';
import { CycleQuestion } from '#renderer/domain-views/forms/cycle-question.tsx';
import { FieldPlace } from '#renderer/domain-views/forms/field-place.tsx';
import { Button, IconButton, MoneyField, NumberField, TextField } from '#renderer/ui/index.ts';
import { priceParts, type MoneyName, type OfferFormValues, type PricePart } from './offer-values.ts';
import styles from './offer-form.module.css';

const useAnswer: UseAnswer<OfferFormValues> = answersOf<OfferFormValues>();

const partWords: Record<PricePart, string> = {
  introductory: 'Introductory price',
  setupFee: 'Set-up fee',
  credits: 'One-off credit',
  deposit: 'Deposit',
  perUnit: 'Price by use',
  financing: 'Financing',
};

/** The price with only those of its parts that apply; the others wait as buttons. */
export function PriceFields() {
  const currency = useAnswer('currency');
  const parts = useAnswer('parts');
  const once = useAnswer('paidOnce');
  const offered = priceParts.filter((part) => !parts.value.includes(part) && !(once.value && part === 'introductory'));
  return (
    <div className={styles['price']}>
      <div className={styles['threes']}>
        <Amount name="amount" label="Price" help="After any introductory time." />
        <FieldPlace name="currency">
          <CurrencyField label="Currency" value={currency.value} onChange={currency.change} error={currency.error} />
        </FieldPlace>
        <CycleQuestion />
      </div>
      {priceParts
        .filter((part) => parts.value.includes(part) && !(once.value && part === 'introductory'))
        .map((part) => (
          <Part
            key={part}
            title={partWords[part]}
            onRemove={() => parts.change(parts.value.filter((own) => own !== part))}
          >
            <PartFields part={part} />
          </Part>
        ))}
      {offered.length === 0 ? null : (
        <div className={styles['adders']} role="group" aria-label="Does the price have other parts?">
          {offered.map((part) => (
            <Button
              key={part}
              small
              icon={<Plus aria-hidden="true" />}
              onPress={() => parts.change([...parts.value, part])}
            >
              {partWords[part]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function Part({ title, onRemove, children }: { title: string; onRemove: () => void; children: ReactNode }) {
  return (
    <div role="group" aria-label={title} className={styles['part']}>
      <div className={styles['partFields']}>{children}</div>
      <IconButton label={`Take away: ${title}`} icon={<X aria-hidden="true" />} onPress={onRemove} />
    </div>
  );
}

function PartFields({ part }: { part: PricePart }) {
  switch (part) {
    case 'introductory':
      return (
        <>
          <Amount name="introAmount" label="At first" help="Instead of the price above, each time it is paid." />
          <Numbered name="introMonths" label="For" unit="months" step={1} />
        </>
      );
    case 'setupFee':
      return <Amount name="setupFee" label="Set-up fee" help="Paid once at the start." />;
    case 'credits':
      return <Amount name="credits" label="One-off credit" help="What they pay or take off once." />;
    case 'deposit':
      return <Amount name="deposit" label="Deposit" help="Comes back at the end, so it is no cost." />;
    case 'perUnit':
      return <PerUnit />;
    case 'financing':
      return <Financing />;
  }
}

function PerUnit() {
  const unit = useAnswer('unit');
  const currency = useAnswer('currency');
  return (
    <>
      <Numbered name="unitPrice" label="One unit costs" unit={currency.value} />
      <FieldPlace name="unit">
        <TextField label="Unit" value={unit.value} onChange={unit.change} onBlur={unit.blur} error={unit.error} />
      </FieldPlace>
      <Numbered name="usePerMonth" label="Used in a month" unit={unit.value} />
    </>
  );
}

function Financing() {
  const financing = useAnswer('financing');
  return (
    <FieldPlace name="financing">
      <TextField
        label="Financing"
        value={financing.value}
        onChange={financing.change}
        onBlur={financing.blur}
        error={financing.error}
        help="In words, such as “phone in 24 instalments of €20, no interest”. Put what is paid into the price."
      />
    </FieldPlace>
  );
}

function Amount({ name, label, help }: { name: MoneyName; label: string; help: string }) {
  const amount = useAnswer(name);
  const unread = useAnswer(`unread.${name}`);
  const currency = useAnswer('currency');
  return (
    <FieldPlace name={name}>
      <MoneyField
        label={label}
        currency={currency.value}
        value={amount.value}
        onChange={amount.change}
        onBlur={amount.blur}
        onProblem={unread.change}
        error={amount.error}
        help={help}
      />
    </FieldPlace>
  );
}

function Numbered({
  name,
  label,
  unit,
  step,
}: {
  name: 'introMonths' | 'unitPrice' | 'usePerMonth';
  label: string;
  unit: string;
  step?: number;
}) {
  const number = useAnswer(name);
  return (
    <FieldPlace name={name}>
      <NumberField
        label={label}
        value={Number.isNaN(number.value) ? null : number.value}
        onChange={(value) => number.change(value ?? Number.NaN)}
        onBlur={number.blur}
        error={number.error}
        minimum={0}
        unit={unit}
        format={{ maximumFractionDigits: 6 }}
        {...(step === undefined ? {} : { step })}
      />
    </FieldPlace>
  );
}
