import { join } from 'node:path';
import type { CommandPath, InputOf } from '#shared/api/api.ts';
import { yearlyTerms } from '#tests/support/builders.ts';
import type { Household } from './household-ids.ts';

/** One command that really changes something in the household. */
export interface Deed<P extends CommandPath> {
  readonly input: (home: Household) => InputOf<P>;
  /**
   * What the same command does a second time: nothing, so that it leaves no entry; it is refused in words; or it is a
   * new fact each time, such as a second message on the same day.
   */
  readonly again: 'nothing' | 'refused' | 'another';
}

/** A command without a way back, and why. */
export interface WithoutWayBack {
  readonly because: string;
}

/** One palgorithm as another Dancecard wrote it out. */
const ownFile = JSON.stringify({
  format: 'dancecard-palgorithm',
  version: 1,
  palgorithm: { name: 'Idle', on: 'need', when: 'need.offers == 0', say: 'Nothing yet: {need.title}' },
});

/** Every command there is. One that is missing does not compile: how it is taken back has to be shown. */
export const everyCommand: { readonly [P in CommandPath]: Deed<P> | WithoutWayBack } = {
  'suppliers.merge': {
    input: ({ gym, past }) => ({ keepId: gym.supplierId, otherId: past.supplierId }),
    again: 'refused',
  },
  'suppliers.split': {
    input: ({ gym }) => ({ id: gym.supplierId, name: 'Nordwall Bad', contractIds: [gym.id] }),
    again: 'refused',
  },
  'suggestions.accept': { input: ({ suggestion }) => ({ id: suggestion }), again: 'refused' },
  'suggestions.acceptAll': { input: () => ({ atLeast: 0.5 }), again: 'nothing' },
  'suggestions.reject': { input: ({ suggestion }) => ({ id: suggestion, never: true }), again: 'refused' },
  'payments.assign': { input: ({ one, gym }) => ({ ids: [one.payments ?? ''], contractId: gym.id }), again: 'nothing' },
  'accounts.update': {
    input: ({ one }) => ({ id: one.bank_accounts ?? '', name: 'Household account' }),
    again: 'nothing',
  },
  'accounts.remove': { input: ({ one }) => ({ id: one.bank_accounts ?? '' }), again: 'refused' },
  'identifiers.remove': { input: ({ one }) => ({ id: one.identifiers ?? '' }), again: 'refused' },
  'logins.add': {
    input: ({ gym, one }) => ({
      relationshipId: gym.relationshipId,
      name: 'Members',
      username: one.logins === null ? 'ada' : 'ada@example.org',
    }),
    again: 'refused',
  },
  'logins.update': { input: ({ one }) => ({ id: one.logins ?? '', lastUsedOn: '2026-11-20' }), again: 'nothing' },
  'logins.remove': { input: ({ one }) => ({ id: one.logins ?? '' }), again: 'refused' },
  'exchanges.add': {
    input: ({ gym }) => ({ relationshipId: gym.relationshipId, side: 'give', text: 'Told a friend', on: '2026-11-01' }),
    again: 'another',
  },
  'exchanges.update': { input: ({ one }) => ({ id: one.exchanges ?? '', text: 'Told two' }), again: 'nothing' },
  'exchanges.remove': { input: ({ one }) => ({ id: one.exchanges ?? '' }), again: 'refused' },
  'palgorithms.define': {
    input: () => ({ name: 'Dear', on: 'contract', when: 'contract.monthly > 20.0', say: '{contract.name} is dear' }),
    again: 'another',
  },
  'palgorithms.change': {
    input: ({ one }) => ({ id: one.own_palgorithms ?? '', say: 'Dear: {contract.name}' }),
    again: 'nothing',
  },
  'palgorithms.remove': { input: ({ one }) => ({ id: one.own_palgorithms ?? '' }), again: 'refused' },
  'palgorithms.import': { input: () => ({ text: ownFile }), again: 'nothing' },
  'judgements.answer': {
    input: ({ gym }) => ({ relationshipId: gym.relationshipId, question: 'selling', answer: 1, fact: 'One price' }),
    again: 'nothing',
  },
  'judgements.clear': {
    input: ({ gym }) => ({ relationshipId: gym.relationshipId, question: 'marketing' }),
    again: 'refused',
  },
  'layers.add': { input: () => ({ layer: 'values', text: 'Pays its people' }), again: 'another' },
  'layers.update': { input: ({ concern }) => ({ id: concern, layer: 'dealing', text: 'Kind' }), again: 'nothing' },
  'layers.move': { input: ({ concern }) => ({ id: concern, position: 1 }), again: 'nothing' },
  'layers.remove': { input: ({ concern }) => ({ id: concern }), again: 'refused' },
  'layers.match': {
    input: ({ concern, gym }) => ({ itemId: concern, relationshipId: gym.relationshipId, fit: 'not', note: 'Rushed' }),
    again: 'nothing',
  },
  'layers.unmatch': {
    input: ({ concern, gym }) => ({ itemId: concern, relationshipId: gym.relationshipId }),
    again: 'refused',
  },
  'recommendations.add': {
    input: ({ gym }) => ({ relationshipId: gym.relationshipId, score: 4, reason: 'Crowded' }),
    again: 'nothing',
  },
  'recommendations.putOff': { input: ({ mobile }) => ({ relationshipId: mobile.relationshipId }), again: 'refused' },
  'recommendations.remove': { input: ({ one }) => ({ id: one.recommendations ?? '' }), again: 'refused' },
  'people.add': { input: () => ({ name: 'Grace' }), again: 'refused' },
  'people.update': { input: ({ ada }) => ({ id: ada, name: 'Ada L.' }), again: 'nothing' },
  'people.remove': { input: ({ idle }) => ({ id: idle }), again: 'refused' },
  'suppliers.add': { input: () => ({ name: 'Tonfaden', tags: ['music'] }), again: 'refused' },
  'suppliers.update': {
    input: ({ gym }) => ({ id: gym.supplierId, email: 'post@nordwall.example', note: 'Ask for Ms Berg' }),
    again: 'nothing',
  },
  'suppliers.remove': { input: ({ gym }) => ({ id: gym.supplierId }), again: 'refused' },
  'relationships.update': {
    input: ({ gym }) => ({ id: gym.relationshipId, personId: null, note: 'Shared now' }),
    again: 'nothing',
  },
  'relationships.review': { input: ({ gym }) => ({ id: gym.relationshipId }), again: 'nothing' },
  'relationships.resume': {
    input: ({ past }) => ({ id: past.relationshipId, resumedOn: '2026-11-20' }),
    again: 'refused',
  },
  'contracts.add': {
    input: ({ ada }) => ({ supplierName: 'Tonfaden', name: 'Music', personId: ada, terms: yearlyTerms, tags: ['a'] }),
    again: 'another',
  },
  'contracts.update': {
    input: ({ gym, idle }) => ({
      id: gym.id,
      name: 'Gym, north',
      personId: idle,
      terms: { ...yearlyTerms, notice: { n: 1, unit: 'month', anchor: 'term_end' } },
      price: { amount: 4590, currency: 'EUR', every: { n: 1, unit: 'month' } },
      referenceNumbers: [{ label: 'Member', value: '20417' }],
      note: null,
    }),
    again: 'nothing',
  },
  'contracts.used': { input: ({ gym }) => ({ id: gym.id, on: '2026-11-02' }), again: 'nothing' },
  'contracts.succeed': {
    input: ({ gym }) => ({ id: gym.id, on: '2027-01-01', how: 'upgrade', contract: { name: 'Gym and pool' } }),
    again: 'refused',
  },
  'contracts.remove': { input: ({ gym }) => ({ id: gym.id }), again: 'refused' },
  'prices.announce': {
    input: ({ mobile }) => ({
      contractId: mobile.id,
      price: { amount: 990, currency: 'EUR', every: { n: 1, unit: 'month' } },
      effectiveFrom: '2027-02-01',
    }),
    again: 'refused',
  },
  'prices.update': {
    input: ({ announcedPrice }) => ({ id: announcedPrice, effectiveFrom: '2027-03-01', note: 'As they wrote' }),
    again: 'nothing',
  },
  'prices.remove': { input: ({ announcedPrice }) => ({ id: announcedPrice }), again: 'refused' },
  'exits.log': {
    input: ({ gym }) => ({ relationshipId: gym.relationshipId, decidedOn: '2026-11-22', noticeSentOn: '2026-11-22' }),
    again: 'refused',
  },
  'exits.update': {
    input: ({ leaving }) => ({ ...leaving, noticeSentOn: '2026-11-20', channel: 'letter', note: 'Registered' }),
    again: 'nothing',
  },
  'exits.acknowledge': {
    input: ({ leaving }) => ({ ...leaving, acknowledgedOn: '2026-11-22', endsOn: '2026-12-31' }),
    again: 'nothing',
  },
  'exits.tick': {
    input: ({ leaving }) => ({ ...leaving, item: 'account_closed', on: '2026-11-20', note: 'By their form' }),
    again: 'nothing',
  },
  'exits.addItem': {
    input: ({ leaving }) => ({ ...leaving, text: 'Hand the card back', dueOn: '2026-12-15' }),
    again: 'refused',
  },
  'exits.removeItem': { input: ({ leaving, exitItem }) => ({ ...leaving, item: exitItem }), again: 'refused' },
  'exits.withdraw': { input: ({ leaving }) => ({ ...leaving, reason: 'They halved the price' }), again: 'refused' },
  'nudges.feedback': { input: ({ nudge }) => ({ id: nudge, verdict: 'helped' }), again: 'nothing' },
  'palgorithms.configure': {
    input: () => ({ id: 'price_rise', enabled: false, settings: { fromPercent: 4 } }),
    again: 'nothing',
  },
  'palgorithms.forget': { input: () => ({ id: 'notice_deadline' }), again: 'nothing' },
  'nudges.snooze': { input: ({ nudge }) => ({ id: nudge, until: '2026-11-25' }), again: 'nothing' },
  'nudges.dismiss': { input: ({ nudge }) => ({ id: nudge }), again: 'refused' },
  'nudges.nextTerm': { input: ({ nudge }) => ({ id: nudge }), again: 'refused' },
  'nudges.done': { input: ({ nudge }) => ({ id: nudge }), again: 'refused' },
  'needs.add': {
    input: ({ gym }) => ({
      title: 'A cheaper gym',
      trigger: 'circumstance',
      cause: { contractId: gym.id },
      requirements: [{ text: 'A pool', kind: 'nice', weight: 3 }],
    }),
    again: 'another',
  },
  'needs.update': {
    input: ({ need, requirement }) => ({
      id: need,
      title: 'Sport close by',
      budget: { amount: 5000, currency: 'EUR', per: 'month' },
      requirements: [{ id: requirement, text: 'Open before six', kind: 'must', weight: 9 }],
    }),
    again: 'nothing',
  },
  'needs.move': { input: ({ need }) => ({ id: need, state: 'dropped', reason: 'It got warmer' }), again: 'nothing' },
  'needs.remove': { input: ({ need }) => ({ id: need }), again: 'refused' },
  'needs.choose': {
    input: ({ need, offer }) => ({ needId: need, offerId: offer, startsOn: '2027-01-01' }),
    again: 'refused',
  },
  'candidates.add': { input: ({ need }) => ({ needId: need, supplierName: 'Sportwerk Süd' }), again: 'refused' },
  'candidates.move': {
    input: ({ rival }) => ({ id: rival, stage: 'ruled_out', reason: 'Too far' }),
    again: 'nothing',
  },
  'candidates.update': {
    input: ({ candidate, requirement }) => ({
      id: candidate,
      source: 'friend',
      note: 'Friendly on the telephone',
      assessments: [{ requirementId: requirement, verdict: 'partly', note: 'From half past six' }],
    }),
    again: 'nothing',
  },
  'candidates.remove': { input: ({ candidate }) => ({ id: candidate }), again: 'refused' },
  'interactions.add': {
    input: ({ candidate }) => ({ candidateId: candidate, direction: 'in', on: '2026-11-21', text: 'Offer attached.' }),
    again: 'another',
  },
  'interactions.update': {
    input: ({ interaction }) => ({ id: interaction, text: 'Asked for two offers.', nextActor: 'them' }),
    again: 'nothing',
  },
  'interactions.remove': { input: ({ interaction }) => ({ id: interaction }), again: 'refused' },
  'offers.add': {
    input: ({ candidate }) => ({
      candidateId: candidate,
      price: { amount: 3490, currency: 'EUR', every: { n: 1, unit: 'month' } },
      promises: ['A place in every course'],
    }),
    again: 'another',
  },
  'offers.update': { input: ({ offer }) => ({ id: offer, note: 'By post', included: ['Sauna'] }), again: 'nothing' },
  'offers.remove': { input: ({ offer }) => ({ id: offer }), again: 'refused' },
  'absences.add': {
    input: () => ({ from: '2026-12-20', until: '2027-01-06' }),
    again: 'another',
  },
  'absences.update': { input: ({ one }) => ({ id: one.absences ?? '', until: '2027-01-10' }), again: 'nothing' },
  'absences.remove': { input: ({ one }) => ({ id: one.absences ?? '' }), again: 'refused' },
  'rates.set': {
    input: () => ({ from: 'EUR', to: 'CHF', rate: 0.97, date: '2026-11-22', source: 'constructor' }),
    again: 'nothing',
  },
  'rates.importEcb': { input: ({ rates }) => ({ path: rates }), again: 'nothing' },
  'promises.add': {
    input: ({ gym }) => ({
      subject: { type: 'supplier', id: gym.supplierId },
      text: 'New lockers',
      dueOn: '2027-01-01',
    }),
    again: 'another',
  },
  'promises.update': {
    input: ({ promise }) => ({ id: promise, madeBy: 'Ms Berg', madeIn: 'call', dueOn: '2026-11-25' }),
    again: 'nothing',
  },
  'promises.settle': {
    input: ({ promise }) => ({ id: promise, outcome: 'broken', proof: 'Nobody called' }),
    again: 'nothing',
  },
  'promises.remove': { input: ({ promise }) => ({ id: promise }), again: 'refused' },
  'problems.open': {
    input: ({ gym }) => ({
      contractId: gym.id,
      title: 'The shower is cold',
      wants: 'repair',
      claimed: { amount: 2000, currency: 'EUR' },
    }),
    again: 'another',
  },
  'problems.update': {
    input: ({ problem }) => ({ id: problem, story: 'It ran over twice', answerBy: '2026-12-01' }),
    again: 'nothing',
  },
  'problems.addStep': {
    input: ({ problem }) => ({ problemId: problem, text: 'Called the desk', nextActor: 'them', nextBy: '2026-11-28' }),
    again: 'another',
  },
  'problems.updateStep': {
    input: ({ problemStep }) => ({ id: problemStep, minutes: 25, cost: { amount: 290, currency: 'EUR' } }),
    again: 'nothing',
  },
  'problems.removeStep': { input: ({ problemStep }) => ({ id: problemStep }), again: 'refused' },
  'problems.close': {
    input: ({ problem }) => ({
      id: problem,
      outcome: 'partly',
      refunded: { amount: 1500, currency: 'EUR' },
      satisfaction: 2,
      note: 'Half of it',
    }),
    again: 'nothing',
  },
  'problems.reopen': { input: ({ settled }) => ({ id: settled }), again: 'refused' },
  'problems.remove': { input: ({ problem }) => ({ id: problem }), again: 'refused' },
  'documents.add': {
    input: ({ gym, letter }) => ({ contractId: gym.id, path: letter, datedOn: '2026-11-03', note: 'By post' }),
    again: 'refused',
  },
  'documents.update': {
    input: ({ paper }) => ({ id: paper, name: 'House rules', note: null, datedOn: '2026-10-30' }),
    again: 'nothing',
  },
  'documents.addAttachment': { input: ({ mail }) => ({ id: mail, index: 0 }), again: 'refused' },
  'documents.remove': { input: ({ paper }) => ({ id: paper }), again: 'refused' },
  'data.add': {
    input: ({ gym }) => ({
      relationshipId: gym.relationshipId,
      kind: 'photo',
      givenOn: '2024-01-05',
      why: 'For the card',
    }),
    again: 'refused',
  },
  'data.update': {
    input: ({ data }) => ({ id: data, what: 'the private one', ground: 'consent', askedBackOn: '2026-11-20' }),
    again: 'nothing',
  },
  'data.withdraw': { input: ({ data }) => ({ id: data, on: '2026-11-21' }), again: 'nothing' },
  'data.askBack': { input: ({ gym }) => ({ relationshipId: gym.relationshipId, on: '2026-11-20' }), again: 'refused' },
  'data.erased': { input: ({ past }) => ({ relationshipId: past.relationshipId, on: '2026-11-20' }), again: 'refused' },
  'data.remove': { input: ({ data }) => ({ id: data }), again: 'refused' },
  'data.change': {
    input: ({ ada }) => ({ personId: ada, kind: 'phone', newDetail: '+49 30 1234', validFrom: '2026-12-01' }),
    again: 'another',
  },
  'data.updateChange': {
    input: ({ move }) => ({ id: move, oldDetail: 'Gerberweg 12', validFrom: '2026-12-15' }),
    again: 'nothing',
  },
  'data.removeChange': { input: ({ move }) => ({ id: move }), again: 'refused' },
  'data.told': {
    input: ({ move, gym, mobile }) => ({
      changeId: move,
      relationshipIds: [gym.relationshipId, mobile.relationshipId],
      on: '2026-11-21',
      channel: 'letter',
      note: 'With the form',
    }),
    again: 'nothing',
  },
  'data.untold': {
    input: ({ move, past }) => ({ changeId: move, relationshipId: past.relationshipId }),
    again: 'refused',
  },
  'checklist.add': {
    input: ({ gym }) => ({
      subject: { type: 'relationship', id: gym.relationshipId },
      text: 'Bring back the key card',
    }),
    again: 'another',
  },
  'checklist.remove': { input: ({ checklistItem }) => ({ id: checklistItem }), again: 'refused' },
  'checklist.tick': { input: ({ checklistItem }) => ({ id: checklistItem, done: true }), again: 'nothing' },
  'preferences.set': {
    input: () => ({
      theme: 'dark',
      place: { country: 'DE' },
      quietHours: { from: '22:30' },
      palgorithms: { trial_ending: { on: false }, price_rise: { fromPercent: 3 } },
    }),
    again: 'nothing',
  },
  'calendar.keep': { input: ({ list }) => ({ path: join(list, '..', '..', 'other.ics') }), again: 'nothing' },
  'calendar.letGo': { input: () => ({}), again: 'refused' },
  'imports.apply': { input: ({ list }) => ({ path: list }), again: 'nothing' },
  'proposals.accept': { because: 'It leaves the entry of what was proposed, which is taken back like any other.' },
  'proposals.refuse': { because: 'It decides about a proposal, which is no record.' },
  'copies.remove': { because: 'A copy that is removed is gone from the disk; it is no record.' },
  'erase.record': { because: 'Erasing for good is the one thing that can not be taken back.' },
  'erase.all': { because: 'Erasing for good is the one thing that can not be taken back.' },
  'import.all': { because: 'It fills an empty store and brings its own history: before it there was nothing.' },
  'history.undo': { because: 'It is the way back itself; its own way back is redo, which the walks go.' },
  'history.redo': { because: 'It is the way on; its own way back is undo, which the walks go.' },
};
