import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft, Ellipsis } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { useFormat } from '#renderer/format/index.ts';
import {
  Button,
  EmptyState,
  IconButton,
  Menu,
  Page,
  PageHeader,
  Progress,
  Select,
  VirtualList,
} from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ChangeDialog } from './change-dialog.tsx';
import type { ChangeRecord, SupplierToTell } from './change-record.ts';
import { SupplierLine } from './supplier-line.tsx';
import { placesOf, tellingRows, type TellingRow } from './telling-rows.ts';
import styles from './change-page.module.css';

type Tellings = OutputOf<'data.tellings'>;
const channels = ['email', 'letter', 'phone', 'portal', 'chat', 'in_person', 'other'] as const;
type Channel = (typeof channels)[number];

/** One change of details: who is to be told, with a message for each, and how far that has come. */
export function ChangePage({ changeId }: { changeId: string }) {
  const { say } = useWords();
  const read = useOperation('data.tellings', { changeId }, { keepsPrevious: true });
  if (read.value !== undefined) return <Loaded tellings={read.value} />;
  return (
    <Page>
      <Back />
      <Awaited of={read} untitled={say('data.changes.untitled')} />
    </Page>
  );
}

function Back() {
  const { say } = useWords();
  return (
    <Link to="/data">
      <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
      {say('data.title')}
    </Link>
  );
}

function Loaded({ tellings: { change, suppliers } }: { tellings: Tellings }) {
  const format = useFormat();
  const { say } = useWords();
  const [places] = useState(() => placesOf(suppliers));
  const [channel, setChannel] = useState<Channel>('email');
  const rows = tellingRows(suppliers, places);
  const from = change.validFrom === null ? null : say('data.changes.from', { day: format.longDay(change.validFrom) });
  return (
    <Page isFull>
      <PageHeader
        back={<Back />}
        title={say(`data.changes.title.${change.kind}`)}
        lead={[...(from === null ? [] : [from]), change.personName ?? say('data.household')].join(' · ')}
        actions={<Actions change={change} />}
      />
      <Details change={change} />
      {suppliers.length === 0 ? (
        <EmptyState title={say('data.changes.nobody')}>{say('data.changes.nobodyText')}</EmptyState>
      ) : (
        <>
          <div className={styles['progress']}>
            <Progress
              label={say('data.changes.progress')}
              done={change.told}
              total={change.of}
              text={say('data.changes.toldOf', { told: change.told, of: change.of })}
            />
            <Select<Channel>
              label={say('data.changes.how')}
              choices={channels.map((id) => ({ id, label: say(`data.changes.channel.${id}`) }))}
              value={channel}
              onChange={setChannel}
            />
            <TellAll change={change} suppliers={suppliers} channel={channel} />
          </div>
          <TellingList changeId={change.id} rows={rows} channel={channel} />
        </>
      )}
    </Page>
  );
}

function TellingList({ changeId, rows, channel }: { changeId: string; rows: readonly TellingRow[]; channel: Channel }) {
  const { say } = useWords();
  const tell = useCommand('data.told', { done: say('data.changes.toldOne') });
  const untell = useCommand('data.untold', { done: say('data.changes.untoldOne') });
  const tick = ({ relationshipId }: SupplierToTell, isTold: boolean) =>
    void (isTold ? tell.run({ changeId, relationshipId, channel }) : untell.run({ changeId, relationshipId }));
  return (
    <div className={styles['list']} onKeyDownCapture={toNextTick}>
      <VirtualList<TellingRow>
        label={say('data.changes.list')}
        items={rows}
        keyOf={(row) => (row.kind === 'part' ? row.part : row.supplier.relationshipId)}
        guess={70}
        className={styles['scroll'] ?? ''}
        render={(row) =>
          row.kind === 'part' ? (
            <h2 className={styles['part']}>{say(`data.changes.part.${row.part}`, { n: row.n })}</h2>
          ) : (
            <SupplierLine supplier={row.supplier} onTick={tick} />
          )
        }
      />
    </div>
  );
}

/** From a tick the arrows lead to the one below or above. */
function toNextTick(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const at = event.target;
  if (step === 0 || !(at instanceof HTMLInputElement) || at.type !== 'checkbox') return;
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].toSorted(
    (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
  );
  const next = ticks[ticks.indexOf(at) + step];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

/** Says of everybody who is left that they were told, as with a circular. */
function TellAll({ change, suppliers, channel }: Tellings & { channel: Channel }) {
  const { say } = useWords();
  const left = suppliers.filter(({ isTold, group }) => !isTold && group !== 'perhaps');
  const tell = useCommand('data.told', { done: ({ n }) => say('data.changes.toldAll', { n }) });
  if (left.length < 2) return null;
  return (
    <Button
      variant="quiet"
      isPending={tell.isRunning}
      onPress={() =>
        void tell.run({
          changeId: change.id,
          relationshipIds: left.map(({ relationshipId }) => relationshipId),
          channel,
        })
      }
    >
      {say('data.changes.tellAll', { n: left.length })}
    </Button>
  );
}

function Details({ change: { newDetail, oldDetail } }: { change: ChangeRecord }) {
  const { say } = useWords();
  return (
    <dl className={styles['details']}>
      <div>
        <dt>{say('data.changes.new')}</dt>
        <dd>{newDetail}</dd>
      </div>
      {oldDetail === null ? null : (
        <div>
          <dt>{say('data.changes.old')}</dt>
          <dd>{oldDetail}</dd>
        </div>
      )}
    </dl>
  );
}

function Actions({ change }: { change: ChangeRecord }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [isEditing, setEditing] = useState(false);
  const remove = useCommand('data.removeChange', { done: say('data.changes.removed') });
  const removeNow = async () => {
    const outcome = await remove.run({ id: change.id });
    if (outcome.ok) await navigate({ to: '/data' });
  };
  return (
    <>
      <Menu
        label={say('data.changes.more')}
        placement="bottom end"
        trigger={<IconButton label={say('data.changes.more')} icon={<Ellipsis aria-hidden="true" />} variant="plain" />}
        groups={[
          {
            id: 'change',
            choices: [
              { id: 'edit', label: say('data.changes.edit'), onAction: () => setEditing(true) },
              {
                id: 'remove',
                label: say('data.changes.remove'),
                description: say('data.changes.removeHint'),
                tone: 'danger',
                onAction: () => void removeNow(),
              },
            ],
          },
        ]}
      />
      {isEditing ? <ChangeDialog change={change} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
