import { addDays, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import type { ContractFacts, Palgorithm, PriceFact } from './facts.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nudgeKey, type NudgeFormat, type NudgeProposal } from './proposal.ts';
import { onePayment, riseBetween, type Rise } from './stake.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

/** A higher price was announced: by how much, from when, and until when it gives a right to leave. */
export const priceRise: Palgorithm = (facts, preferences, today, format) => {
  if (!facts.priceChangeAhead || facts.exit !== null || facts.outlook?.deadlineKind === 'over') return [];
  return facts.prices.flatMap((announced, position) => {
    const before = facts.prices[position - 1];
    if (before === undefined || announced.effectiveFrom === null) return [];
    const lastDay = lastDayToAct(announced, announced.effectiveFrom);
    if (today > lastDay || endsBefore(facts, announced.effectiveFrom)) return [];
    if (isAgreed(facts, announced) && differenceInDays(announced.effectiveFrom, today) > daysBeforeAgreed) return [];
    const rise = riseBetween(before.price, announced.price);
    if (rise === null || (rise.percent !== null && rise.percent < preferences.price_rise.fromPercent)) return [];
    return [
      proposal(facts, { before, announced, rise, effectiveFrom: announced.effectiveFrom, lastDay }, today, format),
    ];
  });
};

interface Announcement {
  readonly before: PriceFact;
  readonly announced: PriceFact;
  readonly rise: Rise;
  readonly effectiveFrom: CalendarDate;
  readonly lastDay: CalendarDate;
}

/** How many days before a price that was agreed from the beginning takes over it is worth a nudge. */
const daysBeforeAgreed = 60;

/** A price known before the contract began, such as the one after an introductory price, is no news. */
function isAgreed({ terms }: ContractFacts, { announcedOn }: PriceFact): boolean {
  return announcedOn !== null && terms !== null && announcedOn <= terms.startsOn;
}

function lastDayToAct(announced: PriceFact, effectiveFrom: CalendarDate): CalendarDate {
  return announced.exitRightUntil ?? addDays(effectiveFrom, -1);
}

/** A contract that ends by itself before the day never pays the new price. */
function endsBefore({ outlook }: ContractFacts, effectiveFrom: CalendarDate): boolean {
  return (
    outlook?.deadlineKind === 'not_needed' && outlook.currentTermEnd !== null && outlook.currentTermEnd < effectiveFrom
  );
}

function proposal(
  facts: ContractFacts,
  { before, announced, rise, effectiveFrom, lastDay }: Announcement,
  today: CalendarDate,
  format: NudgeFormat,
): NudgeProposal {
  const key = nudgeKey('price_rise', facts.id, effectiveFrom);
  return {
    ...aboutContract(facts),
    key,
    palgorithm: 'price_rise',
    title: `${subjectInWords(facts)} ${effectiveFrom > today ? 'gets' : 'got'} dearer on ${format.date(effectiveFrom)}: stay or leave`,
    because: [
      `From ${format.date(effectiveFrom)} you pay ${payment(announced, format)} instead of ${payment(before, format)}${percentInWords(rise)}.`,
      `That is ${format.money(rise.yearly)} more a year.`,
      ...(announced.announcedOn === null ? [] : [`It was announced on ${format.date(announced.announcedOn)}.`]),
      announced.exitRightUntil === null
        ? 'Whether the rise gives a right to leave early is not noted. Read the letter, or ask the supplier.'
        : `Because of it you may leave until ${format.date(announced.exitRightUntil)}.`,
    ],
    actBy: lastDay,
    stake: rise.yearly,
    urgency: urgencyBy(lastDay, today, rise.yearly),
    actions: [
      {
        label: 'Leave',
        path: 'exits.log',
        input: { contractId: facts.id, decidedOn: today, reason: 'Price rise' },
      },
      { label: 'Stay', answers: 'nudges.done' },
      lookElsewhere(facts, key, 'price'),
      { label: 'See the contract', path: 'contracts.get', input: { id: facts.id } },
    ],
  };
}

function payment({ price }: PriceFact, format: NudgeFormat): string {
  const part = onePayment(price);
  const amount = part === null ? 'nothing' : format.money(part);
  if (price.every === null) return amount;
  const { n, unit } = price.every;
  return n === 1 ? `${amount} a ${unit}` : `${amount} every ${n} ${unit}s`;
}

function percentInWords({ percent }: Rise): string {
  if (percent === null) return '';
  const rounded = percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return rounded === 0 ? '' : `, ${rounded} % more`;
}
