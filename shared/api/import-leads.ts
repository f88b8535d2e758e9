import { z } from 'zod';
import { messageSchema } from '../records/messages.ts';
import { calendarDate, id } from '../records/values.ts';

/** What files of leads hold: ways in to accounts, addresses, mail, days of a calendar. */
export const leadKinds = ['logins', 'addresses', 'mail', 'calendar'] as const;

/** What files of leads are written as. */
export const leadFormats = ['passwords', 'vcard', 'mail', 'icalendar'] as const;

/** What a file has beside leads, which is only counted. */
export const leftOutKinds = [
  'note',
  'card',
  'identity',
  'deleted',
  'other_secret',
  'person_mail',
  'event',
  'without_name',
] as const;

/** By what an organisation of a file is known to be a supplier that is here already. */
export const knownByKinds = ['domain', 'website', 'email', 'name', 'other_name'] as const;

/** An organisation the person may deal with, as a file speaks of it. */
const lead = z.object({
  /** The line of its first record in the file, or the place of it, from 1: what `accept` and `names` call it. */
  line: z.int(),
  /**
   * new: would become a supplier; completes: is a supplier with something the file adds; known: is one, and the file adds
   * nothing.
   */
  status: z.enum(['new', 'completes', 'known']),
  /** The name the supplier has, or would have. */
  name: z.string(),
  website: z.string().nullable(),
  domains: z.array(z.string()),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  postalAddress: z.string().nullable(),
  /** The supplier it is here already; null for none. */
  supplierId: id.nullable(),
  knownBy: z.enum(knownByKinds).nullable(),
  /** Whether it is taken where nothing is said. */
  selected: z.boolean(),
  /** Why it is one, or why it is not taken by itself. */
  because: z.string(),
  messages: z.object({ because: messageSchema }),
  logins: z.array(
    z.object({
      username: z.string().nullable(),
      website: z.string().nullable(),
      since: calendarDate.nullable(),
      lastUsedOn: calendarDate.nullable(),
      archived: z.boolean(),
    }),
  ),
  mails: z.array(
    z.object({
      on: calendarDate.nullable(),
      subject: z.string(),
      about: z.string(),
      messages: z.object({ about: messageSchema }),
    }),
  ),
  days: z.array(z.object({ on: calendarDate, text: z.string() })),
});

/** The organisations a file speaks of. */
export const previewedLeads = z.object({
  /** How many records of the file became leads; several may be of one organisation. */
  count: z.int(),
  selected: z.int(),
  suppliers: z.array(lead),
  leftOut: z.array(z.object({ what: z.enum(leftOutKinds), count: z.int() })),
  /** That the file is to be deleted, where it holds secrets. */
  reminder: z.string().nullable(),
  messages: z.object({ reminder: messageSchema.nullable() }),
});
