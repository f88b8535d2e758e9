import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { closeness } from '#shared/domain/needs/closeness.ts';
import type { Compared } from '#shared/domain/needs/comparison-row.ts';
import { comparisonRows } from '#shared/domain/needs/comparison.ts';
import { flagsOf, textsOfOffer, type Spending } from '#shared/domain/needs/flags.ts';
import { offerThatCounts } from '#shared/domain/needs/offer.ts';
import { openQuestions } from '#shared/domain/needs/open-questions.ts';
import { converted, rateBetween, type Rate } from '#shared/domain/needs/rates.ts';
import { scores, type Verdict } from '#shared/domain/needs/score.ts';
import { countOf } from '#shared/domain/period.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { CandidateRecord } from '../candidates/candidate-rows.ts';
import { notFound } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { costOf } from '../offers/cost-of-offer.ts';
import type { OfferRecord } from '../offers/offer-rows.ts';
import { readRates } from '../rates/rates.ts';
import { closenessInWords, partsInWords, questionsInWords, rowInWords, withText } from './comparison-in-words.ts';
import { completeNeed, findNeed, type NeedRecord } from './need-rows.ts';

type Comparison = OutputOf<'needs.compare'>;
type Cost = OutputOf<'offers.cost'>;

/** A candidate with the offer that counts and what it costs. */
interface AtTheTable {
  readonly candidate: CandidateRecord;
  readonly offer: OfferRecord | null;
  readonly cost: Cost | null;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** Candidates side by side, those ruled out too: what counts against them is shown, never hidden. */
export const compareOffers: QueryHandler<'needs.compare'> = (context, { needId, months, asOf = context.today }) => {
  const row = findNeed(context.database, needId);
  if (row === undefined) return failed(notFound('need', needId));
  const need = completeNeed(context, row);
  const rates = readRates(context.database);
  const table = need.candidates.map((candidate) => atTheTable(context, need, candidate, { months, asOf, rates }));
  const currency = sharedCurrency(table) ?? context.preferences.currency;
  const isConsidered = ({ stage }: CandidateRecord): boolean => need.state === 'decided' || stage !== 'ruled_out';
  const scored = scores(
    need.requirements,
    need.costWeight,
    table.map(({ candidate, cost, verdicts }) => ({
      candidateId: candidate.id,
      verdicts,
      cost: cost?.currency === currency ? cost.total : null,
      considered: isConsidered(candidate),
    })),
  );
  const considered = new Set(need.candidates.filter(isConsidered).map(({ id }) => id));
  const nameOf = (id: string): string => need.candidates.find((one) => one.id === id)?.supplierName ?? '';
  return ok({
    months,
    currency,
    candidates: table.map((one, n) => ({
      candidateId: one.candidate.id,
      name: one.candidate.supplierName,
      stage: one.candidate.stage,
      incumbent: isIncumbent(one.candidate),
      offerId: one.offer?.id ?? null,
      cost: one.cost,
      score: scored[n]?.score ?? null,
      parts: partsInWords(context, scored[n]?.parts),
      flags: flagsFor(context, need, one, { months, rates }).map((flag) => withText(context, flag)),
      ...questionsInWords(context, questionsFor(need, one)),
    })),
    rows: comparisonRows(
      table.map((one) => compared(context, one, { asOf, rates })),
      need.requirements,
      months,
      context.today,
    ).map((line) => rowInWords(context, line)),
    closeness: closenessInWords(
      context,
      closeness(
        scored.filter(({ candidateId }) => considered.has(candidateId)),
        nameOf,
      ),
    ),
  } satisfies Comparison);
};

interface Reckoning {
  readonly months: number;
  readonly asOf: CalendarDate;
  readonly rates: readonly Rate[];
}

function atTheTable(
  context: QueryContext,
  need: NeedRecord,
  candidate: CandidateRecord,
  { months, asOf, rates }: Reckoning,
): AtTheTable {
  const offer = offerThatCounts(candidate.offers, need.chosenOfferId);
  return {
    candidate,
    offer,
    cost: offer === null ? null : costOf(context, offer.price, months, asOf, rates),
    verdicts: verdictsOf(candidate),
  };
}

/** The verdicts on a candidate by requirement. */
export function verdictsOf(candidate: CandidateRecord): Map<string, Verdict> {
  return new Map(candidate.assessments.map(({ requirementId, verdict }) => [requirementId, verdict]));
}

/** Whether the candidate's contract is the one the person has now. */
export function isIncumbent(candidate: CandidateRecord): boolean {
  return candidate.incumbentContractId !== null;
}

/** Offers that could not be brought into the person's currency can still be compared where all are in the same. */
function sharedCurrency(table: readonly AtTheTable[]): string | null {
  const currencies = new Set(table.flatMap(({ cost }) => cost?.currency ?? []));
  const [only] = currencies;
  return currencies.size === 1 && only !== undefined ? only : null;
}

function flagsFor(
  context: QueryContext,
  need: NeedRecord,
  { candidate, offer, cost, verdicts }: AtTheTable,
  { months, rates }: Pick<Reckoning, 'months' | 'rates'>,
) {
  const texts = [candidate.supplierName, candidate.note ?? '', ...(offer === null ? [] : textsOfOffer(offer))];
  return flagsOf(
    { requirements: need.requirements, verdicts, texts, validUntil: offer?.validUntil ?? null },
    context.preferences.values,
    spendingOf(need, cost, months, rates),
    context.today,
  );
}

/** What a candidate costs beside the budget, in the currency of the cost; null without either, or without a rate. */
function spendingOf(
  { budget }: NeedRecord,
  cost: Cost | null,
  months: number,
  rates: readonly Rate[],
): Spending | null {
  if (budget === null || cost === null) return null;
  const { total, monthly, currency } = cost;
  if (budget.currency === currency) return { total, monthly, months, budget };
  const rate = rateBetween(rates, budget.currency, currency);
  const amount = rate === null ? null : converted(budget.amount, rate);
  return amount === null ? null : { total, monthly, months, budget: { ...budget, amount, currency } };
}

/** What to ask a candidate. */
export function questionsFor(
  need: Pick<NeedRecord, 'requirements'>,
  { candidate, offer, verdicts }: Pick<AtTheTable, 'candidate' | 'offer' | 'verdicts'>,
): Message[] {
  return openQuestions({
    requirements: need.requirements,
    verdicts,
    offer,
    incumbent: isIncumbent(candidate),
  });
}

function compared(
  context: QueryContext,
  { candidate, offer, cost, verdicts }: AtTheTable,
  { asOf, rates }: Pick<Reckoning, 'asOf' | 'rates'>,
): Compared {
  const months = minimumMonths(offer);
  return {
    candidateId: candidate.id,
    verdicts,
    notes: new Map(
      candidate.assessments.flatMap(({ requirementId, note }) => (note === null ? [] : [[requirementId, note]])),
    ),
    offer,
    incumbent: isIncumbent(candidate),
    cost,
    minimumTerm:
      offer === null || months === null ? null : { months, cost: costOf(context, offer.price, months, asOf, rates) },
  };
}

/** The minimum term in whole months; null where there is none or it is not counted in months. */
function minimumMonths(offer: OfferRecord | null): number | null {
  const term = offer?.terms?.initialTerm ?? null;
  if (term === null) return null;
  const { family, count } = countOf(term);
  return family === 'months' && count > 0 ? count : null;
}
