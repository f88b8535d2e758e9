import type { Events } from '#shared/api/events.ts';
import { raisedTogether } from '#shared/api/raised-together.ts';
import type { ToastMessage } from '#renderer/ui/index.ts';
import type { WordsOfPage } from '#renderer/words/index.ts';

type Raised = Pick<Events['nudgesRaised'], 'nudges' | 'digest'>;

/** One notice for nudges that were raised together (`raisedTogether`). Null for none. */
export function raisedNotice(
  raised: Raised,
  { say, told }: Pick<WordsOfPage, 'say' | 'told'>,
): { readonly message: ToastMessage; readonly actionLabel: string; readonly to: string } | null {
  const together = raisedTogether(raised);
  if (together === null) return null;
  const { title, others, urgency, to } = together;
  const detail = [...together.detail, ...(others === null ? [] : [say('shell.raised.more', { count: others })])].join(
    ' ',
  );
  return {
    message: {
      text: told(title),
      ...(detail === '' ? {} : { detail }),
      tone: urgency === 'later' ? 'plain' : urgency,
    },
    actionLabel: say(raised.nudges.length === 1 ? 'shell.raised.show' : 'shell.raised.showAll'),
    to,
  };
}
