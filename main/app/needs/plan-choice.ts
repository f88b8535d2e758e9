import { goesOn } from '#shared/domain/terms/pause.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { terms as termsSchema } from '#shared/records/values.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { flagsOf, textsOfOffer } from '#shared/domain/needs/flags.ts';
import { isOpenNeed } from '#shared/domain/needs/need-states.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import type { CandidateRecord } from '../candidates/candidate-rows.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import { firstPrice } from './deal-prices.ts';
import { notFound, refused } from '../failures.ts';
import type { QueryContext } from '../handler.ts';
import type { OfferRecord } from '../offers/offer-rows.ts';
import { verdictsOf } from './compare-offers.ts';
import { proposeExit, type IncumbentExit } from './incumbent-exit.ts';
import { completeNeed, findNeed, type NeedRecord } from './need-rows.ts';
import { stayWarnings } from './stay.ts';

type Failure = ReturnType<typeof notFound> | ReturnType<typeof refused>;
type Missing = OutputOf<'needs.previewChoice'>['missing'][number];

/** What choosing an offer would do, worked out before anything is written. */
export interface ChoicePlan {
  readonly need: NeedRecord;
  readonly candidate: CandidateRecord;
  readonly offer: OfferRecord;
  /** The contract that goes on, when the person stays; else null. */
  readonly staying: ContractSummary | null;
  /** The contract that raised the need, which the new one is named and filed after. */
  readonly cause: ContractSummary | null;
  /** The terms of the contract to be made; null when the person stays. */
  readonly terms: Terms | null;
  /** Candidates that are still in the running and will be ruled out. */
  readonly others: readonly CandidateRecord[];
  readonly incumbentExit: IncumbentExit | null;
  readonly missing: readonly Missing[];
  readonly warnings: readonly Message[];
}

/** Works out a choice; refuses one that can not be made, in words. */
export function planChoice(
  context: QueryContext,
  input: { readonly needId: string; readonly offerId: string; readonly startsOn: CalendarDate },
): Result<ChoicePlan, Failure> {
  const row = findNeed(context.database, input.needId);
  if (row === undefined) return failed(notFound('need', input.needId));
  const need = completeNeed(context, row);
  const candidate = need.candidates.find(({ offers }) => offers.some(({ id }) => id === input.offerId));
  const offer = candidate?.offers.find(({ id }) => id === input.offerId);
  if (candidate === undefined || offer === undefined) return failed(notFound('offer', input.offerId));
  const problem = choiceProblem(context, need, candidate, offer);
  if (problem !== null) return failed(refused(problem));
  const incumbent = need.candidates.find(({ incumbentContractId }) => incumbentContractId !== null);
  const cause = contractOf(context, need.cause.contractId);
  const staying = contractOf(context, candidate.incumbentContractId);
  if (staying !== null && !isRunning(staying)) {
    return failed(refused(message('refusals.nothingToStayWith', { contract: staying.name })));
  }
  const terms = staying === null ? termsFrom(offer, input.startsOn) : ok(null);
  if (!terms.ok) return terms;
  const left = staying !== null ? null : (contractOf(context, incumbent?.incumbentContractId ?? null) ?? cause);
  const next = { startsOn: input.startsOn, price: firstPrice(offer.price), supplierName: candidate.supplierName };
  return ok({
    need,
    candidate,
    offer,
    staying,
    cause,
    terms: terms.value,
    others: need.candidates.filter(({ id, stage }) => id !== candidate.id && stage !== 'ruled_out'),
    incumbentExit: left !== null && isRunning(left) ? proposeExit(context, left, next) : null,
    missing: staying === null ? missingIn(offer, cause) : [],
    warnings: [
      ...offerWarnings(context, need, candidate, offer),
      ...(staying === null ? leavingWarnings(left) : stayWarnings(context, staying, offer, input.startsOn)),
    ],
  });
}

function isRunning({ state }: ContractSummary): boolean {
  return goesOn(state);
}

function choiceProblem(
  { today }: QueryContext,
  need: NeedRecord,
  candidate: CandidateRecord,
  offer: OfferRecord,
): Message | null {
  const { supplierName: supplier, reason } = candidate;
  if (need.state === 'decided') {
    return need.decidedOn === null
      ? message('refusals.needWasDecided', { need: need.title })
      : message('refusals.needWasDecidedOn', { need: need.title, day: need.decidedOn });
  }
  if (!isOpenNeed(need.state)) {
    return message('refusals.needWasLeft', {
      need: need.title,
      how: need.state === 'dropped' ? 'dropped' : 'other',
    });
  }
  if (candidate.stage === 'ruled_out') {
    return reason === null
      ? message('refusals.candidateRuledOut', { supplier })
      : message('refusals.candidateRuledOutBecause', { supplier, reason });
  }
  if (offer.validUntil !== null && offer.validUntil < today) {
    return message('refusals.offerNoLongerValid', { supplier, until: offer.validUntil });
  }
  return null;
}

/** The contract's terms: the offer's from the chosen start on. What was not stated is unknown, never assumed. */
function termsFrom(offer: OfferRecord, startsOn: CalendarDate): Result<Terms, ReturnType<typeof refused>> {
  const unknown = { initialTerm: null, renewal: offer.price.every === null ? 'none' : 'indefinite', notice: null };
  const terms = termsSchema.safeParse({ ...(offer.terms ?? unknown), startsOn });
  if (terms.success) return ok(terms.data);
  const { endsOn = null, trialEndsOn = null, breakDates } = offer.terms ?? {};
  if ((breakDates ?? []).some((date) => date < startsOn)) return failed(refused(message('input.breakBeforeStart')));
  return failed(
    refused(
      endsOn !== null && endsOn < startsOn
        ? message('refusals.offerEndsTooEarly', { end: endsOn, start: startsOn })
        : message('refusals.offerTrialEndsTooEarly', { end: trialEndsOn ?? startsOn, start: startsOn }),
    ),
  );
}

function contractOf(context: QueryContext, id: string | null): ContractSummary | null {
  return id === null ? null : (readSummaries(context, 'AND c.id = @id', { id })[0] ?? null);
}

function missingIn(offer: OfferRecord, cause: ContractSummary | null): Missing[] {
  const isUnclear = offer.terms === null || (offer.terms.notice === null && offer.terms.renewal !== 'none');
  return [...(isUnclear ? (['terms'] as const) : []), ...(cause === null ? (['name'] as const) : [])];
}

function offerWarnings(
  context: QueryContext,
  need: NeedRecord,
  candidate: CandidateRecord,
  offer: OfferRecord,
): Message[] {
  const newest = Math.max(...candidate.offers.map(({ version }) => version));
  const flags = flagsOf(
    {
      requirements: need.requirements,
      verdicts: verdictsOf(candidate),
      texts: [candidate.supplierName, candidate.note ?? '', ...textsOfOffer(offer)],
      validUntil: null,
    },
    context.preferences.values,
    null,
    context.today,
  );
  return [
    ...(newest > offer.version
      ? [
          message('needs.warning.newerVersion', {
            version: offer.version,
            supplier: candidate.supplierName,
            newest,
          }),
        ]
      : []),
    ...flags.flatMap(({ kind, text }) => (kind === 'favour' ? [] : [text])),
  ];
}

/** What to know about a present contract that needs no exit any more. */
function leavingWarnings(left: ContractSummary | null): Message[] {
  if (left === null || isRunning(left) || left.endsOn === null) return [];
  return [
    message('needs.warning.endsAlready', {
      contract: left.name,
      supplier: left.supplierName,
      day: left.endsOn,
    }),
  ];
}
