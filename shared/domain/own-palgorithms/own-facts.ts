import { addDays, type CalendarDate } from '../calendar-date.ts';
import { sooner } from '../palgorithms/said.ts';
import { contract } from './kinds/contract.ts';
import { exit } from './kinds/exit.ts';
import { interaction } from './kinds/interaction.ts';
import { need } from './kinds/need.ts';
import { offer } from './kinds/offer.ts';
import { problem } from './kinds/problem.ts';
import { promise } from './kinds/promise.ts';
import { relationship } from './kinds/relationship.ts';
import { supplier } from './kinds/supplier.ts';
import type { OwnDeclaration } from './own-declaration.ts';
import type { OwnFact } from './own-fact.ts';
import type { OwnKind, OwnRecords } from './own-records.ts';

/** Each kind of record that a palgorithm of one's own can be about. */
export const ownDeclarations: { readonly [Kind in OwnKind]: OwnDeclaration<Kind> } = {
  contract,
  supplier,
  relationship,
  need,
  offer,
  exit,
  problem,
  promise,
  interaction,
};

/** The facts of a kind of record by their names, in the order in which they are shown. */
export function ownFactsOf<Kind extends OwnKind>(kind: Kind): ReadonlyMap<string, OwnFact<Kind>> {
  return ownDeclarations[kind].facts;
}

/** A fact of a kind of record as it is written, to show how. */
export function exampleOf(kind: OwnKind): string {
  const [name = ''] = ownDeclarations[kind].facts.keys();
  return `${kind}.${name}`;
}

/** The next later day on which one of these facts may differ although nothing was written down; null for none. */
export function factsChangeOn<Kind extends OwnKind>(
  kind: Kind,
  names: Iterable<string>,
  record: OwnRecords[Kind],
  today: CalendarDate,
): CalendarDate | null {
  const { facts } = ownDeclarations[kind];
  let next: CalendarDate | null = null;
  for (const name of names) {
    const fact = facts.get(name);
    if (fact === undefined) continue;
    next = sooner(next, fact.movesDaily === true ? addDays(today, 1) : (fact.changesOn?.(record, today) ?? null));
  }
  return next;
}
