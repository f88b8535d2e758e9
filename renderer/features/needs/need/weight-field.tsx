import { NumberField } from '#renderer/ui/index.ts';

/** How much something counts, up to 10; told when a whole number in the range stands there. */
export function WeightField({
  label,
  value,
  onChange,
  minimum = 1,
  isDisabled = false,
  hideLabel = false,
  help,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  minimum?: number;
  isDisabled?: boolean;
  hideLabel?: boolean;
  help?: string;
}) {
  return (
    <NumberField
      label={label}
      hideLabel={hideLabel}
      value={value}
      minimum={minimum}
      maximum={10}
      step={1}
      isDisabled={isDisabled}
      help={help}
      onChange={(next) => {
        if (next !== null && next !== value) onChange(next);
      }}
    />
  );
}
