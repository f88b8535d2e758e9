import { addDays } from '#shared/domain/calendar-date.ts';
import { useFormat } from '#renderer/format/index.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';
import { Badge } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { isFollowed, standingExit, type ContractRecord } from './supplier-record.ts';

/** The one thing to know about a contract: the next deadline, or how it stands. */
export function ContractBadge({ contract }: { contract: ContractRecord }) {
  const { say } = useWords();
  const format = useFormat();
  const { state, endsOn, nextNoticeDeadline, pausedUntil, deadlineKind, startsOn, deadlineDecides } = contract;
  const exit = standingExit(contract);
  if (exit !== null && isFollowed(exit) && endsOn !== null) {
    const on = { day: format.day(addDays(endsOn, 1)) };
    return <Badge>{say(endsOn >= format.today ? 'supplier.badge.changes' : 'supplier.badge.changed', on)}</Badge>;
  }
  switch (state) {
    case 'ended_unconfirmed':
      return <Badge tone="soon">{say('views.contractState.ended_unconfirmed')}</Badge>;
    case 'ended':
      return (
        <Badge>
          {endsOn === null ? say('supplier.badge.ended') : say('supplier.badge.endedOn', { day: format.day(endsOn) })}
        </Badge>
      );
    case 'leaving':
      return (
        <Badge tone="later">
          {endsOn === null
            ? say('supplier.badge.leaving')
            : say('supplier.badge.leavingUntil', { day: format.both(endsOn) })}
        </Badge>
      );
    case 'not_started':
      return (
        <Badge>
          {startsOn === null
            ? say('supplier.badge.notStarted')
            : say('supplier.badge.starts', { day: format.both(startsOn) })}
        </Badge>
      );
    case 'paused':
      return (
        <Badge>
          {pausedUntil === null
            ? say('supplier.badge.paused')
            : say('supplier.badge.pausedUntil', { day: format.both(pausedUntil) })}
        </Badge>
      );
    case 'running':
      break;
  }
  if (nextNoticeDeadline !== null) {
    return (
      <Badge {...(deadlineDecides ? { tone: nearness(nextNoticeDeadline, format.today) } : {})}>
        {say('supplier.badge.notice', { day: format.both(nextNoticeDeadline) })}
      </Badge>
    );
  }
  if (deadlineKind === 'any_day') return <Badge>{say('supplier.badge.anyDay')}</Badge>;
  if (deadlineKind === 'not_needed' && endsOn !== null) {
    return (
      <Badge tone={nearness(endsOn, format.today)}>
        {say('supplier.badge.endsByItself', { day: format.both(endsOn) })}
      </Badge>
    );
  }
  return <Badge tone="soon">{say('supplier.badge.unknown')}</Badge>;
}
