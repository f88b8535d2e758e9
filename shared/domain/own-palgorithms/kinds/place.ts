import type { CalendarDate } from '../../calendar-date.ts';
import { message } from '../../message.ts';
import type { DealingSubject } from '../../palgorithms/dealing-facts.ts';
import type { OwnFact, OwnValue } from '../own-fact.ts';
import type { OwnPlace } from '../own-records.ts';

/** Whatever comes of dealing with the other side. */
interface Placed {
  readonly facts: { readonly about: Pick<DealingSubject, 'supplierName'> };
  readonly details: () => OwnPlace;
}

/** With whom and about which contract it is, of whatever comes of dealing with the other side. */
export const place = {
  supplier: {
    type: 'text',
    meaning: message('ownFacts.place.supplier'),
    read: ({ facts }) => facts.about.supplierName,
  },
  contract: { type: 'text', meaning: message('ownFacts.place.contract'), read: ({ details }) => details().contract },
  category: { type: 'text', meaning: message('ownFacts.place.category'), read: ({ details }) => details().category },
} as const satisfies Readonly<
  Record<
    string,
    Omit<OwnFact<'problem'>, 'read' | 'changesOn'> & { read(record: Placed, today: CalendarDate): OwnValue | null }
  >
>;
