import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
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
import { offerPriceInWords } from '../offers/offer-words.ts';
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
    if (startsOn === null) return setProblem('Say on which day it begins.');
    if (name.trim() === '') return setProblem('Give the contract a name, such as “Electricity”.');
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
      title={isStaying ? `Stay with ${candidate.supplierName}` : `Choose ${candidate.supplierName}`}
      lead={`${offerPriceInWords(offer.price, format)}. Nothing is sent to anybody; all of it can be taken back in one step.`}
      onClose={onClose}
      closesOnPressOutside={false}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not yet
          </Button>
          <Button
            variant="primary"
            isDisabled={plan === undefined || preview.isPrevious || choose.isRunning}
            onPress={() => void save()}
          >
            {isStaying ? 'Stay, and decide the need' : 'Agree to this offer'}
          </Button>
        </>
      }
    >
      <Stack>
        {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
        {preview.failure === null ? null : <ErrorMessage>{failureText(preview.failure)}</ErrorMessage>}
        <FieldRow>
          <DateField
            label={isStaying ? 'From' : 'It begins on'}
            value={startsOn}
            onChange={(text) => setStartsOn(text !== null && isCalendarDate(text) ? text : null)}
            isRequired
          />
          {isStaying ? null : (
            <TextField label="What is it?" value={name} onChange={setName} isRequired maxLength={300} />
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
                This offer does not say everything about its terms, so no deadline can be worked out for the contract.{' '}
                <Link
                  to="/needs/$needId/offer"
                  params={{ needId: need.id }}
                  search={{ candidate: candidate.id, offer: offerId }}
                >
                  Complete the offer
                </Link>
                , or fill it in later.
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
  const deeds = isStaying
    ? ['The contract you have goes on; its price is noted from then on.', `“${need.title}” is decided.`]
    : [
        'A contract is written down with this price and these terms; nothing is typed twice.',
        ...(hasPromises ? ['What they promised is kept with it.'] : []),
        'You get a checklist of what is to be set up.',
        `“${need.title}” is decided.`,
      ];
  return (
    <section aria-label="What happens">
      <h3>What happens</h3>
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
  if (candidates.length === 0) return null;
  return (
    <section aria-label="The others">
      <h3>The others are ruled out</h3>
      <p className={styles['soft']}>The reason stays with each, for the next time.</p>
      <ul className={styles['reasons']}>
        {candidates.map(({ candidateId, name }) => (
          <li key={candidateId}>
            <TextField
              label={name}
              value={reasons[candidateId] ?? ''}
              onChange={(text) => onChange(candidateId, text)}
              placeholder={`Chose ${chosen}`}
              maxLength={500}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
