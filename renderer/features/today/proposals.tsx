import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { useActorName } from '#renderer/domain-views/actor-name.ts';
import { Changes } from '#renderer/domain-views/changes.tsx';
import { useKeptFocus } from '#renderer/domain-views/kept-focus.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, classes, Disclosure, Section, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { useState } from 'react';
import styles from './proposals.module.css';

export type Proposal = OutputOf<'proposals.list'>[number];

/** What somebody, such as an agent, would like to have done: to be accepted or refused. Nothing where nothing waits. */
export function Proposals({ proposals }: { proposals: readonly Proposal[] }) {
  const { say } = useWords();
  const list = useKeptFocus(proposals);
  if (proposals.length === 0) return null;
  return (
    <Section
      title={say('today.proposals.title', { count: proposals.length })}
      lead={say('today.proposals.lead')}
      className={classes(styles['proposals'])}
    >
      <ol ref={list} className={styles['list']}>
        {proposals.map((proposal) => (
          <li key={proposal.id} className={styles['proposal']}>
            <ProposalRow proposal={proposal} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function ProposalRow({ proposal: { id, at, actor, title } }: { proposal: Proposal }) {
  const { say } = useWords();
  const format = useFormat();
  const actorName = useActorName();
  const [isOpen, setIsOpen] = useState(false);
  const accept = useCommand('proposals.accept', { done: say('today.proposals.accepted', { title }) });
  const refuse = useCommand('proposals.refuse', { done: say('today.proposals.refused', { title }) });
  const isDeciding = accept.isRunning || refuse.isRunning;
  return (
    <>
      <div className={styles['head']}>
        <div>
          <p className={styles['title']}>{title}</p>
          <p className={styles['soft']}>
            {actorName(actor)} · {format.moment(at)}
          </p>
        </div>
        <div className={styles['actions']}>
          <Button
            small
            label={say('today.proposals.acceptTitle', { title })}
            onPress={() => void accept.run({ id })}
            isDisabled={isDeciding}
          >
            {say('today.proposals.accept')}
          </Button>
          <Button
            small
            variant="quiet"
            label={say('today.proposals.refuseTitle', { title })}
            onPress={() => void refuse.run({ id })}
            isDisabled={isDeciding}
          >
            {say('today.proposals.refuse')}
          </Button>
        </div>
      </div>
      <Disclosure title={say('today.proposals.changes')} isOpen={isOpen} onToggle={setIsOpen}>
        {isOpen ? <ProposedChanges id={id} /> : null}
      </Disclosure>
    </>
  );
}

function ProposedChanges({ id }: { id: string }) {
  const proposal = useOperation('proposals.get', { id });
  if (proposal.failure !== null) return <p className={styles['soft']}>{failureText(proposal.failure)}</p>;
  if (proposal.value === undefined) return <Spinner />;
  const { changes } = proposal.value;
  return <Changes changes={changes} total={changes.length} />;
}
