import { z } from 'zod';
import { command, query } from './define.ts';
import { calendarDate, instant } from '../records/values.ts';

const path = z.string().min(1).max(4096);
const replace = z
  .boolean()
  .optional()
  .meta({ description: 'Whether to replace a file that is there and is not an earlier export of this kind' });
const offset = z.int().min(0);

/** Everything out, everything back in. */
export const portabilityOperations = {
  'export.all': query({
    help: 'Write everything, history too, to one documented JSON file.',
    input: z.object({ path, replace }),
    output: z.object({
      path: z.string(),
      records: z.record(z.string(), z.int()),
      bytes: z.int(),
    }),
    errors: ['FileUnwritable', 'Unavailable'],
  }),
  'import.all': command({
    help: 'Restore a file written by export.all, or a copy of the database, into an empty store.',
    input: z.object({
      path,
      /** Restores the records alone, for a file of which only the history is not whole. */
      withoutHistory: z.boolean().default(false),
    }),
    output: z.object({ records: z.record(z.string(), z.int()) }),
    errors: ['FileUnreadable', 'NotAList', 'StoreNotEmpty', 'Stopped', 'Unavailable'],
  }),
  'backup.check': query({
    help: 'Read an export or a copy of the database and say whether it is whole. Nothing is changed.',
    input: z.object({ path }),
    output: z.object({
      /** The name of the file. */
      name: z.string(),
      kind: z.enum(['export', 'copy']),
      whole: z.boolean(),
      /** Whether every record is there, though perhaps not the whole history. */
      recordsWhole: z.boolean(),
      /** What is wrong with it, in words; null for a whole file. */
      problem: z.string().nullable(),
      /** When it was written, if it says so. */
      writtenAt: instant.nullable(),
      /** How many rows of each kind it holds; empty where that cannot be told. */
      records: z.record(z.string(), z.int()),
    }),
    errors: ['FileUnreadable', 'NotAList', 'Stopped', 'Unavailable'],
  }),
  'calendar.export': query({
    help: 'Write every coming deadline, with alarms, to an ICS file for any calendar.',
    input: z.object({ path, until: calendarDate.optional(), replace }),
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
    help: 'Hand over the content of a file the person chose, whole or in portions; gives a path for imports.',
    input: z.object({
      name: z.string().max(300),
      /** This portion, at most 3 MB. */
      base64: z.string().max(4_000_000),
      /** With the first portion: how many bytes the whole file has. Left out, this is all of it. */
      bytes: z.int().min(0).optional(),
      /** With each further portion: the path the first one got, and where this one begins. */
      path: z
        .string()
        .regex(/^received:[0-9a-f]{32}$/)
        .optional(),
      offset: offset.optional(),
    }),
    output: z.object({ path: z.string(), bytes: z.int().meta({ description: 'How many bytes are there now' }) }),
    errors: ['Refused'],
  }),
  'files.collect': query({
    help: 'Fetch, once, a file that an export wrote under an outgoing: name, in portions of about 2 MB.',
    input: z.object({
      path: z.string().regex(/^outgoing:[\w.-]{1,120}$/),
      /** Where the portion begins: the sum of those before it. */
      offset: offset.default(0),
      /** What the portion before said, so that an export of the same name in between is noticed. */
      content: z.string().max(64).optional(),
    }),
    output: z.object({
      name: z.string(),
      mediaType: z.string(),
      base64: z.string(),
      /** The length of the whole file. */
      bytes: z.int(),
      content: z.string(),
      /** Whether this was the last portion; the file is then gone. */
      done: z.boolean(),
    }),
    errors: ['FileUnreadable'],
  }),
} as const;
