import type { Events } from '#shared/api/events.ts';
import { placeOfNudge } from '#shared/api/nudge-place.ts';
import type { ToastMessage } from '#renderer/ui/index.ts';
import type { WordsOfPage } from '#renderer/words/index.ts';

type Raised = Events['nudgesRaised']['nudges'];

/**
 * One notice for nudges that were raised together: the most pressing by name, with what comes of doing nothing,
 * the rest by number. Null for none.
 */
export function raisedNotice(
  nudges: Raised,
  { say }: Pick<WordsOfPage, 'say'>,
): { readonly message: ToastMessage; readonly actionLabel: string; readonly to: string } | null {
  const [first, ...rest] = nudges;
  if (first === undefined) return null;
  const tone = first.urgency === 'later' ? 'plain' : first.urgency;
  const consequence = first.consequence ?? '';
  if (rest.length === 0) {
    const detail = consequence === '' ? {} : { detail: consequence };
    return {
      message: { text: first.title, ...detail, tone },
      actionLabel: say('shell.raised.show'),
      to: placeOfNudge(first),
    };
  }
  const others = say('shell.raised.more', { count: rest.length });
  const detail = consequence === '' ? others : `${consequence} ${others}`;
  return { message: { text: first.title, detail, tone }, actionLabel: say('shell.raised.showAll'), to: '/' };
}
