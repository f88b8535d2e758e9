import { literal, message } from '../domain/message.ts';
import type { Message } from '../domain/words.ts';
import type { Events } from './events.ts';
import { placeOfNudge } from './nudge-place.ts';

type Raised = Events['nudgesRaised'];
type One = Raised['nudges'][number];

/** What is told together, as one notice says it. */
export interface RaisedTogether {
  readonly title: Message;
  /** What it means: of the most pressing the consequence; of a digest its first titles. */
  readonly detail: readonly string[];
  /** How many more there are; null for none. */
  readonly others: number | null;
  readonly urgency: One['urgency'];
  /** Where it leads. */
  readonly to: string;
}

/** Titles a digest names. */
const namedInDigest = 3;

/**
 * One notice for nudges that are told together, the most pressing first: several about one supplier are one matter, and a
 * digest is told by its counts. Null for none.
 */
export function raisedTogether({ nudges, digest }: Pick<Raised, 'nudges' | 'digest'>): RaisedTogether | null {
  const [first] = nudges;
  if (first === undefined) return null;
  if (digest !== null) return digestOf(nudges, digest, first);
  const matters = [...Map.groupBy(nudges, ({ id, supplierId }) => supplierId ?? id).values()];
  const [foremost = [first]] = matters;
  const others = matters.length === 1 ? null : matters.length - 1;
  const consequence = first.consequence === null ? [] : [first.consequence];
  const { supplierId, supplierName } = first;
  if (foremost.length === 1 || supplierId === null || supplierName === null) {
    const to = others === null ? placeOfNudge(first) : '/';
    return { title: literal(first.title), detail: consequence, others, urgency: first.urgency, to };
  }
  return {
    title: message('shell.raised.ofSupplier', { supplier: supplierName, n: foremost.length }),
    detail: [`${first.title}.`, ...consequence],
    others,
    urgency: first.urgency,
    to: others === null ? `/suppliers/${supplierId}` : '/',
  };
}

function digestOf(nudges: readonly One[], often: 'daily' | 'weekly', first: One): RaisedTogether {
  const pressing = nudges.filter(({ urgency }) => urgency === 'now').length;
  const titles = nudges.slice(0, namedInDigest).map(({ title }) => `${title}.`);
  return {
    title: message('shell.raised.digest', { often: often === 'daily' ? 'daily' : 'other', n: nudges.length, pressing }),
    detail: titles,
    others: nudges.length > titles.length ? nudges.length - titles.length : null,
    urgency: first.urgency,
    to: '/',
  };
}
