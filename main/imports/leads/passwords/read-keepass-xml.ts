import { message } from '#shared/domain/message.ts';
import { rowLimit } from '../../limits.ts';
import type { Pace } from '../../pace.ts';
import { xmlTags, type XmlTag } from '../../archives/xml-tags.ts';
import { dayInTime } from '../days.ts';
import type { LeadOptions } from '../lead-options.ts';
import type { LoginLeads } from './login-entry.ts';

/** How deep groups may stand in each other, and their parts. */
const deepest = 200;
/** A value longer than this is none that is taken. */
const longestValue = 4000;
/** Tags read before it is asked whether to rest. */
const tagsAtOnce = 2000;

/** Whether XML is an export of KeePass 2. */
export function isKeePassXml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}\?>)?\s*<KeePassFile\b/.test(text.slice(0, 2000));
}

interface Entry {
  key: string;
  readonly taken: Map<string, string>;
  created: string;
  lastUsed: string;
}

/** The fields of an entry that are taken; the values of all others are passed over. */
const takenKeys = new Set(['Title', 'UserName', 'URL']);

/**
 * Reads an export of KeePass 2 tag by tag. Nothing is built of what is not taken; entities that a document declares itself
 * are never looked up. Earlier versions of an entry and what lies in the recycle bin are left out. True when stopped.
 */
export async function readKeePassXml(
  text: string,
  into: LoginLeads,
  options: LeadOptions,
  pace: Pace,
): Promise<boolean> {
  const bin = /<RecycleBinUUID>([^<]{1,100})<\/RecycleBinUUID>/.exec(text.slice(0, 20_000))?.[1]?.trim() ?? '';
  const walk = walkOf(bin, into, options);
  const tags = xmlTags(text);
  let looked = 0;
  for (let tag = tags(); tag !== null; tag = tags()) {
    if (!walk.take(tag)) {
      into.problem({ line: Math.max(1, walk.entries()), reason: message('leads.bad.endsHere') });
      return false;
    }
    looked += 1;
    if (looked % tagsAtOnce === 0 && pace.due(looked) && (await pace.rest(walk.entries(), null))) return true;
  }
  if (!walk.isWhole()) into.problem({ line: Math.max(1, walk.entries()), reason: message('leads.bad.endsHere') });
  return false;
}

function walkOf(bin: string, into: LoginLeads, options: LeadOptions) {
  const stack: string[] = [];
  let entries = 0;
  let entry: Entry | null = null;
  /** How deep the stack was where what is passed over began; null outside of it. */
  let skippedFrom: number | null = null;
  let binFrom: number | null = null;

  const end = (): void => {
    const depth = stack.length;
    const name = stack.pop();
    if (skippedFrom !== null && depth <= skippedFrom) skippedFrom = null;
    if (binFrom !== null && depth < binFrom) binFrom = null;
    if (name !== 'Entry' || entry === null || skippedFrom !== null) return;
    if (binFrom === null) addEntry(entry, entries, into, options);
    else into.leaveOut('deleted');
    entry = null;
  };

  const begin = (tag: XmlTag): void => {
    stack.push(tag.name);
    if (skippedFrom !== null) return;
    if (tag.name === 'History' || tag.name === 'Binaries') skippedFrom = stack.length;
    else if (tag.name === 'Entry') {
      entries += 1;
      entry = { key: '', taken: new Map(), created: '', lastUsed: '' };
    } else if (tag.name === 'UUID' && stack.at(-2) === 'Group' && binFrom === null && bin !== '') {
      if (textOf(tag) === bin) binFrom = stack.length - 1;
    } else if (entry !== null) fill(entry, tag, stack.at(-2));
  };

  return {
    entries: () => entries,
    isWhole: () => stack.length === 0,
    /** Takes a tag. False where reading can not go on. */
    take(tag: XmlTag): boolean {
      if (tag.opens) begin(tag);
      if (stack.length > deepest || entries > rowLimit) return false;
      if (tag.closes) {
        if (stack.at(-1) !== tag.name) return false;
        end();
      }
      return true;
    },
  };
}

const textOf = (tag: XmlTag): string => tag.text(longestValue).trim();

function fill(entry: Entry, tag: XmlTag, within: string | undefined): void {
  if (within === 'String') {
    if (tag.name === 'Key') entry.key = textOf(tag);
    else if (tag.name === 'Value' && takenKeys.has(entry.key)) entry.taken.set(entry.key, textOf(tag));
  } else if (within === 'Times') {
    if (tag.name === 'CreationTime') entry.created = textOf(tag);
    else if (tag.name === 'LastAccessTime') entry.lastUsed = textOf(tag);
  }
}

function addEntry(entry: Entry, line: number, into: LoginLeads, { timeZone }: LeadOptions): void {
  const url = entry.taken.get('URL') ?? '';
  const username = entry.taken.get('UserName') ?? '';
  if (url === '' && username === '') {
    into.leaveOut('note');
    return;
  }
  into.add({
    line,
    name: entry.taken.get('Title') ?? null,
    urls: [url],
    username,
    since: dayInTime(entry.created, timeZone),
    lastUsedOn: dayInTime(entry.lastUsed, timeZone),
  });
}
