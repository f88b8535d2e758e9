import { car, gym, power } from './contracts.ts';
import { expect, goTo, type App } from './app.ts';
import type { Page } from '@playwright/test';
import { untilStill } from './stillness.ts';

/** What some places are named by. */
export interface Ids {
  readonly contractId: string;
  readonly supplierId: string;
  readonly relationshipId: string;
}

/** A few contracts of every kind: with a deadline, without, unknown, being left, over. Gives the gym's ids. */
export async function seedHousehold(app: App): Promise<Ids> {
  const { store } = app;
  const { id, supplierId, relationshipId } = await store.call('contracts.add', {
    ...gym,
    note: 'Locker 12',
    tags: ['sport'],
    referenceNumbers: [{ label: 'Member', value: 'N-4711' }],
    links: [{ label: 'Account', address: 'https://nordwall.example/account' }],
  });
  await store.call('contracts.add', car);
  await store.call('contracts.add', { supplierName: 'Vogtland Telecom', name: 'Mobile plan' });
  const leaving = await store.call('contracts.add', { ...power, supplierName: gym.supplierName, name: 'Locker' });
  await store.call('exits.log', { contractId: leaving.id, decidedOn: '2026-11-20', noticeSentOn: '2026-11-20' });
  const over = await store.call('contracts.add', power);
  await store.call('exits.log', { contractId: over.id, decidedOn: '2026-10-01', endsOn: '2026-11-15' });
  await store.call('layers.add', { layer: 'values', text: 'Keeps its word' });
  await store.call('judgements.answer', { relationshipId, question: 'exit', answer: -1, fact: 'By letter only' });
  return { contractId: id, supplierId, relationshipId };
}

/** Every place of the app, by what one sees there. */
export function placesOf(ids: Ids): Record<string, string> {
  return {
    Today: '/',
    Relationships: '/relationships',
    'a supplier': `/suppliers/${ids.supplierId}`,
    'a new contract': '/contracts/new',
    'a contract': `/contracts/${ids.contractId}`,
    'Not doing': '/omissions',
    Story: '/timeline',
    'Bring in files': '/import',
    Costs: '/costs',
    Payments: '/payments',
    'how it goes': `/relationships/${ids.relationshipId}/standing`,
    'What matters': '/values',
    History: '/history',
    'Work out a date': '/dates',
    Preferences: '/preferences',
    'the rules': '/palgorithms',
    'a rule': '/palgorithms/notice_deadline',
    'a place that is not there': '/nowhere',
  };
}

/** Goes to a place and waits until nothing is being fetched there. */
export async function visit(page: Page, place: string): Promise<void> {
  await goTo(page, place);
  await expect(page.getByText(/^(One moment|Opening your dancecard|Reading)$/)).toHaveCount(0);
  await untilStill(page);
}
