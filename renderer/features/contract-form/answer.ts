import type { ReactNode } from 'react';
import { useController, useFormContext, useWatch, type FieldPath, type FieldPathValue } from 'react-hook-form';
import type { ContractFormValues } from './contract-form-values.ts';

/** One field of the form as the kit's fields want it. */
export interface Answer<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  readonly blur: () => void;
  readonly error: string | null;
}

/** Connects a field of the form to a field of the kit. */
export function useAnswer<Name extends FieldPath<ContractFormValues>>(
  name: Name,
): Answer<FieldPathValue<ContractFormValues, Name>> {
  const { control } = useFormContext<ContractFormValues>();
  const { field, fieldState } = useController({ name, control });
  return {
    value: field.value,
    change: (value) => field.onChange(value),
    blur: field.onBlur,
    error: fieldState.error?.message ?? null,
  };
}

/** The whole form as it stands, told again at every change. */
export function useFormValues(): ContractFormValues {
  const { control } = useFormContext<ContractFormValues>();
  return useWatch({ control, compute: (values: ContractFormValues) => values });
}

/** Where the summary of problems finds the field. */
export function placeOf(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/** Marks the place of a field, so that the summary of problems can lead to it. */
export function Place({ name, children }: { name: FieldPath<ContractFormValues>; children: ReactNode }) {
  return <div id={placeOf(name)}>{children}</div>;
}

/** Moves to a field: scrolls it into view and puts the focus in it. */
export function goToField(name: string): void {
  const place = document.getElementById(placeOf(name));
  if (place === null) return;
  place.scrollIntoView({ block: 'center' });
  place.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, [role="spinbutton"], button')?.focus();
}
