import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './field.module.css';
import { useWords } from '#renderer/words/index.ts';

/** What every field of the kit accepts. */
export interface FieldProps {
  readonly label: string;
  /** One sentence below the field that explains it. */
  readonly help?: ReactNode;
  /** What is wrong and how to put it right; shown below the field and read with it. */
  readonly error?: string | null | undefined;
  readonly isDisabled?: boolean;
  /** Says "needed" beside the label. */
  readonly isRequired?: boolean;
  /** The label is read aloud but not shown, where the place makes it plain. */
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  /** The field's name in a form; also lets a test or a form find it. */
  readonly name?: string;
}

/** The label of a field. */
export function FieldLabel({
  children,
  isRequired = false,
}: {
  children: ReactNode;
  isRequired?: boolean | undefined;
}) {
  const { say } = useWords();
  return (
    <Label className={classes(styles['label'])}>
      {children}
      {isRequired ? <span className={styles['required']}>{say('ui.needed')}</span> : null}
    </Label>
  );
}

/** The explanation and the error of a field, in that order. */
export function FieldNotes({ help, error }: { help?: ReactNode; error?: string | null | undefined }) {
  return (
    <>
      {help === undefined || help === null ? null : (
        <Text slot="description" className={classes(styles['help'])}>
          {help}
        </Text>
      )}
      <FieldError className={classes(styles['error'])}>{error ?? undefined}</FieldError>
    </>
  );
}

/** The properties of a react-aria field that follow from the kit's. */
export function fieldProps(props: FieldProps) {
  return {
    isInvalid: typeof props.error === 'string' && props.error !== '',
    ...(props.isDisabled === undefined ? {} : { isDisabled: props.isDisabled }),
    ...(props.isRequired === undefined ? {} : { isRequired: props.isRequired }),
    ...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus }),
    ...(props.name === undefined ? {} : { name: props.name }),
    ...(props.hideLabel === true ? { 'aria-label': props.label } : {}),
    validationBehavior: 'aria' as const,
    className: classes(styles['field'], props.className),
  };
}
