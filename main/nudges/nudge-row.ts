import type { z } from 'zod';
import type { nudge as nudgeSchema, nudgeStatuses } from '#shared/api/nudges.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Pressing } from '#shared/domain/palgorithms/order.ts';
import type { NudgeSubject } from '#shared/domain/palgorithms/proposal.ts';
import type { NudgeProposal } from '#shared/domain/palgorithms/propose-nudges.ts';
import type { PalgorithmName } from '#shared/domain/palgorithms/registered.ts';
import type { Urgency } from '#shared/domain/palgorithms/urgency.ts';
import { nudgeIdentifier } from '../identifiers.ts';
import { actionsOn, readActions, readTexts, textColumns, type TextColumns, type Tongued } from './nudge-texts.ts';

export type Nudge = z.output<typeof nudgeSchema>;
export type NudgeStatus = (typeof nudgeStatuses)[number];

/** A nudge as the palgorithms have it, in columns. */
export interface ProposedColumns extends TextColumns {
  readonly id: string;
  readonly key: string;
  readonly palgorithm: PalgorithmName;
  readonly subjectType: NudgeSubject['type'];
  readonly subjectId: string;
  readonly subjectName: string;
  readonly supplierId: string | null;
  readonly supplierName: string | null;
  readonly contractId: string | null;
  readonly watchedId: string | null;
  readonly actBy: CalendarDate | null;
  readonly stakeAmount: number | null;
  readonly stakeCurrency: string | null;
  readonly urgency: Urgency;
  /** JSON list of days; null where the palgorithm names none. */
  readonly tellOn: string | null;
}

/** A stored nudge. */
export interface NudgeRow extends ProposedColumns {
  readonly expiredOn: CalendarDate | null;
  readonly raisedOn: CalendarDate;
  readonly deliveredStep: string | null;
  readonly deliveredAt: number | null;
  /** Since when it waits for quiet hours to end; null when it does not. */
  readonly waitingSince: number | null;
  readonly changedAt: number;
}

/** What the person said, beside a stored nudge; all null when nothing. */
export interface AnswerColumns {
  readonly answer: 'snoozed' | 'dismissed' | 'done' | 'next_term' | null;
  readonly snoozedUntil: CalendarDate | null;
  /** Whether it helped; left out or null where nothing was said of that. */
  readonly verdict?: Nudge['feedback'];
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
  'watchedId',
  'title',
  'because',
  'messages',
  'actionMessages',
  'tongue',
  'actBy',
  'stakeAmount',
  'stakeCurrency',
  'urgency',
  'tellOn',
  'actions',
] as const satisfies readonly (keyof ProposedColumns)[];

/** The columns of a proposal, beside those that are stored of it. The id follows from the key. */
export function columnsOf(
  proposal: NudgeProposal,
  speaker: Tongued,
  stored?: Pick<NudgeRow, 'id'> & TextColumns,
): ProposedColumns {
  const id = stored?.id ?? nudgeIdentifier(proposal.key);
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
    watchedId: proposal.watchedId,
    ...textColumns(proposal, id, speaker, stored),
    actBy: proposal.actBy,
    stakeAmount: proposal.stake?.amount ?? null,
    stakeCurrency: proposal.stake?.currency ?? null,
    urgency: proposal.urgency,
    tellOn: proposal.tellOn === undefined ? null : JSON.stringify(proposal.tellOn),
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

/** A stored nudge as the api gives it, with who hears of it; null when what it says cannot be read. */
export function nudgeOf(
  row: Omit<NudgeRow, 'deliveredStep' | 'deliveredAt' | 'waitingSince'> & AnswerColumns,
  today: CalendarDate,
  speaker: Tongued,
  heard: Pick<Nudge, 'whose' | 'heardBecause'>,
): Nudge | null {
  const texts = readTexts(row, speaker);
  if (texts === null) return null;
  const status = statusOf(row, row, today);
  return {
    id: row.id,
    key: row.key,
    palgorithm: row.palgorithm,
    subject: { type: row.subjectType, id: row.subjectId, name: row.subjectName },
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    contractId: row.contractId,
    needId: needOf(row),
    title: texts.title,
    because: texts.because,
    messages: texts.messages,
    actBy: row.actBy,
    stake: stakeOf(row),
    urgency: row.urgency,
    status,
    snoozedUntil: status === 'snoozed' ? row.snoozedUntil : null,
    raisedOn: row.raisedOn,
    changedAt: row.changedAt,
    actions: actionsOn(texts.actions, today),
    feedback: row.verdict ?? null,
    ...heard,
  };
}

/** What is part of looking for something may be what a nudge is about that leads to the need. */
const partsOfNeeds: ReadonlySet<string> = new Set([
  'offer',
  'candidate',
  'promise',
  'interaction',
] satisfies NudgeSubject['type'][]);

/** The need a nudge leads to: its subject, or for what is part of one the one its first step opens; null where it is about none. */
export function needOf({
  subjectType,
  subjectId,
  actions,
}: Pick<ProposedColumns, 'subjectType' | 'subjectId' | 'actions'>): string | null {
  if (subjectType === 'need') return subjectId;
  if (!partsOfNeeds.has(subjectType)) return null;
  const toNeed = readActions(actions)?.find(({ path }) => path === 'needs.get');
  const id = toNeed?.input['id'];
  return typeof id === 'string' ? id : null;
}

/** What is at stake, as it is stored. */
export interface StakeColumns {
  readonly stakeAmount: number | null;
  readonly stakeCurrency: string | null;
}

/** The sum at stake in a stored nudge; null when none is, or it is unknown. */
export function stakeOf({ stakeAmount: amount, stakeCurrency: currency }: StakeColumns): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}

/** What the order of nudges looks at, of a stored one. */
export function pressingOf(row: StakeColumns & Omit<Pressing, 'stake'>): Pressing {
  const { key, urgency, actBy } = row;
  return { key, urgency, actBy, stake: stakeOf(row) };
}
