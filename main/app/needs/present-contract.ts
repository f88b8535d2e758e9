import { goesOn } from '#shared/domain/terms/pause.ts';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { offerPrice } from '#shared/records/offer-values.ts';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { stayingTerms } from '#shared/domain/needs/staying.ts';
import { dayToActBy } from '#shared/domain/palgorithms/sending.ts';
import { partsOfKey } from '#shared/domain/palgorithms/proposal.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { completeContract, type ContractRecord } from '../contracts/complete-contract.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import type { QueryContext } from '../handler.ts';
import { optionsFor } from '../../nudges/stored-terms.ts';

type NeedInput = ParsedInputOf<'needs.add'>;
type OfferInput = Omit<ParsedInputOf<'offers.add'>, 'candidateId'>;

/** What the contract that raised a need says about it. */
export interface PresentContract {
  readonly contract: ContractRecord;
  readonly story: string;
  readonly decideBy: CalendarDate | null;
  readonly requirements: NonNullable<NeedInput['requirements']>;
  /** Staying, as an offer; null where the contract is over or being left, or its price is not known. */
  readonly stay: OfferInput | null;
  /** Whether it still runs, so that staying is a choice at all. */
  readonly running: boolean;
}

/** Reads a contract as the beginning of a need; null when the id names none. */
export function presentContract(
  context: QueryContext,
  contractId: string,
  nudgeKey: string | null,
): PresentContract | null {
  const summary = readSummaries(context, 'AND c.id = @id', { id: contractId })[0];
  if (summary === undefined) return null;
  const contract = completeContract(context, summary);
  const running = goesOn(contract.state);
  return {
    contract,
    story: storyOf(context, contract),
    decideBy: dayToDecide(context, contract, nudgeKey)?.day ?? null,
    requirements: requirementsOf(contract),
    stay: running ? stayOffer(context, contract) : null,
    running,
  };
}

function storyOf({ say }: QueryContext, { name, supplierName, price, note }: ContractRecord): string {
  const said = { contract: name, supplier: supplierName };
  const now =
    price === null
      ? message('needs.present.story', said)
      : message('needs.present.storyPrice', {
          ...said,
          price: { amount: price.amount, currency: price.currency },
          cycle: price.every,
        });
  return [say(now), ...(note === null ? [] : [note])].join('\n');
}

/** A day to decide by, and why that one. */
interface DayToDecide {
  readonly day: CalendarDate;
  readonly why: Message;
}

/** The day a price change gives a right to leave until, else the day for notice, else the last day. */
function dayToDecide(context: QueryContext, contract: ContractRecord, nudgeKey: string | null): DayToDecide | null {
  const { today } = context;
  const parts = nudgeKey === null ? null : partsOfKey(nudgeKey);
  if (parts?.palgorithm === 'price_rise') {
    const change = contract.prices.find(
      ({ effectiveFrom }) => effectiveFrom !== null && parts.occurrence.startsWith(effectiveFrom),
    );
    const lastDay =
      change?.exitRightUntil ?? (change?.effectiveFrom == null ? null : addDays(change.effectiveFrom, -1));
    if (change?.effectiveFrom != null && lastDay !== null && lastDay >= today) {
      return {
        day: lastDay,
        why: message(change.exitRightUntil === null ? 'needs.present.whyBefore' : 'needs.present.whyRight', {
          contract: contract.name,
          from: change.effectiveFrom,
        }),
      };
    }
  }
  const { terms } = contract;
  if (terms === null) return null;
  const outlook = termsOutlook(terms, today, optionsFor(context, contract.place));
  if (outlook.deadlineKind === 'date' && outlook.nextNoticeDeadline !== null) {
    const deadline = outlook.nextNoticeDeadline;
    const day = dayToActBy(outlook, deadline, today);
    const said = { supplier: contract.supplierName };
    const why =
      day < deadline
        ? message('needs.present.whyNoticeStrict', { ...said, deadline })
        : message('needs.present.whyNotice', said);
    return { day, why };
  }
  if (outlook.deadlineKind === 'not_needed' && outlook.currentTermEnd !== null) {
    return { day: outlook.currentTermEnd, why: message('needs.present.whyEnds', { contract: contract.name }) };
  }
  return null;
}

/**
 * Why a need is to be decided by its day, as long as that is the day which its contract asks for: worked out anew, and
 * so in the language of who reads it. Null where the day is the person's own.
 */
export function whyThatDay(
  context: QueryContext,
  need: { readonly decideBy: CalendarDate | null; readonly causeNudgeKey: string | null },
  cause: ContractSummary,
): string | null {
  if (need.decideBy === null) return null;
  const asked = dayToDecide(context, completeContract(context, cause), need.causeNudgeKey);
  return asked?.day === need.decideBy ? context.say(asked.why) : null;
}

const mostTaken = 10;

/** What the contract gives now: each tag would be nice to have again, each line of the note that is a list item should. */
function requirementsOf({ tags, note }: ContractRecord): PresentContract['requirements'] {
  const items = (note ?? '').split('\n').flatMap((line) => /^\s*[-*•]\s+(.{2,200})$/.exec(line)?.[1]?.trim() ?? []);
  return [
    ...items.map((text) => ({ text, kind: 'should' as const, weight: 5 })),
    ...tags.map((text) => ({ text, kind: 'nice' as const, weight: 3 })),
  ].slice(0, mostTaken);
}

/** Staying at the price after renewal: an announced one where there is one. A price that is shared counts whole. */
function stayOffer({ say }: QueryContext, { prices, price, terms }: ContractRecord): OfferInput | null {
  const announced = prices.findLast(({ effectiveFrom }) => effectiveFrom !== null)?.price;
  const after = announced ?? price;
  if (after === null) return null;
  const { amount, currency, every, sharePercent } = after;
  const known = offerPrice.safeParse({ amount, currency, every });
  if (!known.success) return null;
  const note =
    sharePercent === 100
      ? message('needs.present.staying')
      : message('needs.present.stayingShare', { share: sharePercent });
  return {
    price: known.data,
    terms: terms === null ? null : stayingTerms(terms),
    note: say(note),
  };
}
