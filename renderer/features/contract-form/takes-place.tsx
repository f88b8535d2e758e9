import { useId } from 'react';
import { addDays } from '#shared/domain/calendar-date.ts';
import { successionKinds, type SuccessionKind } from '#shared/domain/exits/succession.ts';
import { costChange } from '#shared/domain/terms/cost-change.ts';
import { useFormat } from '#renderer/format/index.ts';
import { DefinitionList, SegmentedControl } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { useFormValues } from './answer.ts';
import { priceOfValues } from './contract-form-input.ts';
import type { Contract } from './contract-form-values.ts';
import styles from './takes-place.module.css';

/** The contract whose place a new one takes, and how the new one compares. */
export interface Succession {
  readonly old: Contract;
  readonly how: SuccessionKind;
  readonly onHow: (how: SuccessionKind) => void;
}

/** How the new contract compares, and what becomes of the old one. */
export function TakesPlace({ succession: { old, how, onHow } }: { succession: Succession }) {
  const format = useFormat();
  const { say } = useWords();
  const { startsOn } = useFormValues();
  return (
    <section className={styles['takes']} aria-label={say('contractForm.succeeds', { name: old.name })}>
      <SegmentedControl<SuccessionKind>
        label={say('contractForm.succession.how')}
        choices={successionKinds.map((id) => ({ id, label: say(`contractForm.succession.${id}`) }))}
        value={how}
        onChange={onHow}
      />
      <p aria-live="polite">
        {startsOn === null
          ? say('contractForm.succession.ends', { name: old.name })
          : say('contractForm.succession.endsOn', { name: old.name, day: format.longDay(addDays(startsOn, -1)) })}
      </p>
    </section>
  );
}

/** What changes in a month and in a year, at the prices of the days on which one ends and the other begins. */
export function CostOfChange({ old }: { old: Contract }) {
  const format = useFormat();
  const { say } = useWords();
  const heading = useId();
  const values = useFormValues();
  const price = priceOfValues(values) ?? null;
  const lastDay = values.startsOn === null ? format.today : addDays(values.startsOn, -1);
  const { before, after, more } = costChange(
    old.prices,
    lastDay,
    price === null ? null : { ...price, sharePercent: price.sharePercent ?? 100 },
  );
  const both = (cost: typeof before) =>
    cost === null ? null : say('contractForm.change.both', { month: cost.month, year: cost.year });
  return (
    <section aria-labelledby={heading} className={styles['change']}>
      <h2 id={heading}>{say('contractForm.change')}</h2>
      <DefinitionList
        entries={[
          { term: say('contractForm.change.before'), value: both(before) ?? say('contractForm.change.unknown') },
          { term: say('contractForm.change.after'), value: both(after) ?? say('contractForm.change.unknown') },
        ]}
      />
      <p className={styles['more']} aria-live="polite">
        {more === null ? say('contractForm.change.noComparison') : differenceInWords(more)}
      </p>
    </section>
  );

  function differenceInWords({ month, year }: NonNullable<typeof more>): string {
    if (year.amount === 0) return say('contractForm.change.same');
    const size = (sum: typeof month) => ({ ...sum, amount: Math.abs(sum.amount) });
    return say(year.amount > 0 ? 'contractForm.change.more' : 'contractForm.change.less', {
      month: size(month),
      year: size(year),
    });
  }
}
