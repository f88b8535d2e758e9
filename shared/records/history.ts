import { z } from 'zod';
import { id, text, whole, type Fields } from './field.ts';

/** The furthest instant a calendar of the computer knows, in milliseconds from 1970 UTC. */
const furthestInstant = 8.64e15;
const place = z.int().min(1);

const actors = ['person', 'import', 'agent', 'app'] as const;
const letters = '\\w\\u00c0-\\u024f\\u0370-\\u052f\\u3040-\\u9fff\\uac00-\\ud7af';
/** The name of an agent. Without the `u` flag, which a template would lose. */
const agentName = z.string().regex(new RegExp(`^[${letters}][${letters} .@-]{0,59}$`));

/** Who did something: one of these, or an agent by its name, such as `agent:Claude`. */
export const actor = z.union([z.enum(actors), z.templateLiteral(['agent:', agentName])]);
export type Actor = z.infer<typeof actor>;

/** What is exported with the records and is none, such as what tells of them. It reads its own rows with care. */
export interface FurtherList {
  readonly table: string;
  readonly since: number;
  /** The field whose order is the order of the list. */
  readonly order: string;
  readonly about: string;
  readonly fields: Fields;
}

/** One command: who did what, when. */
const entries = {
  table: 'history_entries',
  since: 1,
  order: 'sequence',
  about: 'one for each command',
  fields: {
    id: id({ required: true }),
    // Entries lay in the order in which things were done before they said so.
    sequence: whole({
      required: true,
      value: place,
      about: 'the order in which things were done, from 1',
      since: { version: 3, before: (position) => position + 1 },
    }),
    at: whole({ required: true, value: z.int().min(-furthestInstant).max(furthestInstant) }),
    actor: text({ required: true, value: actor }),
    operation: text({ required: true }),
    title: text({ required: true }),
    changeCount: whole({ required: true, value: z.int().min(0) }),
    undoes: id({}),
    undoneBy: id({}),
  },
} as const satisfies FurtherList;

/** One row changed by one command. */
const changes = {
  table: 'changes',
  since: 1,
  order: 'id',
  about: 'the fields each command touched',
  fields: {
    id: whole({ required: true, value: place, about: 'order' }),
    entryId: id({ required: true }),
    tableName: text({ required: true }),
    rowId: id({ required: true }),
    // Judged by the fields they name.
    before: text({}),
    after: text({}),
  },
} as const satisfies FurtherList;

/** The lists that tell what was done, apart from the records themselves. */
export const historyLists: readonly FurtherList[] = [entries, changes];
