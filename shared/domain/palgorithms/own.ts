import { message } from '../message.ts';
import { definePalgorithm, type NoSettings } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import { ownName, type KeyedDraft } from './own-said.ts';
import { aboutContract } from './subject.ts';

/**
 * Speaks for the palgorithms that the person wrote: of every record for which the condition of one holds. What they say is
 * worked out in `own-palgorithms` and comes with the facts, so that whoever only knows the names of palgorithms does not
 * fetch the language their conditions are written in.
 */
export const own = definePalgorithm<typeof ownName, 'contract', NoSettings>({
  name: ownName,
  about: {
    name: message('palgorithms.own.name'),
    label: message('palgorithms.own.label'),
    meaning: message('palgorithms.own.meaning'),
  },
  // It only asks for what comes with the facts of every kind.
  watches: 'every',
  settings: {},
  lead: { by: 'once' },
  evenPaused: true,
  examples() {
    const on = day('2026-11-01');
    const facts = contractExample(on);
    const draft: KeyedDraft = {
      ...aboutContract(facts),
      keySubject: facts.id,
      occurrence: 'own-1',
      title: message('nudges.own.joined', {
        first: message('nudges.own.words', { words: 'Still using it? It costs ' }),
        next: message('nudges.own.sum', { sum: { amount: 3000, currency: 'EUR' } }),
      }),
      because: [message('nudges.own.by', { name: 'Gyms' }), message('nudges.own.once')],
      actBy: null,
      stake: null,
      urgency: 'soon',
      actions: [],
    };
    return [
      {
        shows: 'a contract for which the condition of one of them holds',
        on,
        facts: { ...facts, own: () => ({ nudges: [draft], until: null }) },
        says: [{ occurrence: 'own-1', actBy: null, stake: null, urgency: 'soon' as const }],
      },
      {
        shows: 'a contract for which none of them holds',
        on,
        facts: { ...facts, own: () => ({ nudges: [], until: null }) },
        says: [],
      },
    ];
  },
  propose(facts) {
    return facts.own?.() ?? { nudges: [], until: null };
  },
});
