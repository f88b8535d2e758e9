import type { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { rowLimit } from '../../limits.ts';
import type { LeftOut } from '../lead.ts';
import type { LeadOptions } from '../lead-options.ts';
import type { LoginEntry, LoginLeads } from './login-entry.ts';

/** How the entries of one program are read: their shape, which drops all it does not name, and what an entry is. */
export interface ItemReader<Item> {
  readonly shape: z.ZodType<Item>;
  entryOf(item: Item, options: LeadOptions): Omit<LoginEntry, 'line'> | LeftOut;
}

/** Takes the entries of a list. One that has not the shape of the others is bad, and its reason quotes nothing. */
export function takeItems<Item>(
  items: readonly unknown[],
  { shape, entryOf }: ItemReader<Item>,
  into: LoginLeads,
  options: LeadOptions,
): void {
  for (const [index, item] of items.slice(0, rowLimit).entries()) {
    const line = index + 1;
    const parsed = shape.safeParse(item);
    const entry = parsed.success ? entryOf(parsed.data, options) : null;
    if (entry === null) into.problem({ line, reason: message('leads.bad.otherShape') });
    else if (typeof entry === 'string') into.leaveOut(entry);
    else into.add({ ...entry, line });
  }
  if (items.length > rowLimit)
    into.problem({ line: rowLimit, reason: message('leads.bad.tooMany', { most: rowLimit }) });
}
