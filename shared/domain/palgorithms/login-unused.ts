import { addDays, latestOf, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { day, loginExample } from './example-facts.ts';
import { inOneNudge } from './in-one-nudge.ts';
import { silent, silentUntil } from './said.ts';
import type { LoginFacts } from './supplier-facts.ts';

/** More accounts than this come as one nudge. */
const oneByOneUpTo = 1;

/** An account that was not used for years, with somebody with whom nothing goes on. */
export const loginUnused = definePalgorithm({
  name: 'login_unused',
  about: {
    name: message('palgorithms.loginUnused.name'),
    label: message('palgorithms.loginUnused.label'),
    meaning: message('palgorithms.loginUnused.meaning'),
  },
  watches: 'login',
  settings: {
    afterDays: {
      kind: 'days',
      preset: 730,
      label: message('palgorithms.loginUnused.afterDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
  },
  lead: { by: 'never' },
  examples,
  propose(facts, { afterDays }, today) {
    const since = restingSince(facts);
    if (since === null) return silent;
    const from = spokenFrom(since, afterDays);
    if (today < from) return silentUntil(from);
    const { id, name, supplierId, supplierName, lastUsedOn } = facts;
    return {
      nudges: [
        {
          subject: { type: 'login', id, name },
          occurrence: lastUsedOn,
          supplierId,
          supplierName,
          contractId: null,
          title: message('nudges.loginUnused.title', { account: inWords(facts) }),
          because: [message('nudges.loginUnused.since', { lastUsedOn }), message('nudges.loginUnused.ways')],
          actBy: null,
          stake: null,
          urgency: 'later',
          actions: [
            { label: message('nudges.loginUnused.see'), path: 'suppliers.get', input: { id: supplierId } },
            { label: message('nudges.loginUnused.keep'), answers: 'nudges.dismiss' },
          ],
        },
      ],
      until: null,
    };
  },
  together: {
    of: (facts, draft, _today, { afterDays }) => ({
      recordId: facts.id,
      subject: inWords(facts),
      enteredOn: spokenFrom(restingSince(facts) ?? facts.lastUsedOn, afterDays),
      yearlyCost: null,
      putAway: facts.decisions.some(({ palgorithm }) => palgorithm === 'login_unused'),
      draft,
    }),
    say: (all, answers) =>
      inOneNudge(all, answers, oneByOneUpTo, (many) => ({
        title: message('nudges.loginUnused.titleMany', { count: many.count, account: many.subject }),
        because: [
          message('nudges.loginUnused.many', { count: many.count, names: many.names }),
          message('nudges.loginUnused.ways'),
        ],
        see: [{ label: message('nudges.loginUnused.keepMany'), answers: 'nudges.dismiss' }],
      })),
  },
});

/** Since when neither the account was used nor anything ran with the supplier; null while something does. */
function restingSince({ lastUsedOn, endedOn }: LoginFacts): CalendarDate | null {
  if (endedOn === null) return null;
  return endedOn === 'none' ? lastUsedOn : latestOf(lastUsedOn, endedOn);
}

function spokenFrom(since: CalendarDate, afterDays: number): CalendarDate {
  return addDays(since, Math.max(1, afterDays));
}

function inWords({ name, supplierName }: LoginFacts): string {
  return name === supplierName ? name : `${name}, ${supplierName}`;
}

function examples() {
  const on = day('2027-03-01');
  return [
    {
      shows: 'an account that was last used three years ago',
      on,
      facts: loginExample(),
      says: [{ occurrence: '2024-02-01', actBy: null, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the same with a supplier that still has a contract',
      on,
      facts: loginExample({ endedOn: null }),
      says: [],
    },
    {
      shows: 'one that was used last year',
      on,
      facts: loginExample({ lastUsedOn: day('2026-05-01') }),
      says: [],
    },
  ];
}
