import { addDays, type CalendarDate } from '../calendar-date.ts';
import type { InteractionFacts } from './dealing-facts.ts';
import type { Others } from './others.ts';
import { message } from '../message.ts';
import type { NudgeDraft, ProposedAction } from './proposal.ts';
import type { DealingSubject } from './dealing-facts.ts';

/** Ways on which something is written and an answer is written back. */
const written: ReadonlySet<string> = new Set(['email', 'letter', 'chat', 'portal']);

/** For so many days what waits for an answer is asked about: who has not answered by then will not. */
const daysAsked = 60;

/** The last day on which it is asked whether what was said last was answered; null where nobody's answer is waited for. */
export function lastDayAsked(facts: InteractionFacts, others: Others): CalendarDate | null {
  const who = whoActsNext(facts);
  if (who === null) return null;
  const name = who === 'me' ? 'answer_owed' : 'enquiry_unanswered';
  if (!others.isOn(name)) return null;
  return askedUntil(facts, who, others.daysOf(name, 'afterDays'));
}

/** The last day on which it is asked: counted from the day noted, for the other side the one after it, or so many days after what was said. */
export function askedUntil(
  { happenedOn, nextBy }: Pick<InteractionFacts, 'happenedOn' | 'nextBy'>,
  who: 'me' | 'them',
  afterDays: number,
): CalendarDate {
  if (nextBy === null) return addDays(happenedOn, afterDays + daysAsked);
  return addDays(nextBy, (who === 'me' ? 0 : 1) + daysAsked);
}

/**
 * Whose turn it is after what was said last: as the person noted it, else by who wrote last. What was said aloud was
 * answered in the same breath; and what a supplier writes in answer to the person asks nothing more, but for somebody
 * who is still being looked at. Null when nobody's.
 */
export function whoActsNext(facts: InteractionFacts): 'me' | 'them' | null {
  const { nextActor, about } = facts;
  if (!about.isOpen) return null;
  const noted = nextActor ?? impliedTurn(facts);
  return noted === 'them' && facts.hasOffered === true ? null : noted;
}

function impliedTurn(facts: InteractionFacts): 'me' | 'them' | null {
  const { direction, channel, followsMine, onlyTells } = facts;
  if (onlyTells || !written.has(channel)) return null;
  if (direction === 'out') return 'them';
  return followsMine && !isLookedAt(facts) ? null : 'me';
}

/** Whether it is about somebody who is being considered, where nobody has bound themselves yet. */
export function isLookedAt({ about }: Pick<InteractionFacts, 'about'>): boolean {
  return about.subject.type === 'candidate' || about.subject.type === 'need';
}

/** The fields of a draft that say what it is about. */
export function aboutDealing({
  subject,
  supplierId,
  supplierName,
  contractId,
}: DealingSubject): Pick<NudgeDraft, 'subject' | 'supplierId' | 'supplierName' | 'contractId'> {
  return { subject, supplierId, supplierName, contractId };
}

/** Leads to the page where what was dealt with stands; nothing where there is none. */
export function seeDealing({ subject, needId, supplierId, contractId }: DealingSubject): ProposedAction[] {
  const label = message('nudges.dealing.see');
  if (subject.type === 'problem') return [{ label, path: 'problems.get', input: { id: subject.id } }];
  if (needId !== null) return [{ label, path: 'needs.get', input: { id: needId } }];
  if (contractId !== null) return [{ label, path: 'contracts.get', input: { id: contractId } }];
  return supplierId === null ? [] : [{ label, path: 'suppliers.get', input: { id: supplierId } }];
}

/** What the person calls the subject, with the name of the other side where that is another. */
export function dealingInWords({ subject, supplierName }: DealingSubject): string {
  return supplierName === null || supplierName === subject.name ? subject.name : `${subject.name}, ${supplierName}`;
}
