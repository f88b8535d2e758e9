import type { z } from 'zod';
import type { explainedOutlook, explained } from '#shared/api/records.ts';
import type { TermsOutlook } from '#shared/domain/terms/outlook.ts';
import type { Message } from '#shared/domain/words.ts';
import type { QueryContext } from '../handler.ts';

type Explained = { [Name in keyof typeof explained]: z.output<(typeof explained)[Name]> };

/** How something was worked out, in the caller's language and as messages. */
export function saidWorking({ say }: Pick<QueryContext, 'say'>, working: readonly Message[]): Explained {
  return { working: working.map(say), messages: { working: [...working] } };
}

/** An outlook as the doors carry it: its working and its open questions in the caller's language too. */
export function saidOutlook(
  context: Pick<QueryContext, 'say'>,
  { changesOn: _, cautiousDeadline: __, ...outlook }: TermsOutlook,
): z.output<typeof explainedOutlook> {
  return {
    ...outlook,
    unknown: outlook.unknown.map(({ field, ask }) => ({ field, ask: context.say(ask), messages: { ask } })),
    ...saidWorking(context, outlook.working),
  };
}
