import { goesOn } from '#shared/domain/terms/pause.ts';
import { useNavigate } from '@tanstack/react-router';
import {
  CalendarCheck,
  CircleQuestionMark,
  CopyPlus,
  Ellipsis,
  LogOut,
  PenLine,
  Replace,
  Tag,
  Trash2,
} from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { message } from '#shared/domain/message.ts';
import { useCommand, withMovedExits } from '#renderer/data/index.ts';
import { DocumentsOf } from '#renderer/domain-views/documents/documents-of.tsx';
import { Promises } from '#renderer/domain-views/promises.tsx';
import { SetUpChecklist } from '#renderer/domain-views/set-up-checklist.tsx';
import { useEraseChoice } from '#renderer/domain-views/erase/erase-choice.tsx';
import { EraseDialog } from '#renderer/domain-views/erase/erase-dialog.tsx';
import { UnreadableNote } from '#renderer/domain-views/unreadable-note.tsx';
import { useExitDialog } from '#renderer/domain-views/exit-request.tsx';
import { Banner, Button, classes, IconButton, Menu } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ContractBadge } from './contract-badge.tsx';
import { ContractFacts } from './contract-facts.tsx';
import { ContractPayments } from './contract-payments.tsx';
import { FollowedBy } from './followed-by.tsx';
import { ExitBox } from './exit-box.tsx';
import { PriceHistory } from './price-history.tsx';
import { PriceDialog } from './price-dialog.tsx';
import { isFollowed, isOver, standingExit, type ContractRecord } from './supplier-record.ts';
import { TermBar } from './term-bar.tsx';
import { Working } from './working.tsx';
import styles from './contract-card.module.css';

export interface ContractCardProps {
  readonly contract: ContractRecord;
  /** The page was opened for this contract: it is brought into view and marked. */
  readonly isOpenedFor: boolean;
}

/** One contract: where it stands, what it costs, when it can end, and what to do. */
export function ContractCard({ contract, isOpenedFor }: ContractCardProps) {
  const navigate = useNavigate();
  const { say } = useWords();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpenedFor) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpenedFor]);
  const exit = standingExit(contract);
  const unknown = isOver(contract) || exit !== null ? [] : (contract.outlook?.unknown ?? []);
  return (
    <article
      ref={card}
      aria-labelledby={`contract-${contract.id}`}
      className={classes(styles['card'], isOpenedFor && styles['opened'], contract.state === 'ended' && styles['over'])}
    >
      <header className={styles['head']}>
        <div className={styles['name']}>
          <h3 id={`contract-${contract.id}`}>{contract.name}</h3>
          <ContractBadge contract={contract} />
        </div>
        <CardMenu contract={contract} />
      </header>
      {contract.problem === null ? null : (
        <UnreadableNote
          problem={contract.problem}
          name={contract.name}
          onCorrect={() => void navigate({ to: '/contracts/$contractId', params: { contractId: contract.id } })}
        />
      )}
      <UnreadablePrices contract={contract} />
      {exit === null ? null : isFollowed(exit) ? (
        <FollowedBy exit={exit} />
      ) : (
        <ExitBox exit={exit} contract={contract} />
      )}
      {isOver(contract) ? null : <TermBar contract={contract} />}
      {contract.terms === null && !isOver(contract) && contract.problem?.fields.includes('terms') !== true ? (
        <Banner tone="warning">{say('supplier.card.noTerms')}</Banner>
      ) : null}
      {unknown.length === 0 ? null : (
        <Banner tone="warning">
          {unknown.map((gap) => (
            <p key={gap.field}>{gap.ask}</p>
          ))}
        </Banner>
      )}
      <ContractFacts contract={contract} />
      <PriceHistory contract={contract} />
      <ContractPayments contract={contract} />
      <Promises contractId={contract.id} />
      <SetUpChecklist contractId={contract.id} />
      <section aria-label={say('documents.heading')} className={styles['documents']}>
        <h4>{say('documents.heading')}</h4>
        <DocumentsOf subject={{ type: 'contract', id: contract.id }} />
      </section>
      {contract.outlook === null || contract.outlook.working.length === 0 ? null : (
        <Working sentences={contract.outlook.working} of={contract.name} />
      )}
    </article>
  );
}

