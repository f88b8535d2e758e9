import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, GripVertical, MoveRight, PenLine, Tag } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { message } from '#shared/domain/message.ts';
import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';
import { Badge, classes, IconButton, Menu } from '#renderer/ui/index.ts';
import { Said, useWords } from '#renderer/words/index.ts';
import { offerPrice, type OfferPrice } from '../offers/offer-words.ts';
import { latestOffer, listStages, type CandidateRecord, type TrueCost } from '../words.ts';
import styles from './candidates.module.css';

export interface CandidateCardProps {
  readonly candidate: CandidateRecord;
  /** What its newest offer costs over two years; null when there is none, undefined while it is worked out. */
  readonly cost: TrueCost | null | undefined;
  readonly onOpen: () => void;
  readonly onRuleOut: () => void;
}

/** What one sees of a candidate on its list. */
export function CandidateCard({ candidate, cost, onOpen, onRuleOut }: CandidateCardProps) {
  const format = useFormat();
  const { say, told } = useWords();
  const offer = latestOffer(candidate);
  const isIncumbent = candidate.incumbentContractId !== null;
  return (
    <>
      <AriaButton
        slot="drag"
        className={classes(styles['grip'])}
        aria-label={say('needsPages.drag', { name: candidate.supplierName })}
      >
        <GripVertical size={15} strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
      <div className={styles['cardBody']}>
        <p className={styles['cardTitle']}>{candidate.supplierName}</p>
        {candidate.stage === 'chosen' ? <Badge tone="good">{say('needsPages.stage.chosen')}</Badge> : null}
        <p className={styles['soft']}>
          {say(isIncumbent ? 'candidates.card.incumbent' : `needsPages.source.${candidate.source}`)}
        </p>
        <LeftBefore candidate={candidate} />
        {offer === null ? null : (
          <p className={styles['price']}>
            {candidate.offers.length === 1 ? (
              told(offerPrice(offer.price, format.locale))
            ) : (
              <Said
                message={message('candidates.card.version', {
                  price: offerPrice(offer.price, format.locale),
                  version: offer.version,
                })}
                tags={{ soft: <span className={styles['soft']} /> }}
              />
            )}
          </p>
        )}
        {offer === null || cost === null ? null : <Monthly cost={cost} price={offer.price} />}
        <Waiting candidate={candidate} />
      </div>
      <CardMenu candidate={candidate} onOpen={onOpen} onRuleOut={onRuleOut} />
    </>
  );
}

/** That the person left this supplier before, and why; not of the present one. */
function LeftBefore({ candidate: { lastExit } }: { candidate: CandidateRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const day = lastExit === null ? null : (lastExit.endsOn ?? lastExit.decidedOn);
  if (lastExit === null || day === null) return null;
  return (
    <p className={styles['mine']}>
      {lastExit.reason === null
        ? say('candidates.card.left', { day: format.day(day) })
        : say('candidates.card.leftBecause', { day: format.day(day), reason: lastExit.reason })}
    </p>
  );
}

/** The cost of a month; while it is worked out, the room it will take, so that no card moves from under the hand. */
function Monthly({ cost, price }: { cost: TrueCost | undefined; price: OfferPrice }) {
  const { say } = useWords();
  const { currency } = cost ?? price;
  const monthly = { amount: cost?.monthly ?? price.amount, currency };
  return (
    <p className={classes(styles['soft'], cost === undefined && styles['unknownYet'])}>
      {say('candidates.card.monthly', { monthly })}
    </p>
  );
}

function Waiting({ candidate: { waitingFor, waitingBy } }: { candidate: CandidateRecord }) {
  const format = useFormat();
  const { say } = useWords();
  if (waitingFor === null) return null;
  return (
    <p className={waitingFor === 'me' ? styles['mine'] : styles['soft']}>
      {waitingBy === null ? (
        say(`candidates.card.waits.${waitingFor}`)
      ) : (
        <Said
          message={message(`candidates.card.waitsUntil.${waitingFor}`, { day: format.both(waitingBy) })}
          tags={{ b: <span className={styles[nearness(waitingBy, format.today)]} /> }}
        />
      )}
    </p>
  );
}

function CardMenu({ candidate, onOpen, onRuleOut }: Omit<CandidateCardProps, 'cost'>) {
  const navigate = useNavigate();
  const { say } = useWords();
  const move = useCommand('candidates.move', {
    done: (_, { stage }) =>
      say('candidates.moved', { supplier: candidate.supplierName, stage: say(`needsPages.stage.${stage}`) }),
  });
  const name = candidate.supplierName;
  return (
    <Menu
      label={say('needsPages.more', { name })}
      placement="bottom end"
      trigger={
        <IconButton
          label={say('needsPages.more', { name })}
          icon={<Ellipsis aria-hidden="true" />}
          className={styles['dots'] ?? ''}
        />
      }
      groups={[
        {
          id: 'deeds',
          choices: [
            { id: 'open', label: say('needsPages.open'), icon: <PenLine aria-hidden="true" />, onAction: onOpen },
            {
              id: 'offer',
              label: say('candidates.card.addOffer', { n: candidate.offers.length }),
              icon: <Tag aria-hidden="true" />,
              onAction: () =>
                void navigate({
                  to: '/needs/$needId/offer',
                  params: { needId: candidate.needId },
                  search: { candidate: candidate.id },
                }),
            },
          ],
        },
        ...(candidate.stage === 'chosen'
          ? []
          : [
              {
                id: 'move',
                title: say('needsPages.moveTo'),
                choices: [
                  ...listStages
                    .filter((stage) => stage !== candidate.stage)
                    .map((stage) => ({
                      id: stage,
                      label: say(`needsPages.stage.${stage}`),
                      icon: <MoveRight aria-hidden="true" />,
                      onAction: () => void move.run({ id: candidate.id, stage }),
                    })),
                  { id: 'ruled_out', label: say('candidates.card.ruleOut'), onAction: onRuleOut },
                ],
              },
            ]),
      ]}
    />
  );
}
