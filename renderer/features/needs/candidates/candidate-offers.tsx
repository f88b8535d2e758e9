import { useNavigate } from '@tanstack/react-router';
import { PenLine, Plus, Trash2 } from 'lucide-react';
import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { UnreadableNote } from '#renderer/domain-views/unreadable-note.tsx';
import { Badge, Button, ButtonRow, Disclosure, EmptyState, Section } from '#renderer/ui/index.ts';
import { OfferFacts } from '../offers/offer-facts.tsx';
import { useWords } from '#renderer/words/index.ts';
import { isExpired, minimumMonths, offerPrice } from '../offers/offer-words.ts';
import { TrueCost } from '../offers/true-cost.tsx';
import { isOpenState, type CandidateRecord, type NeedRecord, type OfferRecord } from '../words.ts';
import styles from './sheet.module.css';

export interface CandidateOffersProps {
  readonly need: NeedRecord;
  readonly candidate: CandidateRecord;
  readonly onChoose: (offerId: string) => void;
}

/** The offers of a candidate: the newest in full with its true cost, earlier versions folded below. */
export function CandidateOffers({ need, candidate, onChoose }: CandidateOffersProps) {
  const navigate = useNavigate();
  const { say } = useWords();
  const [latest, ...earlier] = candidate.offers.toSorted((left, right) => right.version - left.version);
  const write = (offer?: string) =>
    void navigate({
      to: '/needs/$needId/offer',
      params: { needId: need.id },
      search: { candidate: candidate.id, ...(offer === undefined ? {} : { offer }) },
    });
  if (latest === undefined && candidate.unreadableOffers.length > 0) {
    return <UnreadableOffers candidate={candidate} />;
  }
  if (latest === undefined) {
    return (
      <EmptyState
        title={say('offers.none.title')}
        actions={
          <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={() => write()}>
            {say('offers.none.button')}
          </Button>
        }
      >
        {say('offers.none.text')}
      </EmptyState>
    );
  }
  return (
    <div className={styles['offers']}>
      <UnreadableOffers candidate={candidate} />
      <ButtonRow>
        {isOpenState(need.state) ? (
          <Button variant="primary" onPress={() => onChoose(latest.id)}>
            {say(candidate.incumbentContractId === null ? 'offers.choose' : 'offers.stay')}
          </Button>
        ) : null}
        <Button icon={<Plus aria-hidden="true" />} onPress={() => write()}>
          {say('offers.another')}
        </Button>
      </ButtonRow>
      <Offer offer={latest} onEdit={() => write(latest.id)} />
      <Section title={say('offers.cost.title')} className={styles['section']}>
        <TrueCost price={latest.price} minimum={minimumMonths(latest.terms)} />
      </Section>
      {earlier.length === 0 ? null : (
        <Section title={say('offers.earlier')} className={styles['section']}>
          <EarlierOffers offers={earlier} onEdit={write} />
        </Section>
      )}
    </div>
  );
}

/** Offers that cannot be shown and count for nothing. */
function UnreadableOffers({ candidate }: { candidate: CandidateRecord }) {
  const { say } = useWords();
  const remove = useCommand('offers.remove', {
    done: say('offers.unreadable.removed', { supplier: candidate.supplierName }),
  });
  return candidate.unreadableOffers.map((offer) => (
    <UnreadableNote
      key={offer.id}
      problem={offer}
      name={say('offers.unreadable.name', { supplier: candidate.supplierName })}
    >
      <Button small onPress={() => void remove.run({ id: offer.id })} icon={<Trash2 aria-hidden="true" />}>
        {say('needsPages.remove')}
      </Button>
    </UnreadableNote>
  ));
}

function EarlierOffers({ offers, onEdit }: { offers: readonly OfferRecord[]; onEdit: (id: string) => void }) {
  const format = useFormat();
  const { say } = useWords();
  return (
    <div className={styles['earlier']}>
      {offers.map((offer) => (
        <Disclosure
          key={offer.id}
          title={say('offers.version', { version: offer.version })}
          summary={say('offers.versionSummary', {
            day: format.day(offer.offeredOn),
            price: offerPrice(offer.price, format.locale),
          })}
        >
          <Offer offer={offer} onEdit={() => onEdit(offer.id)} />
        </Disclosure>
      ))}
    </div>
  );
}

function Offer({ offer, onEdit }: { offer: OfferRecord; onEdit: () => void }) {
  const format = useFormat();
  const { say } = useWords();
  const { version } = offer;
  const remove = useCommand('offers.remove', { done: say('offers.versionRemoved', { version }) });
  return (
    <article aria-label={say('offers.offerVersion', { version })} className={styles['offer']}>
      <header className={styles['offerHead']}>
        <h3>{say('offers.version', { version })}</h3>
        {isExpired(offer, format.today) ? <Badge tone="soon">{say('offers.expired')}</Badge> : null}
        <span className={styles['push']} />
        <Button
          small
          variant="quiet"
          icon={<PenLine aria-hidden="true" />}
          label={say('offers.correctVersion', { version })}
          onPress={onEdit}
        >
          {say('offers.correct')}
        </Button>
        <Button
          small
          variant="quiet"
          icon={<Trash2 aria-hidden="true" />}
          label={say('offers.removeVersion', { version })}
          isPending={remove.isRunning}
          onPress={() => void remove.run({ id: offer.id })}
        >
          {say('needsPages.remove')}
        </Button>
      </header>
      <OfferFacts offer={offer} />
    </article>
  );
}
