import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, GripVertical, MoveRight, PenLine, Tag } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { nearness } from '#renderer/domain-views/deadline-words.ts';
import { Badge, classes, IconButton, Menu } from '#renderer/ui/index.ts';
import { offerPriceInWords } from '../offers/offer-words.ts';
import { latestOffer, listStages, sourceWords, stageWords, type CandidateRecord, type TrueCost } from '../words.ts';
import styles from './candidates.module.css';

export interface CandidateCardProps {
  readonly candidate: CandidateRecord;
  /** What its newest offer costs over two years; null when there is none. */
  readonly cost: TrueCost | null;
  readonly onOpen: () => void;
  readonly onRuleOut: () => void;
}

/** What one sees of a candidate on its list. */
export function CandidateCard({ candidate, cost, onOpen, onRuleOut }: CandidateCardProps) {
  const format = useFormat();
  const offer = latestOffer(candidate);
  const isIncumbent = candidate.incumbentContractId !== null;
  return (
    <>
      <AriaButton slot="drag" className={classes(styles['grip'])} aria-label={`Move ${candidate.supplierName}`}>
        <GripVertical size={15} strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
      <div className={styles['cardBody']}>
        <p className={styles['cardTitle']}>{candidate.supplierName}</p>
        {candidate.stage === 'chosen' ? <Badge tone="good">Chosen</Badge> : null}
        <p className={styles['soft']}>
          {isIncumbent ? 'You are there now; staying is a choice' : sourceWords[candidate.source]}
        </p>
        {offer === null ? null : (
          <p className={styles['price']}>
            {offerPriceInWords(offer.price, format)}
            {candidate.offers.length > 1 ? <span className={styles['soft']}> · version {offer.version}</span> : null}
          </p>
        )}
        {cost === null ? null : (
          <p className={styles['soft']}>
            {format.money({ amount: cost.monthly, currency: cost.currency })} a month over 2 years, all in
          </p>
        )}
        {candidate.waitingFor === null ? null : (
          <p className={candidate.waitingFor === 'me' ? styles['mine'] : styles['soft']}>
            {candidate.waitingFor === 'me' ? 'Waits for you' : 'Owes you an answer'}
            {candidate.waitingBy === null ? null : (
              <>
                {', '}
                <span className={styles[nearness(candidate.waitingBy, format.today)]}>
                  {format.both(candidate.waitingBy)}
                </span>
              </>
            )}
          </p>
        )}
      </div>
      <CardMenu candidate={candidate} onOpen={onOpen} onRuleOut={onRuleOut} />
    </>
  );
}

function CardMenu({ candidate, onOpen, onRuleOut }: Omit<CandidateCardProps, 'cost'>) {
  const navigate = useNavigate();
  const move = useCommand('candidates.move', {
    done: (_, { stage }) => `${candidate.supplierName} is on “${stageWords[stage]}” now.`,
  });
  const name = candidate.supplierName;
  return (
    <Menu
      label={`More about ${name}`}
      placement="bottom end"
      trigger={
        <IconButton
          label={`More about ${name}`}
          icon={<Ellipsis aria-hidden="true" />}
          className={styles['dots'] ?? ''}
        />
      }
      groups={[
        {
          id: 'deeds',
          choices: [
            { id: 'open', label: 'Open', icon: <PenLine aria-hidden="true" />, onAction: onOpen },
            {
              id: 'offer',
              label: candidate.offers.length === 0 ? 'Add their offer…' : 'Add a new version of their offer…',
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
                title: 'Move to…',
                choices: [
                  ...listStages
                    .filter((stage) => stage !== candidate.stage)
                    .map((stage) => ({
                      id: stage,
                      label: stageWords[stage],
                      icon: <MoveRight aria-hidden="true" />,
                      onAction: () => void move.run({ id: candidate.id, stage }),
                    })),
                  { id: 'ruled_out', label: 'Rule out…', onAction: onRuleOut },
                ],
              },
            ]),
      ]}
    />
  );
}
