import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Writing } from '#shared/messages/writing.ts';
import type { InteractionRow } from '../interactions/interactions.ts';

type SupplierRecord = OutputOf<'suppliers.get'>;
type Entry = SupplierRecord['timeline'][number];
type Relationship = SupplierRecord['relationships'][number];
type Contract = Relationship['contracts'][number];

/** The story of a supplier: dated facts so far, what was said among them, then what is ahead, oldest first. */
export function timelineOf(
  relationships: readonly Relationship[],
  interactions: readonly InteractionRow[],
  today: CalendarDate,
  format: Writing,
): Entry[] {
  const contractNames = new Map(
    relationships.flatMap(({ contracts }) => contracts.map(({ id, name }) => [id, name] as const)),
  );
  const entries = [
    ...relationships.flatMap((relationship) => [
      ...episodeEntries(relationship),
      ...relationship.contracts.flatMap((contract) => contractEntries(contract, today, format)),
    ]),
    ...interactions.flatMap((row) => interactionEntry(row, contractNames)),
  ];
  return entries.toSorted((one, other) => one.on.localeCompare(other.on));
}

function episodeEntries(relationship: Relationship): Entry[] {
  const whose = relationship.personName === null ? '' : ` for ${relationship.personName}`;
  return relationship.episodes.flatMap((episode, position) => {
    const begun = position === 0 ? `Started${whose}` : `Started again${whose}`;
    return [
      ...(episode.startedOn === null ? [] : [plain(episode.startedOn, 'relationship_started', begun)]),
      ...(episode.endedOn === null ? [] : [plain(episode.endedOn, 'relationship_ended', `Ended${whose}`)]),
    ];
  });
}

function contractEntries(contract: Contract, today: CalendarDate, format: Writing): Entry[] {
  const entry = (on: CalendarDate | null | undefined, kind: Entry['kind'], text: string): Entry[] =>
    on == null ? [] : [{ ...plain(on, kind, text), contractId: contract.id, contractName: contract.name }];
  const over = contract.state === 'ended' || contract.state === 'ended_unconfirmed';
  const { outlook } = contract;
  const started = entry(contract.startsOn, 'contract_started', `${contract.name} ${startsWord(contract, today)}`);
  const renewed =
    outlook !== null && outlook.renewedTimes > 0
      ? entry(
          outlook.currentTermStart,
          'contract_renewed',
          `${contract.name} was renewed${outlook.renewedTimes === 1 ? '' : ` for the ${ordinal(outlook.renewedTimes)} time`}`,
        )
      : [];
  const ended = over
    ? entry(contract.endsOn, 'contract_ended', `Last day of ${contract.name}`)
    : entry(contract.endsOn, 'ahead_term_end', `${contract.name} ends`);
  const ahead =
    over || contract.state === 'leaving' || outlook === null
      ? []
      : [
          ...entry(
            outlook.nextNoticeDeadline,
            'ahead_notice_deadline',
            `Last day for the notice to ${contract.name} to arrive`,
          ),
          ...(contract.endsOn === null
            ? entry(outlook.currentTermEnd, 'ahead_term_end', `The current term of ${contract.name} ends`)
            : []),
          ...aheadOnly(entry(outlook.trialEndsOn, 'ahead_trial_end', `The trial of ${contract.name} ends`), today),
          ...aheadOnly(
            entry(outlook.coolingOffEndsOn, 'ahead_cooling_off_end', `Last day to withdraw from ${contract.name}`),
            today,
          ),
        ];
  return [
    ...started,
    ...renewed,
    ...priceEntries(contract, today, format),
    ...exitEntries(contract),
    ...ended,
    ...ahead,
  ];
}

function priceEntries(contract: Contract, today: CalendarDate, format: Writing): Entry[] {
  return contract.prices.flatMap((point, position) => {
    const before = contract.prices[position - 1]?.price ?? null;
    if (point.effectiveFrom === null || before === null) return [];
    const ahead = point.effectiveFrom > today;
    return [
      {
        on: point.effectiveFrom,
        kind: ahead ? 'ahead_price_change' : 'price_changed',
        contractId: contract.id,
        contractName: contract.name,
        interactionId: null,
        before,
        after: point.price,
        text: `${contract.name}: ${format.money(before)} ${ahead ? 'will become' : 'became'} ${format.money(point.price)}`,
      } satisfies Entry,
    ];
  });
}

function exitEntries(contract: Contract): Entry[] {
  return contract.exits.flatMap((exit) => {
    const entry = (on: CalendarDate | null, kind: Entry['kind'], text: string): Entry[] =>
      on === null ? [] : [{ ...plain(on, kind, text), contractId: contract.id, contractName: contract.name }];
    const why = exit.reason === null ? '' : `: ${exit.reason}`;
    return [
      ...entry(exit.decidedOn, 'exit_decided', `Decided to leave ${contract.name}${why}`),
      ...entry(exit.noticeSentOn, 'notice_sent', `Notice sent for ${contract.name}`),
      ...entry(exit.acknowledgedOn, 'exit_acknowledged', `The end of ${contract.name} was confirmed`),
      ...entry(exit.withdrawnOn, 'exit_withdrawn', `The exit from ${contract.name} was withdrawn`),
    ];
  });
}

const channelWords: Readonly<Record<InteractionRow['channel'], string>> = {
  email: ' by email',
  phone: ' by phone',
  letter: ' by letter',
  chat: ' by chat',
  in_person: ' in person',
  portal: ' on the portal',
  other: '',
};

/** What was said, as one line; drafts have not happened. */
function interactionEntry(row: InteractionRow, contractNames: ReadonlyMap<string, string>): Entry[] {
  if (row.happenedOn === null) return [];
  const contractName = row.subjectType === 'contract' ? (contractNames.get(row.subjectId) ?? null) : null;
  const who = `${row.direction === 'out' ? 'You' : 'They'}${channelWords[row.channel]}`;
  return [
    {
      ...plain(
        row.happenedOn,
        'interaction',
        `${who}${contractName === null ? '' : ` about ${contractName}`}: ${row.text}`,
      ),
      contractId: contractName === null ? null : row.subjectId,
      contractName,
      interactionId: row.id,
    },
  ];
}

function aheadOnly(entries: readonly Entry[], today: CalendarDate): Entry[] {
  return entries.filter((entry) => entry.on >= today);
}

function plain(on: CalendarDate, kind: Entry['kind'], text: string): Entry {
  return { on, kind, contractId: null, contractName: null, interactionId: null, before: null, after: null, text };
}

function startsWord(contract: Contract, today: CalendarDate): string {
  return contract.startsOn !== null && contract.startsOn > today ? 'starts' : 'started';
}

function ordinal(n: number): string {
  const lastTwo = n % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return `${n}th`;
  return `${n}${{ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th'}`;
}
