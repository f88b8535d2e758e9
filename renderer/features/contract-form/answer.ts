import { useFormContext, useWatch } from 'react-hook-form';
import { answersOf, type UseAnswer } from '#renderer/domain-views/forms/answer.ts';
import type { ContractFormValues } from './contract-form-values.ts';

export { FieldPlace as Place } from '#renderer/domain-views/forms/field-place.tsx';

/** Connects a field of the form to a field of the kit. */
export const useAnswer: UseAnswer<ContractFormValues> = answersOf<ContractFormValues>();

/** The whole form as it stands, told again at every change. */
export function useFormValues(): ContractFormValues {
  const { control } = useFormContext<ContractFormValues>();
  return useWatch({ control, compute: (values: ContractFormValues) => values });
}
