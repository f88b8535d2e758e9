import { z } from 'zod';
import { type nudge as nudgeSchema, nudgeAction, type nudgeStatuses } from '#shared/api/nudges.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import {
  filledActions,
  type NudgeProposal,
  type NudgeSubject,
  type PalgorithmName,
} from '#shared/domain/palgorithms/proposal.ts';
import type { Urgency } from '#shared/domain/palgorithms/urgency.ts';
import { nudgeIdentifier } from '../identifiers.ts';

export type Nudge = z.output<typeof nudgeSchema>;
export type NudgeStatus = (typeof nudgeStatuses)[number];

/** A nudge as the palgorithms have it, in columns. */
export interface ProposedColumns {
  readonly id: string;
  readonly key: string;
  readonly palgorithm: PalgorithmName;
  readonly subjectType: NudgeSubject['type'];
  readonly subjectId: string;
  readonly subjectName: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly contractId: string;
  readonly title: string;
  /** JSON list of text. */
  readonly because: string;
  readonly actBy: CalendarDate | null;
  readonly stakeAmount: number | null;
  readonly stakeCurrency: string | null;
  readonly urgency: Urgency;
  /** JSON list of label, path and input. */
  readonly actions: string;
}

/** A stored nudge. */
export interface NudgeRow extends ProposedColumns {
  readonly expiredOn: CalendarDate | null;
  readonly raisedOn: CalendarDate;
  readonly deliveredStep: string | null;
  readonly deliveredAt: number | null;
  readonly changedAt: number;
}

/** What the person said, beside a stored nudge; all null when nothing. */
export interface AnswerColumns {
  readonly answer: 'snoozed' | 'dismissed' | 'done' | 'next_term' | null;
  readonly snoozedUntil: CalendarDate | null;
}

export const proposedColumns = [
  'id',
  'key',
  'palgorithm',
  'subjectType',
  'subjectId',
  'subjectName',
  'supplierId',
  'supplierName',
  'contractId',
  'title',
  'because',
  'actBy',
  'stakeAmount',
  'stakeCurrency',
  'urgency',
  'actions',
] as const satisfies readonly (keyof ProposedColumns)[];

/** The columns of a proposal. The id follows from the key, and is given where it was worked out before. */
export function columnsOf(proposal: NudgeProposal, id = nudgeIdentifier(proposal.key)): ProposedColumns {
  return {
    id,
    key: proposal.key,
    palgorithm: proposal.palgorithm,
    subjectType: proposal.subject.type,
    subjectId: proposal.subject.id,
    subjectName: proposal.subject.name,
    supplierId: proposal.supplierId,
    supplierName: proposal.supplierName,
    contractId: proposal.contractId,
    title: proposal.title,
    because: JSON.stringify(proposal.because),
    actBy: proposal.actBy,
    stakeAmount: proposal.stake?.amount ?? null,
    stakeCurrency: proposal.stake?.currency ?? null,
    urgency: proposal.urgency,
    actions: JSON.stringify(filledActions(proposal.actions, id)),
  };
}

/** Where a nudge stands on a day: what the person decided counts before what the facts say. */
export function statusOf(
  { expiredOn }: Pick<NudgeRow, 'expiredOn'>,
  { answer, snoozedUntil }: AnswerColumns,
  today: CalendarDate,
): NudgeStatus {
  if (answer === 'done') return 'done';
  if (answer === 'dismissed' || answer === 'next_term') return 'dismissed';
  if (expiredOn !== null) return 'expired';
  return answer === 'snoozed' && snoozedUntil !== null && snoozedUntil > today ? 'snoozed' : 'open';
}

const becauseSchema = z.array(z.string());
const actionsSchema = z.array(nudgeAction);

/** A stored nudge as the api gives it. */
export function nudgeOf(
  row: Omit<NudgeRow, 'deliveredStep' | 'deliveredAt'> & AnswerColumns,
  today: CalendarDate,
): Nudge {
  const status = statusOf(row, row, today);
  return {
    id: row.id,
    key: row.key,
    palgorithm: row.palgorithm,
    subject: { type: row.subjectType, id: row.subjectId, name: row.subjectName },
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    contractId: row.contractId,
    title: row.title,
    because: becauseSchema.parse(JSON.parse(row.because)),
    actBy: row.actBy,
    stake:
      row.stakeAmount === null || row.stakeCurrency === null
        ? null
        : { amount: row.stakeAmount, currency: row.stakeCurrency },
    urgency: row.urgency,
    status,
    snoozedUntil: status === 'snoozed' ? row.snoozedUntil : null,
    raisedOn: row.raisedOn,
    changedAt: row.changedAt,
    actions: actionsSchema.parse(JSON.parse(row.actions)),
  };
}
