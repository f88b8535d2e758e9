import { z } from 'zod';
import { query } from './define.ts';

const offset = z.int().min(0);

/**
 * Files on their way between a page and the store. A page has no paths: it hands over content and gets a name for it
 * (`received:…`), and it names what it wants to fetch (`outgoing:…`). Doors that may use real paths do not need these.
 */
export const filesOperations = {
  'files.receive': query({
    actsOutside: true,
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
    actsOutside: true,
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
