import { NumberField } from '#renderer/ui/index.ts';
import styles from './need.module.css';

/** How much something counts, up to 10; told when a whole number in the range stands there. */
export function WeightField({
  label,
  value,
  onChange,
  minimum = 1,
  isDisabled = false,
  hideLabel = false,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  minimum?: number;
  isDisabled?: boolean;
  hideLabel?: boolean;
}) {
  return (
    <NumberField
      label={label}
      hideLabel={hideLabel}
      value={value}
      minimum={minimum}
      maximum={10}
      step={1}
      unit="of 10"
      isDisabled={isDisabled}
      className={styles['weight'] ?? ''}
      onChange={(next) => {
        if (next !== null && next !== value) onChange(next);
      }}
    />
  );
}
