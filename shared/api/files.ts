import { z } from 'zod';
import { command, query } from './define.ts';
import { calendarDate } from './schemas.ts';

const path = z.string().min(1).max(4096);

/** Everything out, everything back in. */
export const portabilityOperations = {
  'export.all': query({
    help: 'Write everything, history too, to one documented JSON file.',
    input: z.object({ path }),
    output: z.object({
      path: z.string(),
      records: z.record(z.string(), z.int()),
      bytes: z.int(),
    }),
    errors: ['FileUnwritable', 'Unavailable'],
  }),
  'import.all': command({
    help: 'Restore a file written by export.all into an empty store.',
    input: z.object({ path }),
    output: z.object({ records: z.record(z.string(), z.int()) }),
    errors: ['FileUnreadable', 'NotAList', 'StoreNotEmpty', 'Stopped', 'Unavailable'],
  }),
  'calendar.export': query({
    help: 'Write every coming deadline, with alarms, to an ICS file for any calendar.',
    input: z.object({ path, until: calendarDate.optional() }),
    output: z.object({ path: z.string(), events: z.int() }),
    errors: ['FileUnwritable', 'Unavailable'],
  }),
} as const;

/**
 * Files on their way between a page and the store. A page has no paths: it hands over content and gets a name for it
 * (`received:…`), and it names what it wants to fetch (`outgoing:…`). Doors that may use real paths do not need these.
 */
export const filesOperations = {
  'files.receive': query({
    help: 'Hand over the content of a file the person chose; gives a path for imports.',
    input: z.object({
      name: z.string().max(300),
      base64: z.string().max(90_000_000),
    }),
    output: z.object({ path: z.string() }),
    errors: ['Refused'],
  }),
  'files.collect': query({
    help: 'Fetch, once, a file that an export wrote under an outgoing: name.',
    input: z.object({ path: z.string().regex(/^outgoing:[\w.-]{1,120}$/) }),
    output: z.object({
      name: z.string(),
      mediaType: z.string(),
      base64: z.string(),
    }),
    errors: ['FileUnreadable'],
  }),
} as const;
