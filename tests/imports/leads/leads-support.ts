import type { Lead, ReadLeads } from '#main/imports/leads/lead.ts';
import type { LeadOptions } from '#main/imports/leads/lead-options.ts';
import { recogniseFile, type Recognised } from '#main/imports/recognise-file.ts';
import { english } from '#tests/support/in-english.ts';

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const inUtc: LeadOptions = { timeZone: 'UTC' };

/** Which reader takes a file. */
export async function recognised(content: string | Uint8Array, fileName = 'file'): Promise<Recognised> {
  const found = await recogniseFile(bytesOf(content), fileName, inUtc);
  if (!found.ok) throw new Error('Nobody stopped it');
  return found.value;
}

/** Reads a file of leads through the one door. */
export async function readLeads(content: string | Uint8Array, options: LeadOptions = {}): Promise<ReadLeads> {
  const found = await recognised(content);
  if (found.is !== 'leads') throw new Error(`This is taken as ${found.is}`);
  const read = await found.read({ ...inUtc, ...options });
  if (!read.ok) throw new Error(english.say(read.error.message));
  return read.value;
}

/** Why a file is not read, in English: as it is recognised, or as reading it says. */
export async function refusalOf(content: string | Uint8Array, fileName = 'file'): Promise<string> {
  const found = await recognised(content, fileName);
  if (found.is === 'none' || found.is === 'archive') return english.say(found.message);
  if (found.is === 'text') throw new Error('This is taken as text');
  const read = await found.read(inUtc);
  if (read.ok) throw new Error('This was read');
  return english.say(read.error.message);
}

/** Everything a reading says, as one text to look through. */
export function everythingOf({ leads, problems, description, leftOut, reminder }: ReadLeads): string {
  const said = problems.map(({ line, reason }) => `${line} ${english.say(reason)} ${JSON.stringify(reason)}`);
  return JSON.stringify([leads, said, description, [...leftOut], reminder]);
}

/** Leads of one kind. */
export function ofKind<Kind extends Lead['kind']>({ leads }: ReadLeads, kind: Kind) {
  return leads.filter((lead): lead is Extract<Lead, { kind: Kind }> => lead.kind === kind);
}
