import { z } from 'zod';
import { messageSchema } from '../records/messages.ts';
import { records } from '../records/records.ts';
import { fewShown, inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { needStates } from '../domain/needs/need-states.ts';
import { candidate } from './candidates.ts';
import { candidateStages } from '../records/candidates.ts';
import { command, query } from './define.ts';
import { cost } from './offers.ts';
import { explained } from './records.ts';
import { budget, calendarDate, currencyCode, id, line, money, recordTimes, shortText } from '../records/values.ts';

export const requirementInput = z.object({
  /** Left out: a new requirement. */
  id: id.optional(),
  ...inputShape(records.requirements),
  /** How much it counts, 1 to 10. */
  weight: records.requirements.fields.weight.value.default(5),
});

/** What set a need off. */
export const cause = z.object({
  contractId: id.nullish(),
  nudgeKey: z.string().max(300).nullish(),
});

/** What a need is made of beside its own fields. */
const partsOfNeed = {
  budget: budget.nullish(),
  requirements: z.array(requirementInput).max(60).optional(),
};

export const requirement = z.object({ id, ...shownShape(records.requirements, 'weight') });

export const needSummary = z.object({
  id,
  ...fewShown(records.needs, 'title', 'trigger', 'state', 'stateReason', 'personId', 'decideBy'),
  personName: z.string().nullable(),
  candidateCount: z.int(),
  offerCount: z.int(),
  /** Whose move it is, over all candidates: how many wait for the person, and for them. */
  waitingForMe: z.int(),
  waitingForThem: z.int(),
  ...recordTimes,
});

export const need = needSummary.extend({
  ...shownShape(records.needs, 'chosenOfferId', 'decidedOn'),
  /** Whether `decideByWhy` is not the person's own, but follows from the contract the need is about. */
  isWhyWorkedOut: z.boolean(),
  cause: z.object({ contractId: id.nullable(), contractName: z.string().nullable(), nudgeKey: z.string().nullable() }),
  budget: budget.nullable(),
  requirements: z.array(requirement),
  candidates: z.array(candidate),
});

export const cell = z.object({
  candidateId: id,
  text: z.string(),
  messages: z.object({ text: messageSchema }),
  /** Not known: a question to ask. */
  unknown: z.boolean(),
  /** Whether it differs from what most candidates have. */
  differs: z.boolean(),
  tone: z.enum(['good', 'bad', 'plain']),
});

export const scorePart = z.object({
  /** The requirement, or null for the cost. */
  requirementId: id.nullable(),
  label: z.string(),
  messages: z.object({ label: messageSchema }),
  weight: z.number(),
  /** 0 to 1. */
  value: z.number(),
  /** Points of 100. */
  points: z.number(),
});

/** The exit proposed for the contract that is left, and how it meets the start of the new one. */
export const incumbentExit = z.object({
  contractId: id,
  contractName: z.string(),
  supplierName: z.string(),
  /**
   * The last day: what a notice that arrives today leads to, or where that would leave a gap, the first later end that
   * leaves none. Null when it cannot be known.
   */
  endsOn: calendarDate.nullable(),
  /** By when the notice must arrive for that; null when none is needed or it cannot be known. */
  noticeBy: calendarDate.nullable(),
  /** Days paid twice, and what they cost of the cheaper of the two; days without either. */
  overlapDays: z.int(),
  overlapCost: money.nullable(),
  gapDays: z.int(),
  /** The first day without gap or overlap. */
  seamlessStart: calendarDate.nullable(),
  ...explained,
  action: z.object({ label: z.string(), path: z.literal('exits.log'), input: z.record(z.string(), z.unknown()) }),
});

/** From a need to a done deal. */
export const needsOperations = {
  'needs.add': command({
    help: 'Write down a need, however vague; with a contract as its cause its supplier stands as a candidate.',
    input: z.object({
      ...inputShape(records.needs),
      ...partsOfNeed,
      state: z.enum(['stirring', 'searching']).default('stirring'),
      cause: cause.nullish(),
    }),
    output: z.object({ id, incumbentCandidateId: id.nullable() }),
    errors: ['NotFound', 'Refused'],
  }),
  'needs.list': query({
    help: 'Every need by step, decided and dropped ones too.',
    input: z.object({ state: z.enum([...needStates, 'open', 'all']).default('all') }).prefault({}),
    output: z.array(needSummary),
  }),
  'needs.get': query({
    help: 'One need with requirements, candidates, offers and what was said.',
    input: z.object({ id }),
    output: need,
    errors: ['NotFound'],
  }),
  'needs.update': command({
    help: 'Change a need; what is left out stays. Requirements given replace the list, kept by their ids.',
    input: z.object({ id, ...patchShape(records.needs), ...partsOfNeed }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'needs.move': command({
    help: 'Move a need to another step: on, back, dropped, or no decision. A dropped one can come back.',
    input: z.object({
      id,
      state: z.enum(['stirring', 'searching', 'short_listing', 'at_the_table', 'dropped', 'no_decision']),
      reason: records.needs.fields.stateReason.value.nullish(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'needs.remove': command({
    help: 'Remove a need that was written down by mistake. It can be undone.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'needs.compare': query({
    help: 'Candidates side by side: requirements, cost, terms and data terms, with scores, flags and open questions.',
    input: z.object({ needId: id, months: z.int().min(1).max(600), asOf: calendarDate.optional() }),
    output: z.object({
      months: z.int(),
      currency: currencyCode,
      candidates: z.array(
        z.object({
          candidateId: id,
          name: z.string(),
          stage: z.enum(candidateStages),
          incumbent: z.boolean(),
          offerId: id.nullable(),
          cost: cost.nullable(),
          /** Points of 100; null without anything to weigh. */
          score: z.number().nullable(),
          parts: z.array(scorePart),
          /** What speaks against it whatever the score, and what the person favours. */
          flags: z.array(
            z.object({
              kind: z.enum(['rules_out', 'must', 'avoid', 'favour', 'budget', 'expired']),
              text: z.string(),
              messages: z.object({ text: messageSchema }),
            }),
          ),
          questions: z.array(z.string()),
          messages: z.object({ questions: z.array(messageSchema) }),
        }),
      ),
      rows: z.array(
        z.object({
          group: z.enum(['requirements', 'cost', 'terms', 'data']),
          label: z.string(),
          messages: z.object({ label: messageSchema }),
          cells: z.array(cell),
        }),
      ),
      /** How close the best two are, and the smallest change of one weight that would reverse them. */
      closeness: z
        .object({
          leaderId: id,
          runnerUpId: id,
          margin: z.number(),
          reversal: z
            .object({
              label: z.string(),
              messages: z.object({ label: messageSchema }),
              from: z.number(),
              to: z.number(),
            })
            .nullable(),
          text: z.string(),
          messages: z.object({ text: messageSchema }),
        })
        .nullable(),
    }),
    errors: ['NotFound'],
  }),
  'needs.draftQuestions': query({
    help: 'One message that asks the short-listed candidates the same open questions.',
    input: z.object({ needId: id }),
    output: z.object({
      subject: z.string(),
      text: z.string(),
      /** What is asked, as it stands numbered in the text. */
      messages: z.object({ questions: z.array(messageSchema) }),
      to: z.array(z.object({ candidateId: id, name: z.string(), email: z.string().nullable() })),
    }),
    errors: ['NotFound'],
  }),
  'needs.previewChoice': query({
    help: 'What choosing an offer would do, and how the present contract would end.',
    input: z.object({ needId: id, offerId: id, startsOn: calendarDate }),
    output: z.object({
      staying: z.boolean(),
      supplierName: z.string(),
      missing: z.array(z.enum(['terms', 'name'])),
      ruledOut: z.array(z.object({ candidateId: id, name: z.string() })),
      incumbentExit: incumbentExit.nullable(),
      warnings: z.array(z.string()),
      messages: z.object({ warnings: z.array(messageSchema) }),
    }),
    errors: ['NotFound', 'Refused'],
  }),
  'needs.choose': command({
    help: 'Choose an offer: the contract, the checklist, declines to the others and the end of the need, as one step.',
    input: z.object({
      needId: id,
      offerId: id,
      startsOn: calendarDate,
      name: shortText.optional(),
      reasons: z.record(z.string(), line(500)).optional(),
    }),
    output: z.object({
      contractId: id,
      relationshipId: id,
      supplierId: id,
      ruledOut: z.array(id),
      incumbentExit: incumbentExit.nullable(),
    }),
    errors: ['NotFound', 'Refused'],
  }),
} as const;
