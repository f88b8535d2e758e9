import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { useToday } from '#renderer/format/index.ts';
import { ErrorMessage, Page, PageHeader, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { latestOffer, type CandidateRecord, type NeedRecord } from '../words.ts';
import { OfferForm } from './offer-form.tsx';
import { offerInputOf } from './offer-input.ts';
import { emptyOffer, valuesOfNextVersion, valuesOfOffer, type OfferFormValues } from './offer-values.ts';

export interface OfferFormPageProps {
  readonly needId: string;
  readonly candidateId: string | null;
  /** The offer to correct; null for a new version. */
  readonly offerId: string | null;
}

/** An offer of a candidate, or a correction of one. */
export function OfferFormPage({ needId, candidateId, offerId }: OfferFormPageProps) {
  const { say } = useWords();
  const need = useOperation('needs.get', { id: needId });
  const preferences = useOperation('preferences.get', {});
  const candidate = need.value?.candidates.find(({ id }) => id === candidateId);
  const failure = need.failure ?? preferences.failure;
  const isReady = need.value !== undefined && preferences.value !== undefined;
  return (
    <Page>
      <PageHeader
        back={
          <Link to="/needs/$needId" params={{ needId }} search={candidateId === null ? {} : { candidate: candidateId }}>
            <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {need.value?.title ?? say('needPage.untitled')}
          </Link>
        }
        title={
          candidate === undefined
            ? say('offers.page.title')
            : say('offers.page.titleFrom', { supplier: candidate.supplierName })
        }
        lead={say(offerId === null ? 'offers.page.lead' : 'offers.page.leadCorrect')}
      />
      {failure === null ? null : <ErrorMessage>{failureText(failure)}</ErrorMessage>}
      {failure === null && !isReady ? <Spinner /> : null}
      {need.value !== undefined && preferences.value !== undefined ? (
        candidate === undefined ? (
          <ErrorMessage>{say('offers.page.candidateGone')}</ErrorMessage>
        ) : (
          <Filled
            key={`${candidate.id} ${offerId ?? ''}`}
            need={need.value}
            candidate={candidate}
            offerId={offerId}
            currency={preferences.value.currency}
          />
        )
      ) : null}
    </Page>
  );
}

interface FilledProps {
  readonly need: NeedRecord;
  readonly candidate: CandidateRecord;
  readonly offerId: string | null;
  readonly currency: string;
}

function Filled({ need, candidate, offerId, currency }: FilledProps) {
  const { say } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const router = useRouter();
  const edited = candidate.offers.find(({ id }) => id === offerId) ?? null;
  const latest = latestOffer(candidate);
  // What was there when the form opened; a change that arrives meanwhile must not overwrite what is being typed.
  const [opened] = useState<OfferFormValues>(() => {
    if (edited !== null) return valuesOfOffer(edited);
    return latest === null ? emptyOffer(currency, today) : valuesOfNextVersion(latest, today);
  });
  const add = useCommand('offers.add', {
    isSilentOnFailure: true,
    done: ({ version }) => say('offers.page.added', { version, supplier: candidate.supplierName }),
  });
  const update = useCommand('offers.update', { isSilentOnFailure: true, done: say('offers.page.corrected') });
  const save = async (values: OfferFormValues): Promise<string | null> => {
    const input = offerInputOf(values, say('offers.form.document'));
    if (input === null) return say('offers.page.unreadable');
    const outcome =
      edited === null
        ? await add.run({ candidateId: candidate.id, ...input })
        : await update.run({ id: edited.id, ...input });
    if (!outcome.ok) return failureText(outcome.error);
    await navigate({
      to: '/needs/$needId',
      params: { needId: need.id },
      search: { candidate: candidate.id },
      ignoreBlocker: true,
    });
    return null;
  };
  if (offerId !== null && edited === null) return <ErrorMessage>{say('offers.page.offerGone')}</ErrorMessage>;
  return (
    <OfferForm
      opened={opened}
      version={edited?.version ?? (latest?.version ?? 0) + 1}
      isEdit={edited !== null}
      onSave={save}
      onCancel={() => router.history.back()}
    />
  );
}
