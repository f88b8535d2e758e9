import { storedMessage } from '#shared/records/stored-message.ts';
import { CurrencyField } from '#renderer/domain-views/currency-field.tsx';
import { CycleQuestion } from '#renderer/domain-views/forms/cycle-question.tsx';
import { MoneyField, NumberField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Place, useAnswer } from './answer.ts';
import styles from './cost.module.css';

/** What is paid, how often, and which part of it is the person's. */
export function Cost() {
  const { say } = useWords();
  const amount = useAnswer('amount');
  const problem = useAnswer('amountProblem');
  const currency = useAnswer('currency');
  const share = useAnswer('sharePercent');
  return (
    <div className={styles['cost']}>
      <Place name="amount">
        <MoneyField
          label={say('contractForm.price')}
          currency={currency.value}
          value={amount.value}
          onChange={amount.change}
          onBlur={amount.blur}
          onProblem={(found) => problem.change(found === null ? null : storedMessage(found))}
          error={amount.error}
        />
      </Place>
      <Place name="currency">
        <CurrencyField
          label={say('contractForm.currency')}
          value={currency.value}
          onChange={currency.change}
          error={currency.error}
        />
      </Place>
      <CycleQuestion />
      <p className={styles['help']}>{say('contractForm.priceHelp')}</p>
      <Place name="sharePercent">
        <NumberField
          label={say('contractForm.share')}
          value={Number.isNaN(share.value) ? null : share.value}
          onChange={(value) => share.change(value ?? Number.NaN)}
          onBlur={share.blur}
          minimum={0}
          maximum={100}
          unit="%"
          error={share.error}
          help={say('contractForm.shareHelp')}
        />
      </Place>
    </div>
  );
}
