import { useController, useFormContext, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';

/** One field of a form as the kit's fields want it. */
export interface Answer<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  readonly blur: () => void;
  readonly error: string | null;
}

/** Connects a field of a form to a field of the kit. */
export type UseAnswer<Values extends FieldValues> = <Name extends FieldPath<Values>>(
  name: Name,
) => Answer<FieldPathValue<Values, Name>>;

/** The hook for one kind of form. */
export function answersOf<Values extends FieldValues>(): UseAnswer<Values> {
  return function useAnswer<Name extends FieldPath<Values>>(name: Name) {
    const { control } = useFormContext<Values>();
    const { field, fieldState } = useController({ name, control });
    return {
      value: field.value,
      change: (value: FieldPathValue<Values, Name>) => field.onChange(value),
      blur: field.onBlur,
      error: fieldState.error?.message ?? null,
    };
  };
}
