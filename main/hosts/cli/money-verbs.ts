import type { OutputOf } from '#shared/api/api.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import { ask } from './ask.ts';
import { columns } from './terminal-text.ts';
import { distanceTo, named } from './list-verbs.ts';
import type { Verb } from './verb.ts';

const daysAhead = 30;
const mostDays = 3650;

/** What is paid in the next days. */
export const paymentsVerb: Verb = {
  usage: '[DAYS]',
  help: message('terminal.help.payments'),
  words: { least: 0, most: 1 },
  async run(context) {
    const { io, speaker, words } = context;
    const days = words[0] === undefined ? daysAhead : Number(words[0]);
    if (!Number.isInteger(days) || days < 1 || days > mostDays) {
      io.warn(speaker.say(message('terminal.payments.days', { text: words[0] ?? '' })));
      return 2;
    }
    const { today } = await ask(context, 'app.status', {});
    const to = addDays(today, days);
    const due = await ask(context, 'payments.due', { from: today, to });
    const rows = due.map(({ on, supplierName, name, estimated, ...amount }) => [
      speaker.writing.date(on),
      speaker.say(distanceTo(on, today)),
      named(supplierName, name),
      speaker.writing.money(amount),
      estimated ? speaker.say(message('terminal.payments.estimated')) : '',
    ]);
    io.print(rows.length === 0 ? speaker.say(message('terminal.payments.none', { day: to })) : columns(rows));
    return 0;
  },
};

/** What contracts cost in the twelve months from the present one on. */
export const costsVerb: Verb = {
  usage: '',
  help: message('terminal.help.costs'),
  words: { least: 0, most: 0 },
  async run(context) {
    const { io, speaker } = context;
    const told = await ask(context, 'money.commitments', { months: 12 });
    const { say } = speaker;
    io.print(
      columns([
        ...told.months.map((month) => [
          speaker.writing.month(month.firstDay),
          inWords(speaker, month.sums, month.home),
        ]),
        [say(message('terminal.costs.all')), inWords(speaker, told.sums, told.home?.sum ?? null)],
        [say(message('terminal.costs.month')), inWords(speaker, told.monthly, told.home?.monthly ?? null)],
        [say(message('terminal.costs.year')), inWords(speaker, told.yearly, told.home?.yearly ?? null)],
      ]),
    );
    for (const line of notes(speaker, told)) io.print(line);
    return 0;
  },
};

/** Sums by currency, with what they come to in one where that is another. */
function inWords(speaker: Speaker, sums: readonly Money[], home: Money | null): string {
  if (sums.length === 0) return speaker.say(message('terminal.costs.nothing'));
  const told = speaker.writing.list(sums.map((sum) => speaker.writing.money(sum)));
  if (home === null || (sums.length === 1 && sums[0]?.currency === home.currency)) return told;
  return speaker.say(message('terminal.costs.home', { sums: told, home }));
}

/** What the sums go by, and what they leave out. */
function notes({ say }: Speaker, told: OutputOf<'money.commitments'>): string[] {
  const { rates, missingRates, currency, tooLarge, unknownCount } = told;
  return [
    ...rates.map(({ from, to, rate, date, source }) =>
      say(message('terminal.costs.rate', { from, to, rate, source, day: date })),
    ),
    ...(missingRates.length === 0
      ? []
      : [say(message('terminal.costs.noRate', { currencies: missingRates, home: currency }))]),
    ...(tooLarge.length === 0 ? [] : [say(message('unreadable.tooLarge', { currencies: tooLarge }))]),
    ...(unknownCount === 0 ? [] : [say(message('terminal.costs.unknown', { n: unknownCount }))]),
  ];
}