/** Prices that cannot be shown, where the contract's own note does not speak of them: one that is still to come, or past. */
function UnreadablePrices({ contract }: { contract: ContractRecord }) {
  const { say } = useWords();
  const remove = useCommand('prices.remove', {
    done: ({ exit }) => withMovedExits(message('supplier.card.priceRemoved', { contract: contract.name }), [exit]),
  });
  if (contract.problem?.fields.includes('price') === true) return null;
  return contract.unreadablePrices.map((price) => (
    <UnreadableNote key={price.id} problem={price} name={say('supplier.card.aPrice', { contract: contract.name })}>
      <Button small onPress={() => void remove.run({ id: price.id })} icon={<Trash2 aria-hidden="true" />}>
        {say('supplier.card.removePrice')}
      </Button>
    </UnreadableNote>
  ));
}

const WhyNotDialog = lazy(async () => ({
  default: (await import('#renderer/domain-views/nudges/why-not-dialog.tsx')).WhyNotDialog,
}));

function CardMenu({ contract }: { contract: ContractRecord }) {
  const eraseChoice = useEraseChoice();
  const navigate = useNavigate();
  const openExit = useExitDialog();
  const { say } = useWords();
  const [isErasing, setErasing] = useState(false);
  const [isPricing, setPricing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const remove = useCommand('contracts.remove', { done: say('supplier.card.removed', { contract: contract.name }) });
  const used = useCommand('contracts.used', { done: say('supplier.card.usedDone', { contract: contract.name }) });
  const canLeave = goesOn(contract.state);
  return (
    <span className={styles['buttons']}>
      {canLeave ? (
        <Button
          small
          label={say('supplier.card.leaveNamed', { contract: contract.name })}
          onPress={() => openExit({ contractId: contract.id }, contract.name)}
          icon={<LogOut aria-hidden="true" />}
        >
          {say('supplier.card.leave')}
        </Button>
      ) : null}
      <IconButton
        label={say('supplier.card.edit', { contract: contract.name })}
        icon={<PenLine aria-hidden="true" />}
        className={styles['small'] ?? ''}
        onPress={() => void navigate({ to: '/contracts/$contractId', params: { contractId: contract.id } })}
      />
      <Menu
        label={say('supplier.moreAbout', { name: contract.name })}
        placement="bottom end"
        trigger={
          <IconButton
            label={say('supplier.moreAbout', { name: contract.name })}
            icon={<Ellipsis aria-hidden="true" />}
            className={styles['small'] ?? ''}
          />
        }
        groups={[
          {
            id: 'change',
            choices: [
              {
                id: 'price',
                label: say('supplier.card.priceChange'),
                description: say('supplier.card.priceChangeHint'),
                icon: <Tag aria-hidden="true" />,
                onAction: () => setPricing(true),
              },
              ...(canLeave
                ? [
                    {
                      id: 'used',
                      label: say('supplier.card.used'),
                      description: say('supplier.card.usedHint'),
                      icon: <CalendarCheck aria-hidden="true" />,
                      onAction: () => void used.run({ id: contract.id }),
                    },
                    {
                      id: 'succeed',
                      label: say('supplier.card.succeed'),
                      description: say('supplier.card.succeedHint'),
                      icon: <Replace aria-hidden="true" />,
                      onAction: () => void navigate({ to: '/contracts/new', search: { succeeds: contract.id } }),
                    },
                  ]
                : []),
              {
                id: 'next',
                label: say('supplier.card.next'),
                description: say('supplier.card.nextHint'),
                icon: <CopyPlus aria-hidden="true" />,
                onAction: () => void navigate({ to: '/contracts/new', search: { follows: contract.id } }),
              },
              {
                id: 'whyNot',
                label: say('supplier.card.whyNot'),
                description: say('supplier.card.whyNotHint'),
                icon: <CircleQuestionMark aria-hidden="true" />,
                onAction: () => setAsking(true),
              },
              {
                id: 'remove',
                label: say('supplier.card.remove'),
                description: say('supplier.card.removeHint'),
                icon: <Trash2 aria-hidden="true" />,
                tone: 'danger',
                onAction: () => void remove.run({ id: contract.id }),
              },
              eraseChoice(() => setErasing(true)),
            ],
          },
        ]}
      />
      {isErasing ? (
        <EraseDialog record={{ type: 'contract', id: contract.id }} onClose={() => setErasing(false)} />
      ) : null}
      {isAsking ? (
        <Suspense fallback={null}>
          <WhyNotDialog
            subject={{ type: 'contract', id: contract.id }}
            name={contract.name}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
      {isPricing ? <PriceDialog contract={contract} onClose={() => setPricing(false)} /> : null}
    </span>
  );
}
