import { differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Message } from '#shared/domain/words.ts';
import { message } from '#shared/domain/message.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import { ask } from './ask.ts';
import { tellDue } from './due-nudges.ts';
import { columns, plainText } from './terminal-text.ts';
import type { Verb } from './verb.ts';

/** What needs the person now, with the reasons. */
export const nudgesVerb: Verb = {
  usage: '[--due [--json] [--mark] [--person NAME]]',
  help: message('terminal.help.nudges'),
  words: { least: 0, most: 0 },
  async run(context) {
    const { io, speaker } = context;
    if (context.due) return tellDue(context);
    const { today } = await ask(context, 'app.status', {});
    const nudges = await ask(context, 'nudges.list', {});
    io.print(
      speaker.say(
        nudges.length === 0
          ? message('terminal.nudges.none', { today })
          : message('terminal.nudges.some', { count: nudges.length, today }),
      ),
    );
    for (const { title, because, actBy, stake } of nudges) {
      const by =
        actBy === null
          ? ''
          : speaker.say(message('terminal.nudges.by', { day: actBy, distance: distanceTo(actBy, today) }));
      const atStake = stake === null ? '' : speaker.say(message('terminal.nudges.stake', { stake }));
      io.print(`\n${plainText(title)}`);
      if (by + atStake !== '') io.print(`  ${[by, atStake].filter(Boolean).join(' ')}`);
      for (const reason of because) io.print(`  ${plainText(reason)}`);
    }
    return 0;
  },
};

export const deadlinesVerb: Verb = {
  usage: '',
  help: message('terminal.help.deadlines'),
  words: { least: 0, most: 0 },
  async run(context) {
    const { io, speaker } = context;
    const { today } = await ask(context, 'app.status', {});
    const deadlines = await ask(context, 'deadlines.list', {});
    const rows = deadlines.map(({ on, kind, supplierName, contractName, stake }) => [
      speaker.writing.date(on),
      speaker.say(distanceTo(on, today)),
      named(supplierName, contractName),
      speaker.say(message(`terminal.deadlines.${kind}`)),
      stake === null ? '' : speaker.writing.money(stake),
    ]);
    io.print(rows.length === 0 ? speaker.say(message('terminal.deadlines.none')) : columns(rows));
    return 0;
  },
};

export const contractsVerb: Verb = {
  usage: '[WORDS]',
  help: message('terminal.help.contracts'),
  words: { least: 0, most: 20 },
  async run(context) {
    const { io, speaker } = context;
    const contracts = await ask(context, 'contracts.list', searchFor(context.words));
    const rows = contracts.map(({ supplierName, name, state, yearlyCost, nextNoticeDeadline, endsOn }) => [
      named(supplierName, name),
      speaker.say(message(`terminal.state.contract.${state}`)),
      yearlyCost === null ? '' : speaker.say(message('terminal.contracts.yearly', { cost: yearlyCost })),
      deadlineOrEnd(speaker, nextNoticeDeadline, endsOn),
    ]);
    io.print(rows.length === 0 ? speaker.say(message('terminal.contracts.none')) : columns(rows));
    return 0;
  },
};

export const relationshipsVerb: Verb = {
  usage: '[WORDS]',
  help: message('terminal.help.relationships'),
  words: { least: 0, most: 20 },
  async run(context) {
    const { io, speaker } = context;
    const relationships = await ask(context, 'relationships.list', searchFor(context.words));
    const rows = relationships.map(({ supplierName, personName, state, since, contractCount, yearlyCosts }) => [
      supplierName,
      personName ?? '',
      speaker.say(message(`terminal.state.relationship.${state}`)),
      since === null ? '' : speaker.say(message('terminal.relationships.since', { day: since })),
      speaker.say(message('terminal.relationships.contracts', { count: contractCount })),
      yearlyCosts.map((cost) => speaker.say(message('terminal.contracts.yearly', { cost }))).join(', '),
    ]);
    io.print(rows.length === 0 ? speaker.say(message('terminal.relationships.none')) : columns(rows));
    return 0;
  },
};

export const searchVerb: Verb = {
  usage: 'WORDS',
  help: message('terminal.help.search'),
  words: { least: 1, most: 20 },
  async run(context) {
    const { io, speaker } = context;
    const found = await ask(context, 'search.query', { text: context.words.join(' ') });
    const rows = found.map(({ title, subtitle, past }) => [
      title,
      subtitle,
      past ? speaker.say(message('terminal.search.past')) : '',
    ]);
    io.print(rows.length === 0 ? speaker.say(message('terminal.search.none')) : columns(rows));
    return 0;
  },
};

function searchFor(words: readonly string[]): { search?: string } {
  return words.length === 0 ? {} : { search: words.join(' ') };
}

/** A contract by the names of its supplier and its own; once where they are the same. */
export function named(supplierName: string, contractName: string): string {
  return supplierName === contractName ? supplierName : `${supplierName}, ${contractName}`;
}

function deadlineOrEnd({ say }: Pick<Speaker, 'say'>, deadline: CalendarDate | null, end: CalendarDate | null): string {
  if (end !== null) return say(message('terminal.contracts.ends', { day: end }));
  return deadline === null ? '' : say(message('terminal.contracts.notice', { day: deadline }));
}

/** "today", "in 12 days", "3 days ago". */
export function distanceTo(date: CalendarDate, today: CalendarDate): Message {
  const days = differenceInDays(date, today);
  return days < 0 ? message('terminal.distancePast', { days: -days }) : message('terminal.distance', { days });
}
