import { describe, expect, it } from 'vitest';
import { readCondition } from '#shared/domain/own-palgorithms/condition.ts';
import { readDefinition } from '#shared/domain/own-palgorithms/own-definition.ts';
import type { OwnContract, OwnDealings, OwnRecords } from '#shared/domain/own-palgorithms/own-records.ts';
import { templateNames, type TemplateName } from '#shared/domain/own-palgorithms/own-words.ts';
import { rowsOf } from '#shared/domain/own-palgorithms/rows-of-condition.ts';
import { lookWith } from '#shared/domain/own-palgorithms/say-own.ts';
import { templates } from '#shared/domain/own-palgorithms/templates.ts';
import {
  exitExample,
  interactionExample,
  needExample,
  problemExample,
  promiseExample,
  relationshipExample,
  supplierExample,
} from '#shared/domain/palgorithms/example-facts.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { day, factsOn, monthlyPrice, priceFact } from '#tests/nudges/builders.ts';
import { ownPalgorithmsPage } from '../../scripts/pages/own-palgorithms-page.ts';
import { read } from '../architecture/project.ts';

const today = day('2026-11-26');
const languages = [
  ['en', 'en-GB'],
  ['de', 'de-DE'],
] as const;

const nothing: OwnDealings = {
  openProblems: 0,
  openPromises: 0,
  brokenPromises: 0,
  lastContactOn: null,
  recommendation: null,
  knownSince: null,
};

function contract(
  facts: Partial<OwnContract['facts']> = {},
  { dealings = {}, paymentMethod = null }: { dealings?: Partial<OwnDealings>; paymentMethod?: string | null } = {},
): OwnContract {
  return {
    facts: factsOn(today, facts),
    details: () => ({ tags: [], paymentMethod, person: null }),
    dealings: () => ({ ...nothing, ...dealings }),
  };
}

const costs = (amount: number) => ({ prices: [priceFact(monthlyPrice({ amount }))] });

function supplier(runningContracts: number, dealings: Partial<OwnDealings> = {}): OwnRecords['supplier'] {
  return {
    facts: supplierExample({ id: 'supplier-1', name: 'Nordwall' }),
    details: () => ({ tags: [], runningContracts, contracts: 4, monthly: { amount: 9000, currency: 'EUR' } }),
    dealings: () => ({ ...nothing, ...dealings }),
  };
}

function need(offers: number, enteredOn: string): OwnRecords['need'] {
  return { facts: needExample({ offers }), details: () => ({ enteredOn: day(enteredOn), budget: null, person: null }) };
}

function exit(acknowledgedOn: string | null): OwnRecords['exit'] {
  const one = exitExample({
    endsOn: day('2026-12-10'),
    acknowledgedOn: acknowledgedOn === null ? null : day(acknowledgedOn),
  });
  return { ...contract({ exit: one }), exit: one };
}

function relationship(yearly: number, brokenPromises: number): OwnRecords['relationship'] {
  const contracts = [{ id: 'contract-1', name: 'Films', yearly: { amount: yearly, currency: 'EUR' } }];
  return {
    facts: relationshipExample({ running: () => ({ contracts, changesOn: null }) }),
    details: () => ({ person: null }),
    dealings: () => ({ ...nothing, brokenPromises }),
  };
}

const nowhere = { contract: null, category: null };

function problem(since: string, outcome: string | null = null): OwnRecords['problem'] {
  const counted = { steps: 1, contacts: 1, minutes: 20, claimed: null, refunded: null, satisfaction: null };
  const days = { since: day(since), enteredOn: day(since), closedOn: outcome === null ? null : day('2026-11-01') };
  return {
    facts: problemExample({ title: 'No picture' }),
    details: () => ({ ...nowhere, ...counted, ...days, wants: 'repair', outcome }),
    decisions: () => [],
  };
}

function promise(madeOn: string, dueOn: string | null, outcome: string | null = null): OwnRecords['promise'] {
  return {
    facts: promiseExample({ madeOn: day(madeOn), dueOn: dueOn === null ? null : day(dueOn) }),
    details: () => ({
      ...nowhere,
      text: 'a refund',
      madeIn: null,
      outcome,
      settledOn: outcome === null ? null : day('2026-11-20'),
      enteredOn: day(madeOn),
    }),
    decisions: () => [],
  };
}

function interaction(happenedOn: string, mood: string | null, isFollowed = false): OwnRecords['interaction'] {
  const rest = { text: 'No refund.', spokeTo: null, reference: null, minutes: 20, waiting: null, effort: null };
  return {
    facts: interactionExample({ happenedOn: day(happenedOn), isFollowed }),
    details: () => ({ ...nowhere, ...rest, mood }),
    decisions: () => [],
  };
}

