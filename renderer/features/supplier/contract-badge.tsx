import { useFormat } from '#renderer/format/index.ts';
import { contractStateWords, nearness } from '#renderer/domain-views/deadline-words.ts';
import { Badge } from '#renderer/ui/index.ts';
import type { ContractRecord } from './supplier-record.ts';

/** The one thing to know about a contract: the next deadline, or how it stands. */
export function ContractBadge({ contract }: { contract: ContractRecord }) {
  const format = useFormat();
  const { state, endsOn, nextNoticeDeadline, deadlineKind, startsOn } = contract;
  switch (state) {
    case 'ended_unconfirmed':
      return <Badge tone="soon">{contractStateWords.ended_unconfirmed}</Badge>;
    case 'ended':
      return <Badge>{endsOn === null ? 'Ended' : `Ended ${format.day(endsOn)}`}</Badge>;
    case 'leaving':
      return <Badge tone="later">{endsOn === null ? 'Leaving' : `Leaving: ends ${format.both(endsOn)}`}</Badge>;
    case 'not_started':
      return <Badge>{startsOn === null ? 'Not started yet' : `Starts ${format.both(startsOn)}`}</Badge>;
    case 'running':
      break;
  }
  if (nextNoticeDeadline !== null) {
    return (
      <Badge tone={nearness(nextNoticeDeadline, format.today)}>{`Notice ${format.both(nextNoticeDeadline)}`}</Badge>
    );
  }
  if (deadlineKind === 'any_day') return <Badge>Can end on any day</Badge>;
  if (deadlineKind === 'not_needed' && endsOn !== null) {
    return <Badge tone={nearness(endsOn, format.today)}>{`Ends by itself ${format.both(endsOn)}`}</Badge>;
  }
  return <Badge tone="soon">Deadline not known</Badge>;
}
