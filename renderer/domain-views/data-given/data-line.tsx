import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useFormat } from '#renderer/format/index.ts';
import { Badge, Button, IconButton, Menu } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { DataRecord, ProbableRecord } from './data-record.ts';
import type { DataDeeds } from './use-data-deeds.tsx';
import { useDataName } from './use-data-name.ts';
import styles from './data-given.module.css';

/** Where a line stands: at its supplier, or in a list over all. */
interface Standing {
  readonly isAtSupplier: boolean;
  readonly deeds: DataDeeds;
}

/** Something a supplier knows: what, since when, on what ground, and what was asked about it. */
export function DataLine({ data, isAtSupplier, deeds }: Standing & { data: DataRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const nameOf = useDataName();
  const { personName, givenOn, why, ground } = data;
  const facts = [
    ...(personName === null ? [] : [personName]),
    ...(givenOn === null ? [] : [say('data.since', { day: format.day(givenOn) })]),
    ...(ground === 'unknown' ? [] : [say(`data.ground.${ground}`)]),
    ...(why === null ? [] : [why]),
  ];
  return (
    <div className={styles['line']}>
      <div className={styles['what']}>
        <p className={styles['title']}>
          {isAtSupplier ? null : <Holder holder={data} />}
          <span>{nameOf(data)}</span>
          <State data={data} />
        </p>
        {facts.length === 0 ? null : <p className={styles['soft']}>{facts.join(' · ')}</p>}
      </div>
      <DataMenu data={data} deeds={deeds} />
    </div>
  );
}

/** Something a supplier probably knows, with its reason and one press to note it down. */
export function ProbableLine({ data, isAtSupplier, deeds }: Standing & { data: ProbableRecord }) {
  const { say } = useWords();
  const kind = say(`data.kind.${data.kind}`);
  return (
    <div className={styles['line']}>
      <div className={styles['what']}>
        <p className={styles['title']}>
          {isAtSupplier ? null : <Holder holder={data} />}
          <span>{kind}</span>
          <Badge>{say('data.probably')}</Badge>
        </p>
        <p className={styles['soft']}>
          {data.personName === null ? data.reason : `${data.personName} · ${data.reason}`}
        </p>
      </div>
      <Button
        small
        variant="quiet"
        label={say('data.noteNamed', { data: kind, supplier: data.supplierName })}
        onPress={() => deeds.note(data)}
      >
        {say('data.noteIt')}
      </Button>
    </div>
  );
}

/** Who has it, and whether that is long over. */
function Holder({ holder }: { holder: DataRecord | ProbableRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const { supplierId, supplierName, relationshipState, relationshipEndedOn } = holder;
  const isOver = relationshipState === 'past' || relationshipState === 'ended_unconfirmed';
  return (
    <>
      <Link to="/suppliers/$supplierId" params={{ supplierId }}>
        {supplierName}
      </Link>
      {!isOver ? null : (
        <span className={styles['soft']}>
          {relationshipEndedOn === null
            ? say('data.left')
            : say('data.leftOn', { day: format.day(relationshipEndedOn) })}
        </span>
      )}
    </>
  );
}

function State({ data: { state, answerDueOn, erasedOn, consentWithdrawnOn } }: { data: DataRecord }) {
  const format = useFormat();
  const { say } = useWords();
  if (state === 'held') return null;
  if (state === 'erased') {
    return (
      <Badge tone="good">{say('data.state.erased', { day: erasedOn === null ? '' : format.day(erasedOn) })}</Badge>
    );
  }
  if (state === 'consent_withdrawn') {
    const day = consentWithdrawnOn === null ? '' : format.day(consentWithdrawnOn);
    return <Badge tone="soon">{say('data.state.consent_withdrawn', { day })}</Badge>;
  }
  const day = answerDueOn === null ? '' : format.day(answerDueOn);
  return <Badge tone={state === 'unanswered' ? 'now' : 'soon'}>{say(`data.state.${state}`, { day })}</Badge>;
}

function DataMenu({ data, deeds }: { data: DataRecord; deeds: DataDeeds }) {
  const { say } = useWords();
  const nameOf = useDataName();
  const { ground, consentWithdrawnOn, state } = data;
  const isHeld = state !== 'erased';
  const offered = [
    ...(isHeld && ground === 'consent' && consentWithdrawnOn === null ? (['withdraw'] as const) : []),
    ...(isHeld && data.askedBackOn === null ? (['askBack'] as const) : []),
    ...(isHeld ? (['erased'] as const) : []),
  ];
  return (
    <Menu
      label={say('data.moreNamed', { data: nameOf(data), supplier: data.supplierName })}
      placement="bottom end"
      trigger={
        <IconButton
          label={say('data.moreNamed', { data: nameOf(data), supplier: data.supplierName })}
          icon={<Ellipsis aria-hidden="true" />}
          variant="quiet"
        />
      }
      groups={[
        ...(offered.length === 0
          ? []
          : [
              {
                id: 'days',
                choices: offered.map((deed) => ({
                  id: deed,
                  label: say(`data.deed.${deed}`),
                  onAction: () => deeds.sayWhen(deed, data),
                })),
              },
            ]),
        {
          id: 'record',
          choices: [
            { id: 'change', label: say('data.change'), onAction: () => deeds.change(data) },
            {
              id: 'remove',
              label: say('data.remove'),
              description: say('data.removeHint'),
              tone: 'danger' as const,
              onAction: () => deeds.remove(data),
            },
          ],
        },
      ]}
    />
  );
}
