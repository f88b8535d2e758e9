import { useNavigate } from '@tanstack/react-router';
import { PenLine, Plus, Trash2 } from 'lucide-react';
import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { UnreadableNote } from '#renderer/domain-views/unreadable-note.tsx';
import { Badge, Button, ButtonRow, Disclosure, EmptyState, Section } from '#renderer/ui/index.ts';
import { OfferFacts } from '../offers/offer-facts.tsx';
import { isExpired, minimumMonths, offerPriceInWords } from '../offers/offer-words.ts';
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
        title="No offer yet"
        actions={
          <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={() => write()}>
            Write down their offer
          </Button>
        }
      >
        Once they name a price, write it down with everything that comes with it. You then see what it really costs.
      </EmptyState>
    );
  }
  return (
    <div className={styles['offers']}>
      <UnreadableOffers candidate={candidate} />
      <ButtonRow>
        {isOpenState(need.state) ? (
          <Button variant="primary" onPress={() => onChoose(latest.id)}>
            {candidate.incumbentContractId === null ? 'Choose this offer…' : 'Stay with them…'}
          </Button>
        ) : null}
        <Button icon={<Plus aria-hidden="true" />} onPress={() => write()}>
          They came back with another
        </Button>
      </ButtonRow>
      <Offer offer={latest} onEdit={() => write(latest.id)} />
      <Section title="What it really costs" className={styles['section']}>
        <TrueCost price={latest.price} minimum={minimumMonths(latest.terms)} />
      </Section>
      {earlier.length === 0 ? null : (
        <Section title="Earlier versions" className={styles['section']}>
          <EarlierOffers offers={earlier} onEdit={write} />
        </Section>
      )}
    </div>
  );
}

/** Offers that cannot be shown and count for nothing. */
function UnreadableOffers({ candidate }: { candidate: CandidateRecord }) {
  const remove = useCommand('offers.remove', { done: `An offer from ${candidate.supplierName} is removed.` });
  return candidate.unreadableOffers.map((offer) => (
    <UnreadableNote key={offer.id} problem={offer} name={`An offer from ${candidate.supplierName}`}>
      <Button small onPress={() => void remove.run({ id: offer.id })} icon={<Trash2 aria-hidden="true" />}>
        Remove
      </Button>
    </UnreadableNote>
  ));
}

function EarlierOffers({ offers, onEdit }: { offers: readonly OfferRecord[]; onEdit: (id: string) => void }) {
  const format = useFormat();
  return (
    <div className={styles['earlier']}>
      {offers.map((offer) => (
        <Disclosure
          key={offer.id}
          title={`Version ${offer.version}`}
          summary={`${format.day(offer.offeredOn)}, ${offerPriceInWords(offer.price, format)}`}
        >
          <Offer offer={offer} onEdit={() => onEdit(offer.id)} />
        </Disclosure>
      ))}
    </div>
  );
}

function Offer({ offer, onEdit }: { offer: OfferRecord; onEdit: () => void }) {
  const format = useFormat();
  const remove = useCommand('offers.remove', { done: `Version ${offer.version} of the offer is removed.` });
  return (
    <article aria-label={`Offer, version ${offer.version}`} className={styles['offer']}>
      <header className={styles['offerHead']}>
        <h3>Version {offer.version}</h3>
        {isExpired(offer, format.today) ? <Badge tone="soon">No longer valid</Badge> : null}
        <span className={styles['push']} />
        <Button
          small
          variant="quiet"
          icon={<PenLine aria-hidden="true" />}
          label={`Correct version ${offer.version}`}
          onPress={onEdit}
        >
          Correct
        </Button>
        <Button
          small
          variant="quiet"
          icon={<Trash2 aria-hidden="true" />}
          label={`Remove version ${offer.version}`}
          isPending={remove.isRunning}
          onPress={() => void remove.run({ id: offer.id })}
        >
          Remove
        </Button>
      </header>
      <OfferFacts offer={offer} />
    </article>
  );
}
