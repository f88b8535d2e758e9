import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { message } from '#shared/domain/message.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import {
  Banner,
  Button,
  classes,
  DateField,
  Dialog,
  ErrorMessage,
  FieldRow,
  Spinner,
  Stack,
  TextField,
} from '#renderer/ui/index.ts';
import { Said, useWords } from '#renderer/words/index.ts';
import { offerPrice } from '../offers/offer-words.ts';
import type { NeedRecord } from '../words.ts';
import type { Deal } from './deal.ts';
import { LeavingIncumbent } from './leaving-incumbent.tsx';
import styles from './choice.module.css';

export interface ChoiceFormProps {
  readonly need: NeedRecord;
  readonly offerId: string;
  readonly onClose: () => void;
  readonly onChosen: (deal: Deal) => void;
}

/** What choosing this offer would do, with the few things it still needs to know. */
export function ChoiceForm({ need, offerId, onClose, onChosen }: ChoiceFormProps) {
  const format = useFormat();
  const { say } = useWords();
  const candidate = need.candidates.find(({ offers }) => offers.some(({ id }) => id === offerId));
  const offer = candidate?.offers.find(({ id }) => id === offerId);
  const [startsOn, setStartsOn] = useState<CalendarDate | null>(
    offer?.terms?.startsOn ?? offer?.deliveryOn ?? format.today,
  );
  const [name, setName] = useState(need.cause.contractName ?? need.title);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const preview = useOperation(
    'needs.previewChoice',
    { needId: need.id, offerId, startsOn: startsOn ?? format.today },
    { isOn: startsOn !== null, keepsPrevious: true },
  );
  const choose = useCommand('needs.choose', { isSilentOnFailure: true });
  if (candidate === undefined || offer === undefined) return null;
  const plan = preview.failure === null ? preview.value : undefined;

  const save = async () => {
    if (startsOn === null) return setProblem(say('choice.noDay'));
    if (name.trim() === '') return setProblem(say('choice.noName'));
    const given = Object.fromEntries(Object.entries(reasons).filter(([, text]) => text.trim() !== ''));
    const outcome = await choose.run({ needId: need.id, offerId, startsOn, name: name.trim(), reasons: given });
    if (!outcome.ok) return setProblem(failureText(outcome.error));
    return onChosen({
      outcome: outcome.value,
      isStaying: plan?.staying ?? false,
      supplierName: candidate.supplierName,
      entryId: outcome.entryId ?? null,
    });
  };

  const isStaying = plan?.staying ?? candidate.incumbentContractId !== null;
  return (
    <Dialog
      isOpen
      size="large"
      title={say(isStaying ? 'choice.title.stay' : 'choice.title.choose', { supplier: candidate.supplierName })}
      lead={say('choice.lead', { price: offerPrice(offer.price, format.locale) })}
      onClose={onClose}
      closesOnPressOutside={false}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {say('choice.notYet')}
          </Button>
          <Button
            variant="primary"
            isDisabled={plan === undefined || preview.isPrevious || choose.isRunning}
            onPress={() => void save()}
          >
            {say(isStaying ? 'choice.stay' : 'choice.agree')}
          </Button>
        </>
      }
    >
      <Stack>
        {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
        {preview.failure === null ? null : <ErrorMessage>{failureText(preview.failure)}</ErrorMessage>}
        <FieldRow>
          <DateField
            label={say(isStaying ? 'choice.from' : 'choice.begins')}
            value={startsOn}
            onChange={(text) => setStartsOn(enteredDay(text))}
            isRequired
          />
          {isStaying ? null : (
            <TextField label={say('choice.name')} value={name} onChange={setName} isRequired maxLength={300} />
          )}
        </FieldRow>
        {plan === undefined ? (
          preview.failure === null ? (
            <Spinner />
          ) : null
        ) : (
          <div className={classes(styles['plan'], preview.isPrevious && styles['previous'])}>
            {plan.missing.includes('terms') && !plan.staying ? (
              <Banner tone="warning">
                <Said
                  message={message('choice.termsMissing')}
                  tags={{
                    link: (
                      <Link
                        to="/needs/$needId/offer"
                        params={{ needId: need.id }}
                        search={{ candidate: candidate.id, offer: offerId }}
                      />
                    ),
                  }}
                />
              </Banner>
            ) : null}
            {plan.warnings.map((warning) => (
              <Banner key={warning} tone="warning">
                {warning}
              </Banner>
            ))}
            <WhatHappens need={need} isStaying={plan.staying} hasPromises={offer.promises.length > 0} />
            {plan.incumbentExit === null ? null : (
              <LeavingIncumbent exit={plan.incumbentExit} startsOn={startsOn} onStart={setStartsOn} />
            )}
            <RuledOutReasons
              candidates={plan.ruledOut}
              chosen={candidate.supplierName}
              reasons={reasons}
              onChange={(id, text) => setReasons((all) => ({ ...all, [id]: text }))}
            />
          </div>
        )}
      </Stack>
    </Dialog>
  );
}

function WhatHappens({ need, isStaying, hasPromises }: { need: NeedRecord; isStaying: boolean; hasPromises: boolean }) {
  const { say } = useWords();
  const decided = say('choice.happens.decided', { need: need.title });
  const deeds = isStaying
    ? [say('choice.happens.priceNoted'), decided]
    : [
        say('choice.happens.contract'),
        ...(hasPromises ? [say('choice.happens.promises')] : []),
        say('choice.happens.checklist'),
        decided,
      ];
  return (
    <section aria-label={say('choice.happens.title')}>
      <h3>{say('choice.happens.title')}</h3>
      <ul className={styles['deeds']}>
        {deeds.map((deed) => (
          <li key={deed}>{deed}</li>
        ))}
      </ul>
    </section>
  );
}

function RuledOutReasons({
  candidates,
  chosen,
  reasons,
  onChange,
}: {
  candidates: readonly { readonly candidateId: string; readonly name: string }[];
  chosen: string;
  reasons: Readonly<Record<string, string>>;
  onChange: (candidateId: string, text: string) => void;
}) {
  const { say } = useWords();
  if (candidates.length === 0) return null;
  return (
    <section aria-label={say('choice.others.label')}>
      <h3>{say('choice.others.title')}</h3>
      <p className={styles['soft']}>{say('choice.others.lead')}</p>
      <ul className={styles['reasons']}>
        {candidates.map(({ candidateId, name }) => (
          <li key={candidateId}>
            <TextField
              label={name}
              value={reasons[candidateId] ?? ''}
              onChange={(text) => onChange(candidateId, text)}
              placeholder={say('choice.others.chose', { supplier: chosen })}
              maxLength={500}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
