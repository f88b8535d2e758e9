import type { Events } from '#shared/api/events.ts';

/** A nudge as it is told to whoever listens. */
export function raisedNudge(
  title: string,
  consequence: string | null = null,
): Events['nudgesRaised']['nudges'][number] {
  return {
    id: title,
    title,
    urgency: 'now',
    actBy: null,
    stake: null,
    consequence,
    subject: { type: 'contract', id: 'c1', name: 'Gym' },
    supplierId: 's1',
    supplierName: 'BodyStreet',
    contractId: 'c1',
    needId: null,
  };
}
