import { storedMessage } from '#shared/records/stored-message.ts';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { CurrencyField } from '#renderer/domain-views/currency-field.tsx';
import { answersOf, type UseAnswer } from '#renderer/domain-views/forms/answer.ts';
import { CycleQuestion } from '#renderer/domain-views/forms/cycle-question.tsx';
import { FieldPlace } from '#renderer/domain-views/forms/field-place.tsx';
import { Button, IconButton, MoneyField, NumberField, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { priceParts, type MoneyName, type OfferFormValues, type PricePart } from './offer-values.ts';
import styles from './offer-form.module.css';

const useAnswer: UseAnswer<OfferFormValues> = answersOf<OfferFormValues>();

/** The price with only those of its parts that apply; the others wait as buttons. */
export function PriceFields() {
  const { say } = useWords();
  const currency = useAnswer('currency');
  const parts = useAnswer('parts');
  const once = useAnswer('paidOnce');
  const offered = priceParts.filter((part) => !parts.value.includes(part) && !(once.value && part === 'introductory'));
  return (
    <div className={styles['price']}>
      <div className={styles['threes']}>
        <Amount name="amount" label={say('offers.fact.price')} help={say('offers.parts.priceHelp')} />
        <FieldPlace name="currency">
          <CurrencyField
            label={say('offers.parts.currency')}
            value={currency.value}
            onChange={currency.change}
            error={currency.error}
          />
        </FieldPlace>
        <CycleQuestion />
      </div>
      {priceParts
        .filter((part) => parts.value.includes(part) && !(once.value && part === 'introductory'))
        .map((part) => (
          <Part
            key={part}
            title={say(`offers.part.${part}`)}
            onRemove={() => parts.change(parts.value.filter((own) => own !== part))}
          >
            <PartFields part={part} />
          </Part>
        ))}
      {offered.length === 0 ? null : (
        <div className={styles['adders']} role="group" aria-label={say('offers.parts.ask')}>
          {offered.map((part) => (
            <Button
              key={part}
              small
              icon={<Plus aria-hidden="true" />}
              onPress={() => parts.change([...parts.value, part])}
            >
              {say(`offers.part.${part}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function Part({ title, onRemove, children }: { title: string; onRemove: () => void; children: ReactNode }) {
  const { say } = useWords();
  return (
    <div role="group" aria-label={title} className={styles['part']}>
      <div className={styles['partFields']}>{children}</div>
      <IconButton
        label={say('offers.parts.takeAway', { part: title })}
        icon={<X aria-hidden="true" />}
        onPress={onRemove}
      />
    </div>
  );
}

function PartFields({ part }: { part: PricePart }) {
  const { say } = useWords();
  switch (part) {
    case 'introductory':
      return (
        <>
          <Amount name="introAmount" label={say('offers.parts.atFirst')} help={say('offers.parts.atFirstHelp')} />
          <Numbered name="introMonths" label={say('offers.parts.for')} unit={say('offers.parts.months')} step={1} />
        </>
      );
    case 'setupFee':
      return <Amount name="setupFee" label={say('offers.part.setupFee')} help={say('offers.parts.setupFeeHelp')} />;
    case 'credits':
      return <Amount name="credits" label={say('offers.part.credits')} help={say('offers.parts.creditsHelp')} />;
    case 'deposit':
      return <Amount name="deposit" label={say('offers.part.deposit')} help={say('offers.parts.depositHelp')} />;
    case 'perUnit':
      return <PerUnit />;
    case 'financing':
      return <Financing />;
  }
}

function PerUnit() {
  const { say } = useWords();
  const unit = useAnswer('unit');
  const currency = useAnswer('currency');
  return (
    <>
      <Numbered name="unitPrice" label={say('offers.parts.unitPrice')} unit={currency.value} />
      <FieldPlace name="unit">
        <TextField
          label={say('offers.parts.unit')}
          value={unit.value}
          onChange={unit.change}
          onBlur={unit.blur}
          error={unit.error}
        />
      </FieldPlace>
      <Numbered name="usePerMonth" label={say('offers.parts.use')} unit={unit.value} />
    </>
  );
}

function Financing() {
  const { say } = useWords();
  const financing = useAnswer('financing');
  return (
    <FieldPlace name="financing">
      <TextField
        label={say('offers.part.financing')}
        value={financing.value}
        onChange={financing.change}
        onBlur={financing.blur}
        error={financing.error}
        help={say('offers.parts.financingHelp')}
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
        onProblem={(found) => unread.change(found === null ? null : storedMessage(found))}
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
