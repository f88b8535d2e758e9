import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { SuccessionKind } from '#shared/domain/exits/succession.ts';
import { message } from '#shared/domain/message.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Message } from '#shared/domain/words.ts';
import type { InteractionRow } from '../interactions/interactions.ts';

/** What a story says, wherever it is told: on a supplier's page and over all. */

/** The beginning or the end of a stretch of a relationship; with the person it is for, where it is not the household. */
export function episodeSentence(what: 'started' | 'startedAgain' | 'ended', person: string | null): Message {
  return person === null ? message(`timeline.${what}`) : message(`timeline.${what}For`, { person });
}

export function startSentence(contract: string, startsOn: CalendarDate, today: CalendarDate): Message {
  return startsOn > today
    ? message('timeline.contractStarts', { contract })
    : message('timeline.contractStarted', { contract });
}

export function renewalSentence(contract: string, times: number): Message {
  return times === 1
    ? message('timeline.renewed', { contract })
    : message('timeline.renewedTimes', { contract, n: times });
}

export function priceSentence(contract: string, before: Money, after: Money, isAhead: boolean): Message {
  return message(isAhead ? 'timeline.priceWillBecome' : 'timeline.priceBecame', {
    contract,
    before: sumOf(before),
    after: sumOf(after),
  });
}

export function decisionSentence(contract: string, reason: string | null): Message {
  return reason === null
    ? message('timeline.decidedToLeave', { contract })
    : message('timeline.decidedToLeaveBecause', { contract, reason });
}

/** A contract gave way to another with the same supplier. */
export function successionSentence(contract: string, how: SuccessionKind | null, next: string): Message {
  return message('timeline.succeeded', { contract, how: how === null || how === 'change' ? 'other' : how, next });
}

/** What was said, as one line; `about` names what it was about where the reader may not know. */
export function interactionSentence(
  { direction, channel }: Pick<InteractionRow, 'direction' | 'channel'>,
  text: string,
  about: string | null,
): Message {
  const said = { who: direction === 'out' ? 'me' : 'other', channel, text } as const;
  return about === null ? message('timeline.said', said) : message('timeline.saidAbout', { ...said, contract: about });
}

function sumOf({ amount, currency }: Money): Money {
  return { amount, currency };
}