/** Records that each speaks of, with what it says in English, and records it is silent about. */
const examples: { readonly [Name in TemplateName]: readonly [spoken: object, says: string, ...silent: object[]] } = {
  dear: [contract(costs(5001)), 'Gym costs €50.01 a month: is it worth that?', contract(costs(5000))],
  loyal: [
    contract(costs(3000), { dealings: { knownSince: day('2021-11-26') } }),
    '5 years with BodyStreet: compare once',
    contract(costs(3000), { dealings: { knownSince: day('2022-01-01') } }),
    contract(costs(3000)),
    contract(costs(900), { dealings: { knownSince: day('2010-01-01') } }),
  ],
  paused: [
    contract({ isPaused: true }),
    'Gym is paused: end it or go on with it?',
    contract(),
    contract({ isPaused: true, exit: exitExample() }),
  ],
  silent_supplier: [
    supplier(1, { lastContactOn: day('2025-11-20') }),
    'No contact with Nordwall since Thu, 20 Nov 2025: is all well?',
    supplier(0, { lastContactOn: day('2025-11-20') }),
    supplier(1, { lastContactOn: day('2026-01-20') }),
    supplier(1),
  ],
  hardly_recommended: [
    contract({}, { dealings: { recommendation: 4 } }),
    'You gave BodyStreet 4 of 10: look for another?',
    contract({}, { dealings: { recommendation: 5 } }),
    contract(),
  ],
  deadline_early: [
    contract({ ...costs(3000), outlook: { ...factsOn(today).outlook!, nextNoticeDeadline: day('2027-02-24') } }),
    'Gym can be left until Wed, 24 Feb 2027: begin to compare',
    contract({ ...costs(3000), outlook: { ...factsOn(today).outlook!, nextNoticeDeadline: day('2027-02-25') } }),
    contract({ ...costs(2000), outlook: { ...factsOn(today).outlook!, nextNoticeDeadline: day('2027-02-24') } }),
    contract({ ...costs(3000), exit: exitExample() }),
  ],
  many_contracts: [supplier(3), '3 contracts with Nordwall: ask for one price for all', supplier(2)],
  need_without_offers: [
    need(0, '2026-10-26'),
    '“A bicycle with a motor”: no offer for 31 days',
    need(1, '2026-10-26'),
    need(0, '2026-10-27'),
  ],
  exit_unconfirmed: [exit(null), 'BodyStreet has not confirmed that Gym ends on Thu, 10 Dec 2026', exit('2026-11-20')],
  payment_method: [
    contract({}, { paymentMethod: 'Visa card ending 12' }),
    'Gym is paid by Visa card ending 12: tell BodyStreet about the new card',
    contract({}, { paymentMethod: 'Girocard' }),
    contract(),
  ],
  broken_word: [
    relationship(10_001, 1),
    'Nordlicht broke 1 of its promises and gets €100.01 a year: stay?',
    relationship(10_000, 1),
    relationship(10_001, 0),
  ],
  dragging_problem: [
    problem('2026-09-26'),
    '“No picture” with BodyStreet has been open for 61 days: what comes next?',
    problem('2026-09-27'),
    problem('2026-09-26', 'solved'),
  ],
  promise_without_day: [
    promise('2026-10-26', null),
    'Promised 31 days ago without a day: a refund',
    promise('2026-10-27', null),
    promise('2026-10-26', '2026-12-01'),
    promise('2026-10-26', null, 'kept'),
  ],
  left_angry: [
    interaction('2026-11-12', 'angry'),
    'You were angry with Radhaus Nord on Thu, 12 Nov 2026, and nothing was said since: set it right, or leave?',
    interaction('2026-11-13', 'angry'),
    interaction('2026-11-12', 'uneasy'),
    interaction('2026-11-12', 'angry', true),
    interaction('2026-11-12', null),
  ],
};

describe('those to begin with', () => {
  it('there is one for each name', () => {
    expect(templates.map(({ template }) => template)).toEqual(templateNames);
  });

  it.each(templates)('[own-17] $template speaks as its examples say, in either language', (template) => {
    for (const [language, locale] of languages) {
      const speaker = speakerFor({ language, locale });
      const definition = { ...template, name: speaker.say(template.name), say: speaker.say(template.say) };
      const palgorithm = readDefinition('own-1', definition);
      if (!palgorithm.ok) throw new Error(palgorithm.error.map(({ text }) => speaker.say(text)).join(' '));
      const [spoken, says, ...silent] = examples[template.template];
      const look = (record: object) => {
        const { draft } = lookWith(definition.on, palgorithm.value, record as OwnRecords[typeof definition.on], today);
        return draft === null ? null : speaker.say(draft.title);
      };
      const said = look(spoken);
      if (language === 'en') expect(said).toBe(says);
      else expect(said).not.toContain('{');
      expect(silent.map(look)).toEqual(silent.map(() => null));
    }
  });

  it.each(templates)('$template can be shown as rows of the form', ({ on, when }) => {
    const condition = readCondition(on, when);
    expect(condition.ok && rowsOf(on, condition.value)?.rows.length).toBeGreaterThan(0);
  });
});

it('docs/own-palgorithms.md is what follows from the facts and the templates (npm run pages)', () => {
  expect(read('docs/own-palgorithms.md')).toBe(ownPalgorithmsPage());
});
