import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { OwnDefinition } from './own-definition.ts';
import type { TemplateName } from './own-words.ts';

/** A palgorithm to begin with: its texts are said in the person's language when it is taken. */
export interface Template extends Omit<OwnDefinition, 'name' | 'say'> {
  readonly template: TemplateName;
  readonly name: Message;
  /** What it is for. */
  readonly meaning: Message;
  readonly say: Message;
}

/** All of them, in the order in which they are offered: at least one about each kind of record but offers. Each condition can be shown as rows of the form. */
export const templates: readonly Template[] = [
  {
    template: 'dear',
    name: message('ownTemplates.dear.name'),
    meaning: message('ownTemplates.dear.meaning'),
    on: 'contract',
    when: 'contract.monthly > 50.0',
    say: message('ownTemplates.dear.say', { name: '{contract.name}', monthly: '{contract.monthly}' }),
    atMostEvery: { n: 6, unit: 'month' },
    action: 'look_elsewhere',
  },
  {
    template: 'loyal',
    name: message('ownTemplates.loyal.name'),
    meaning: message('ownTemplates.loyal.meaning'),
    on: 'contract',
    when: 'contract.yearsKnown >= 5 && contract.monthly >= 10.0',
    say: message('ownTemplates.loyal.say', { supplier: '{contract.supplier}', years: '{contract.yearsKnown}' }),
    atMostEvery: { n: 1, unit: 'year' },
    action: 'look_elsewhere',
  },
  {
    template: 'paused',
    name: message('ownTemplates.paused.name'),
    meaning: message('ownTemplates.paused.meaning'),
    on: 'contract',
    when: 'contract.isPaused && !contract.isBeingLeft',
    say: message('ownTemplates.paused.say', { name: '{contract.name}' }),
    atMostEvery: { n: 3, unit: 'month' },
    action: 'leave',
  },
  {
    template: 'silent_supplier',
    name: message('ownTemplates.silent_supplier.name'),
    meaning: message('ownTemplates.silent_supplier.meaning'),
    on: 'supplier',
    when: 'supplier.runningContracts >= 1 && supplier.daysSinceContact > 365',
    say: message('ownTemplates.silent_supplier.say', { supplier: '{supplier.name}', day: '{supplier.lastContactOn}' }),
    atMostEvery: { n: 1, unit: 'year' },
    action: null,
  },
  {
    template: 'hardly_recommended',
    name: message('ownTemplates.hardly_recommended.name'),
    meaning: message('ownTemplates.hardly_recommended.meaning'),
    on: 'contract',
    when: 'contract.recommendation <= 4 && !contract.isBeingLeft',
    say: message('ownTemplates.hardly_recommended.say', {
      supplier: '{contract.supplier}',
      score: '{contract.recommendation}',
    }),
    atMostEvery: { n: 6, unit: 'month' },
    action: 'look_elsewhere',
  },
  {
    template: 'deadline_early',
    name: message('ownTemplates.deadline_early.name'),
    meaning: message('ownTemplates.deadline_early.meaning'),
    on: 'contract',
    when: 'contract.daysToDeadline <= 90 && contract.daysToDeadline >= 0 && contract.yearly > 300.0',
    say: message('ownTemplates.deadline_early.say', { name: '{contract.name}', day: '{contract.deadline}' }),
    atMostEvery: { n: 6, unit: 'month' },
    action: 'look_elsewhere',
  },
  {
    template: 'many_contracts',
    name: message('ownTemplates.many_contracts.name'),
    meaning: message('ownTemplates.many_contracts.meaning'),
    on: 'supplier',
    when: 'supplier.runningContracts >= 3',
    say: message('ownTemplates.many_contracts.say', {
      supplier: '{supplier.name}',
      contracts: '{supplier.runningContracts}',
    }),
    atMostEvery: { n: 1, unit: 'year' },
    action: null,
  },
  {
    template: 'need_without_offers',
    name: message('ownTemplates.need_without_offers.name'),
    meaning: message('ownTemplates.need_without_offers.meaning'),
    on: 'need',
    when: 'need.daysOld > 30 && need.offers == 0',
    say: message('ownTemplates.need_without_offers.say', { need: '{need.title}', days: '{need.daysOld}' }),
    atMostEvery: { n: 1, unit: 'month' },
    action: 'drop',
  },
  {
    template: 'exit_unconfirmed',
    name: message('ownTemplates.exit_unconfirmed.name'),
    meaning: message('ownTemplates.exit_unconfirmed.meaning'),
    on: 'exit',
    when: 'exit.isNoticeSent && !exit.isAcknowledged && exit.daysToEnd <= 30',
    say: message('ownTemplates.exit_unconfirmed.say', {
      supplier: '{exit.supplier}',
      contract: '{exit.contract}',
      day: '{exit.endsOn}',
    }),
    atMostEvery: { n: 1, unit: 'week' },
    action: null,
  },
  {
    template: 'payment_method',
    name: message('ownTemplates.payment_method.name'),
    meaning: message('ownTemplates.payment_method.meaning'),
    on: 'contract',
    when: 'contract.paymentMethod.contains("Visa")',
    say: message('ownTemplates.payment_method.say', {
      name: '{contract.name}',
      method: '{contract.paymentMethod}',
      supplier: '{contract.supplier}',
    }),
    atMostEvery: null,
    action: null,
  },
  {
    template: 'broken_word',
    name: message('ownTemplates.broken_word.name'),
    meaning: message('ownTemplates.broken_word.meaning'),
    on: 'relationship',
    when: 'relationship.brokenPromises >= 1 && relationship.yearly > 100.0',
    say: message('ownTemplates.broken_word.say', {
      supplier: '{relationship.supplier}',
      yearly: '{relationship.yearly}',
      broken: '{relationship.brokenPromises}',
    }),
    atMostEvery: { n: 6, unit: 'month' },
    action: 'reviewed',
  },
  {
    template: 'dragging_problem',
    name: message('ownTemplates.dragging_problem.name'),
    meaning: message('ownTemplates.dragging_problem.meaning'),
    on: 'problem',
    when: 'problem.daysOld > 60',
    say: message('ownTemplates.dragging_problem.say', {
      problem: '{problem.title}',
      supplier: '{problem.supplier}',
      days: '{problem.daysOld}',
    }),
    atMostEvery: { n: 1, unit: 'month' },
    action: 'solved',
  },
  {
    template: 'promise_without_day',
    name: message('ownTemplates.promise_without_day.name'),
    meaning: message('ownTemplates.promise_without_day.meaning'),
    on: 'promise',
    when: '!has(promise.dueOn) && promise.daysOld > 30',
    say: message('ownTemplates.promise_without_day.say', { promise: '{promise.text}', days: '{promise.daysOld}' }),
    atMostEvery: { n: 1, unit: 'month' },
    action: 'kept',
  },
  {
    template: 'left_angry',
    name: message('ownTemplates.left_angry.name'),
    meaning: message('ownTemplates.left_angry.meaning'),
    on: 'interaction',
    when: 'interaction.isLast && interaction.mood == "angry" && interaction.daysAgo >= 14',
    say: message('ownTemplates.left_angry.say', {
      supplier: '{interaction.supplier}',
      day: '{interaction.happenedOn}',
    }),
    atMostEvery: null,
    action: null,
  },
];
