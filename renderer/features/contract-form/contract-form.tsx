import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { message } from '#shared/domain/message.ts';
import { contractTexts } from '#renderer/domain-views/contract-texts.ts';
import { ProblemSummary } from '#renderer/domain-views/forms/problem-summary.tsx';
import { problemsOf } from '#renderer/domain-views/forms/problems.ts';
import { useProblemsRetold } from '#renderer/domain-views/forms/use-problems-retold.ts';
import { useSaveKey } from '#renderer/domain-views/forms/use-save-key.ts';
import { UnsavedGuard } from '#renderer/domain-views/forms/unsaved-guard.tsx';
import { TermsQuestions } from '#renderer/domain-views/terms-questions/terms-questions.tsx';
import { Button, Disclosure, KeyHint, keyNames, Section } from '#renderer/ui/index.ts';
import { Said, useWords } from '#renderer/words/index.ts';
import { Cost } from './cost.tsx';
import { contractFormSchema } from './contract-form-schema.ts';
import type { ContractFormValues } from './contract-form-values.ts';
import { More, type HouseholdMember } from './more.tsx';
import { CostOfChange, TakesPlace, type Succession } from './takes-place.tsx';
import { isFolded } from './problems.ts';
import { WhatFollows } from './what-follows.tsx';
import { WhoAndWhat, type KnownSupplier } from './who-and-what.tsx';
import styles from './contract-form.module.css';

export interface ContractFormProps {
  /** What the form holds when it opens. */
  readonly opened: ContractFormValues;
  readonly isEdit: boolean;
  /** The contract whose place it takes, and how it compares; null for any other. */
  readonly succession: Succession | null;
  readonly suppliers: readonly KnownSupplier[];
  readonly people: readonly HouseholdMember[];
  readonly categories: readonly string[];
  /** Saves; gives back why it could not in words, or null when it is done and the page may go. */
  readonly onSave: (values: ContractFormValues) => Promise<string | null>;
  readonly onCancel: () => void;
}

/** The form of a contract, with the dates that follow beside it. Ctrl+Enter saves from anywhere in it. */
export function ContractForm(props: ContractFormProps) {
  const { opened, isEdit, succession, suppliers, people, categories, onSave, onCancel } = props;
  const words = useWords();
  const { say } = words;
  const isSuccession = succession !== null;
  const schema = useMemo(() => contractFormSchema(words, isSuccession), [words, isSuccession]);
  const form = useForm<ContractFormValues>({
    defaultValues: opened,
    resolver: zodResolver(schema),
    // Nothing is wrong before the person tried to save; from then on each correction shows at once.
    mode: 'onSubmit',
    shouldFocusError: false,
  });
  useProblemsRetold(form, say);
  const { errors, isSubmitting, isDirty } = form.formState;
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [isMoreOpen, setMoreOpen] = useState(hasMore(opened));

  const save = form.handleSubmit(
    async (values) => {
      const problem = await onSave(values);
      if (problem === null) return;
      setFailure(problem);
      setTries((count) => count + 1);
    },
    (found) => {
      setFailure(null);
      if (problemsOf(found).some(({ field }) => isFolded(field))) setMoreOpen(true);
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
          aria-label={say(isEdit ? 'contractForm.edit' : 'contractForm.new')}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <ProblemSummary
            errors={errors}
            tries={tries}
            failure={failure}
            onGo={(field) => {
              if (isFolded(field)) setMoreOpen(true);
            }}
          />
          {succession === null ? null : <TakesPlace succession={succession} />}
          <WhoAndWhat suppliers={suppliers} isSupplierFixed={isEdit || isSuccession} />
          <Section title={say('contractForm.costs')}>
            <Cost />
          </Section>
          <Section title={say('contractForm.bound')}>
            <TermsQuestions />
          </Section>
          <div className={styles['more']}>
            <Disclosure
              title={say('contractForm.more')}
              kind="heading"
              level={2}
              summary={say('contractForm.moreSummary')}
              isOpen={isMoreOpen}
              onToggle={setMoreOpen}
            >
              <More people={isSuccession ? [] : people} categories={categories} />
            </Disclosure>
          </div>
          <div className={styles['buttons']}>
            <Button type="submit" variant="primary" isPending={isSubmitting}>
              {say(isEdit ? 'contractForm.save' : 'contractForm.add')}
            </Button>
            <Button variant="quiet" onPress={onCancel}>
              {say('contractForm.cancel')}
            </Button>
            <span className={styles['hint']}>
              <Said message={message('contractForm.saveKey', { keys: keyNames() })} tags={{ key: <KeyHint /> }} />
            </span>
          </div>
        </form>
        <aside className={styles['beside']}>
          {succession === null ? null : <CostOfChange old={succession.old} />}
          <WhatFollows />
        </aside>
      </div>
    </FormProvider>
  );
}

function hasMore(values: ContractFormValues): boolean {
  return (
    values.personId !== null ||
    values.secondPersonId !== null ||
    contractTexts.some(({ name }) => values[name] !== '') ||
    values.nextPaymentOn !== null ||
    values.pausedFrom !== null ||
    values.pausedUntil !== null ||
    values.lastUsedOn !== null ||
    values.reviewOn !== null ||
    values.muted ||
    values.reminderDays !== '' ||
    values.trialEndsOn !== null ||
    values.coolingOff ||
    values.referenceNumbers.length > 0 ||
    values.links.length > 0 ||
    values.tags.length > 0 ||
    values.country !== null
  );
}
