import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { contactDetails, nextActionInWords } from '#shared/domain/interactions/contact-details.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { QueryContext } from '../handler.ts';
import type { InteractionRow } from '../interactions/interactions.ts';
import {
  decisionSentence,
  episodeSentence,
  interactionSentence,
  priceSentence,
  renewalSentence,
  startSentence,
  successionSentence,
} from '../timeline/sentences.ts';

type SupplierRecord = OutputOf<'suppliers.get'>;
type Entry = SupplierRecord['timeline'][number];
/** An entry that is not put into anybody's language yet. */
type UnsaidEntry = Omit<Entry, 'text' | 'details' | 'messages'> & {
  readonly text: Message;
  readonly details?: readonly Message[];
};
type Relationship = SupplierRecord['relationships'][number];
type Contract = Relationship['contracts'][number];

/** The story of a supplier: dated facts so far, what was said among them, then what is ahead, oldest first. */
export function timelineOf(
  relationships: readonly Relationship[],
  interactions: readonly InteractionRow[],
  { today, say }: Pick<QueryContext, 'today' | 'say'>,
): Entry[] {
  const contractNames = new Map(
    relationships.flatMap(({ contracts }) => contracts.map(({ id, name }) => [id, name] as const)),
  );
  const entries = [
    ...relationships.flatMap((relationship) => [
      ...episodeEntries(relationship),
      ...relationship.contracts.flatMap((contract) => contractEntries(contract, today)),
    ]),
    ...interactions.flatMap((row) => interactionEntry(row, contractNames)),
  ];
  return entries
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map(({ text, details = [], ...entry }) => ({
      ...entry,
      text: say(text),
      details: details.map(say),
      messages: { text, details: [...details] },
    }));
}

function episodeEntries({ personName: person, episodes }: Relationship): UnsaidEntry[] {
  const said = (what: 'started' | 'startedAgain' | 'ended') => episodeSentence(what, person);
  return episodes.flatMap((episode, position) => {
    const begun = said(position === 0 ? 'started' : 'startedAgain');
    return [
      ...(episode.startedOn === null ? [] : [plain(episode.startedOn, 'relationship_started', begun)]),
      ...(episode.endedOn === null ? [] : [plain(episode.endedOn, 'relationship_ended', said('ended'))]),
    ];
  });
}

function contractEntries(contract: Contract, today: CalendarDate): UnsaidEntry[] {
  const entry = (on: CalendarDate | null | undefined, kind: Entry['kind'], text: Message): UnsaidEntry[] =>
    on == null ? [] : [{ ...plain(on, kind, text), contractId: contract.id, contractName: contract.name }];
  const over = contract.state === 'ended' || contract.state === 'ended_unconfirmed';
  const { outlook } = contract;
  const said = { contract: contract.name };
  const { startsOn } = contract;
  const started =
    startsOn === null ? [] : entry(startsOn, 'contract_started', startSentence(contract.name, startsOn, today));
  const renewed =
    outlook !== null && outlook.renewedTimes > 0
      ? entry(outlook.currentTermStart, 'contract_renewed', renewalSentence(contract.name, outlook.renewedTimes))
      : [];
  const ended = over
    ? entry(contract.endsOn, 'contract_ended', message('timeline.lastDay', said))
    : entry(contract.endsOn, 'ahead_term_end', message('timeline.ends', said));
  const ahead =
    over || contract.state === 'leaving' || outlook === null
      ? []
      : [
          ...entry(outlook.nextNoticeDeadline, 'ahead_notice_deadline', message('timeline.noticeDeadline', said)),
          ...(contract.endsOn === null
            ? entry(outlook.currentTermEnd, 'ahead_term_end', message('timeline.termEnds', said))
            : []),
          ...aheadOnly(entry(outlook.trialEndsOn, 'ahead_trial_end', message('timeline.trialEnds', said)), today),
          ...aheadOnly(
            entry(outlook.coolingOffEndsOn, 'ahead_cooling_off_end', message('timeline.coolingOffEnds', said)),
            today,
          ),
        ];
  return [...started, ...renewed, ...priceEntries(contract, today), ...exitEntries(contract), ...ended, ...ahead];
}

function priceEntries(contract: Contract, today: CalendarDate): UnsaidEntry[] {
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
        text: priceSentence(contract.name, before, point.price, ahead),
      } satisfies UnsaidEntry,
    ];
  });
}

function exitEntries(contract: Contract): UnsaidEntry[] {
  return contract.exits.flatMap((exit) => {
    const entry = (on: CalendarDate | null, kind: Entry['kind'], text: Message): UnsaidEntry[] =>
      on === null ? [] : [{ ...plain(on, kind, text), contractId: contract.id, contractName: contract.name }];
    const said = { contract: contract.name };
    if (exit.succession !== null && exit.replacedBy !== null) {
      const sentence = successionSentence(contract.name, exit.succession, exit.replacedBy.contractName);
      return entry(exit.decidedOn, 'contract_succeeded', sentence);
    }
    return [
      ...entry(exit.decidedOn, 'exit_decided', decisionSentence(contract.name, exit.reason)),
      ...entry(exit.noticeSentOn, 'notice_sent', message('timeline.noticeSent', said)),
      ...entry(exit.acknowledgedOn, 'exit_acknowledged', message('timeline.acknowledged', said)),
      ...entry(exit.withdrawnOn, 'exit_withdrawn', message('timeline.withdrawn', said)),
    ];
  });
}

/** What was said, as one line; drafts have not happened. */
function interactionEntry(row: InteractionRow, contractNames: ReadonlyMap<string, string>): UnsaidEntry[] {
  if (row.happenedOn === null) return [];
  const contractName = row.subjectType === 'contract' ? (contractNames.get(row.subjectId) ?? null) : null;
  return [
    {
      ...plain(row.happenedOn, 'interaction', interactionSentence(row, row.text, contractName)),
      contractId: contractName === null ? null : row.subjectId,
      contractName,
      interactionId: row.id,
      details: [...nextActionInWords(row), ...contactDetails(row)],
    },
  ];
}

function aheadOnly(entries: readonly UnsaidEntry[], today: CalendarDate): UnsaidEntry[] {
  return entries.filter((entry) => entry.on >= today);
}

function plain(on: CalendarDate, kind: Entry['kind'], text: Message): UnsaidEntry {
  return { on, kind, contractId: null, contractName: null, interactionId: null, before: null, after: null, text };
}
