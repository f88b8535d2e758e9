import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState } from 'react';
import { message } from '#shared/domain/message.ts';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { ProblemSummary } from '#renderer/domain-views/forms/problem-summary.tsx';
import { problemsOf } from '#renderer/domain-views/forms/problems.ts';
import { UnsavedGuard } from '#renderer/domain-views/forms/unsaved-guard.tsx';
import { useProblemsRetold } from '#renderer/domain-views/forms/use-problems-retold.ts';
import { useSaveKey } from '#renderer/domain-views/forms/use-save-key.ts';
import { useSettled } from '#renderer/domain-views/forms/use-settled.ts';
import { hasTermsAnswers } from '#renderer/domain-views/terms-questions/terms-problems.ts';
import { isTermsField, rulesOfAnswers } from '#renderer/domain-views/terms-questions/terms-answers.ts';
import { TermsQuestions } from '#renderer/domain-views/terms-questions/terms-questions.tsx';
import { Button, Disclosure, KeyHint, keyNames, Section } from '#renderer/ui/index.ts';
import { Said, useWords } from '#renderer/words/index.ts';
import { offerPriceOf } from './offer-input.ts';
import { OfferMore, isMoreField } from './offer-more.tsx';
import { offerFormSchema } from './offer-schema.ts';
import type { OfferFormValues } from './offer-values.ts';
import { minimumMonths } from './offer-words.ts';
import { PriceFields } from './price-fields.tsx';
import { TrueCost } from './true-cost.tsx';
import styles from './offer-form.module.css';

export interface OfferFormProps {
  readonly opened: OfferFormValues;
  readonly version: number;
  readonly isEdit: boolean;
  /** Saves; gives back why it could not in words, or null when it is done and the page may go. */
  readonly onSave: (values: OfferFormValues) => Promise<string | null>;
  readonly onCancel: () => void;
}

/** The form of an offer, with what it really costs beside it. */
export function OfferForm({ opened, version, isEdit, onSave, onCancel }: OfferFormProps) {
  const words = useWords();
  const { say } = words;
  const schema = useMemo(() => offerFormSchema(words), [words]);
  const form = useForm<OfferFormValues>({
    defaultValues: opened,
    resolver: zodResolver(schema),
    mode: 'onTouched',
    shouldFocusError: false,
  });
  useProblemsRetold(form, say);
  const { errors, isSubmitting, isDirty } = form.formState;
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [areTermsOpen, setTermsOpen] = useState(hasTermsAnswers(opened) || opened.startsOn !== null);
  const [isMoreOpen, setMoreOpen] = useState(isEdit || version > 1);
  const openFolded = (field: string) => {
    const [name = ''] = field.split('.');
    if (isTermsField(name) && name !== 'coolingOffN') setTermsOpen(true);
    if (isMoreField(name)) setMoreOpen(true);
  };
  const save = form.handleSubmit(
    async (values) => {
      const problem = await onSave(values);
      if (problem === null) return;
      setFailure(problem);
      setTries((count) => count + 1);
    },
    (found) => {
      setFailure(null);
      for (const { field } of problemsOf(found)) openFolded(field);
      setTries((count) => count + 1);
    },
  );
  useSaveKey(() => void save());

  return (
    <FormProvider {...form}>
      <UnsavedGuard isUnsaved={() => isDirty} />
      <div className={styles['columns']}>
        <form
          className={styles['form']}
          noValidate
          aria-label={say('offers.offerVersion', { version })}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <ProblemSummary errors={errors} tries={tries} failure={failure} onGo={openFolded} />
          <Section title={say('offers.form.costs')} className={styles['first']}>
            <PriceFields />
          </Section>
          <div className={styles['folded']}>
            <Disclosure
              title={say('offers.form.bound')}
              kind="heading"
              level={2}
              summary={say('offers.form.boundSummary')}
              isOpen={areTermsOpen}
              onToggle={setTermsOpen}
            >
              <TermsQuestions startLabel={say('offers.form.startLabel')} startHelp={say('offers.form.startHelp')} />
            </Disclosure>
          </div>
          <div className={styles['folded']}>
            <Disclosure
              title={say('offers.form.else')}
              kind="heading"
              level={2}
              summary={say('offers.form.elseSummary')}
              isOpen={isMoreOpen}
              onToggle={setMoreOpen}
            >
              <OfferMore />
            </Disclosure>
          </div>
          <div className={styles['buttons']}>
            <Button type="submit" variant="primary" isPending={isSubmitting}>
              {isEdit ? say('offers.form.saveChanges') : say('offers.form.keep', { version })}
            </Button>
            <Button variant="quiet" onPress={onCancel}>
              {say('needsPages.cancel')}
            </Button>
            <span className={styles['hint']}>
              <Said message={message('offers.form.saveKey', { keys: keyNames() })} tags={{ key: <KeyHint /> }} />
            </span>
          </div>
        </form>
        <aside className={styles['beside']}>
          <LiveCost />
        </aside>
      </div>
    </FormProvider>
  );
}

function LiveCost() {
  const { say } = useWords();
  const { control } = useFormContext<OfferFormValues>();
  const values = useWatch({ control, compute: (all: OfferFormValues) => all });
  const price = useSettled(offerPriceOf(values));
  return (
    <section aria-label={say('offers.cost.title')}>
      <h2>{say('offers.cost.title')}</h2>
      {price === null ? (
        <p className={styles['soft']}>{say('offers.form.noCost')}</p>
      ) : (
        <TrueCost price={price} minimum={minimumMonths(rulesOfAnswers(values))} />
      )}
    </section>
  );
}
