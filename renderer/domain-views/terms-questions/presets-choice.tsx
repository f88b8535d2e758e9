import { useFormContext } from 'react-hook-form';
import { ChoiceChips, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { matchingPreset, otherPresets, presetCalled, termsPresets } from './presets.ts';
import { isTermsField, type TermsAnswers } from './terms-answers.ts';
import styles from './terms-questions.module.css';

/** Common kinds of contract to start from, and those of one country or trade in a list that opens. */
export function Presets({ values }: { values: TermsAnswers }) {
  const { say } = useWords();
  const { setValue } = useFormContext<TermsAnswers>();
  const current = values.startsOn === null && isUntouched(values) ? null : matchingPreset(values);
  const take = (id: string) => {
    const preset = presetCalled(id);
    if (preset === undefined) return;
    const { clauses, ...answers } = preset.answers;
    for (const [field, answer] of Object.entries(answers)) {
      if (isTermsField(field)) setValue(field, answer, { shouldDirty: true });
    }
    const { priceGuaranteedUntil } = values.clauses;
    setValue(
      'clauses',
      { ...clauses, ...(priceGuaranteedUntil === undefined ? {} : { priceGuaranteedUntil }) },
      { shouldDirty: true },
    );
  };
  return (
    <div className={styles['presets']}>
      <p className={styles['presetsLead']}>{say('views.presets.lead')}</p>
      <ChoiceChips
        label={say('views.presets')}
        choices={termsPresets.map(({ id }) => ({ id, label: say(`views.preset.${id}`) }))}
        value={current?.id ?? null}
        onChange={take}
      />
      <Select
        label={say('views.presets.other')}
        hideLabel
        placeholder={say('views.presets.other')}
        value={otherPresets.find(({ id }) => id === current?.id)?.id ?? null}
        onChange={take}
        choices={otherPresets.map(({ id }) => ({ id, label: say(`views.preset.${id}`) }))}
        className={styles['others']}
      />
      {current === null ? null : <p className={styles['presetMeaning']}>{say(`views.presetMeaning.${current.id}`)}</p>}
    </div>
  );
}

function isUntouched(values: TermsAnswers): boolean {
  return values.bound === 'open' && values.after === 'runs_on' && values.notice === 'unknown';
}
