import type { OutputOf } from '#shared/api/api.ts';
import { differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Writing } from '#shared/messages/writing.ts';
import { ask, personSpeaker } from './ask.ts';
import { columns, plainText } from './terminal-text.ts';
import type { Verb } from './verb.ts';

type Deadline = OutputOf<'deadlines.list'>[number];

const deadlineWords: Record<Deadline['kind'], string> = {
  notice: 'last day to give notice',
  term_end: 'the term ends',
  renewal: 'renews',
  cooling_off: 'last day to withdraw',
  trial: 'the trial ends',
  price_change: 'the price changes',
  exit: 'ends, as you decided',
};

/** What needs the person now, with the reasons. */
export const nudgesVerb: Verb = {
  usage: '',
  help: 'What needs you now, and by when.',
  words: { least: 0, most: 0 },
  async run(context) {
    const { writing: format } = await personSpeaker(context);
    const { today } = await ask(context, 'app.status', {});
    const nudges = await ask(context, 'nudges.list', {});
    context.io.print(
      nudges.length === 0
        ? `Nothing needs you today, ${format.date(today)}.`
        : `${nudges.length === 1 ? 'One thing needs' : `${nudges.length} things need`} you. Today is ${format.date(today)}.`,
    );
    for (const { title, because, actBy, stake } of nudges) {
      const by = actBy === null ? '' : `By ${bothWays(format, actBy, today)}.`;
      const atStake = stake === null ? '' : `At stake: ${format.money(stake)}.`;
      context.io.print(`\n${plainText(title)}`);
      if (by + atStake !== '') context.io.print(`  ${[by, atStake].filter(Boolean).join(' ')}`);
      for (const reason of because) context.io.print(`  ${plainText(reason)}`);
    }
    return 0;
  },
};

export const deadlinesVerb: Verb = {
  usage: '',
  help: 'Every coming deadline, the next one first.',
  words: { least: 0, most: 0 },
  async run(context) {
    const { writing: format } = await personSpeaker(context);
    const { today } = await ask(context, 'app.status', {});
    const deadlines = await ask(context, 'deadlines.list', {});
    const rows = deadlines.map(({ on, kind, supplierName, contractName, stake }) => [
      format.date(on),
      inDays(on, today),
      named(supplierName, contractName),
      deadlineWords[kind],
      stake === null ? '' : format.money(stake),
    ]);
    context.io.print(rows.length === 0 ? 'No deadline is coming.' : columns(rows));
    return 0;
  },
};

export const contractsVerb: Verb = {
  usage: '[WORDS]',
  help: 'Contracts with what they cost and until when notice can be given.',
  words: { least: 0, most: 20 },
  async run(context) {
    const { writing: format } = await personSpeaker(context);
    const contracts = await ask(context, 'contracts.list', searchFor(context.words));
    const rows = contracts.map(({ supplierName, name, state, yearlyCost, nextNoticeDeadline, endsOn }) => [
      named(supplierName, name),
      state.replaceAll('_', ' '),
      yearlyCost === null ? '' : `${format.money(yearlyCost)} a year`,
      deadlineOrEnd(format, nextNoticeDeadline, endsOn),
    ]);
    context.io.print(rows.length === 0 ? 'No contract is here.' : columns(rows));
    return 0;
  },
};

export const relationshipsVerb: Verb = {
  usage: '[WORDS]',
  help: 'Suppliers you have or had dealings with.',
  words: { least: 0, most: 20 },
  async run(context) {
    const { writing: format } = await personSpeaker(context);
    const relationships = await ask(context, 'relationships.list', searchFor(context.words));
    const rows = relationships.map(({ supplierName, personName, state, since, contractCount, yearlyCosts }) => [
      supplierName,
      personName ?? '',
      state.replaceAll('_', ' '),
      since === null ? '' : `since ${format.date(since)}`,
      contractCount === 1 ? '1 contract' : `${contractCount} contracts`,
      yearlyCosts.map((cost) => `${format.money(cost)} a year`).join(', '),
    ]);
    context.io.print(rows.length === 0 ? 'No supplier is here.' : columns(rows));
    return 0;
  },
};

export const searchVerb: Verb = {
  usage: 'WORDS',
  help: 'Suppliers, contracts and reference numbers that contain the words.',
  words: { least: 1, most: 20 },
  async run(context) {
    const found = await ask(context, 'search.everything', { text: context.words.join(' ') });
    const rows = found.map(({ title, subtitle, past }) => [title, subtitle, past ? 'past' : '']);
    context.io.print(rows.length === 0 ? 'Nothing contains these words.' : columns(rows));
    return 0;
  },
};

function searchFor(words: readonly string[]): { search?: string } {
  return words.length === 0 ? {} : { search: words.join(' ') };
}

function named(supplierName: string, contractName: string): string {
  return supplierName === contractName ? supplierName : `${supplierName}, ${contractName}`;
}

function deadlineOrEnd(format: Writing, deadline: CalendarDate | null, end: CalendarDate | null): string {
  if (end !== null) return `ends ${format.date(end)}`;
  return deadline === null ? '' : `notice by ${format.date(deadline)}`;
}

/** "Fri 4 Dec 2026, in 12 days". */
function bothWays(format: Writing, date: CalendarDate, today: CalendarDate): string {
  return `${format.date(date)}, ${inDays(date, today)}`;
}

function inDays(date: CalendarDate, today: CalendarDate): string {
  const days = differenceInDays(date, today);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
