import { message } from '#shared/domain/message.ts';
import { rowLimit } from '../../limits.ts';
import type { Pace } from '../../pace.ts';
import { withoutEntities } from '../../text/entities.ts';
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
  const tags = tagsOf(text);
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

interface Tag {
  readonly name: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Where the text behind it begins and ends. */
  readonly textFrom: number;
  readonly textTo: number;
  text(): string;
}

/** The tags of a text one after the other, each with the text behind it; comments and declarations are passed over. */
function tagsOf(text: string): () => Tag | null {
  let at = 0;
  return () => {
    for (;;) {
      const open = text.indexOf('<', at);
      const close = open === -1 ? -1 : text.indexOf('>', open);
      if (close === -1) return null;
      at = close + 1;
      const first = text[open + 1];
      if (first === '!' || first === '?') continue;
      const next = text.indexOf('<', at);
      const textTo = next === -1 ? text.length : next;
      const name = /^\/?([A-Za-z]{1,40})/.exec(text.slice(open + 1, open + 43))?.[1] ?? '';
      const closes = first === '/' || text[close - 1] === '/';
      const textFrom = at;
      return {
        name,
        opens: first !== '/',
        closes,
        textFrom,
        textTo,
        text: () => withoutEntities(text.slice(textFrom, Math.min(textTo, textFrom + longestValue))).trim(),
      };
    }
  };
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

  const begin = (tag: Tag): void => {
    stack.push(tag.name);
    if (skippedFrom !== null) return;
    if (tag.name === 'History' || tag.name === 'Binaries') skippedFrom = stack.length;
    else if (tag.name === 'Entry') {
      entries += 1;
      entry = { key: '', taken: new Map(), created: '', lastUsed: '' };
    } else if (tag.name === 'UUID' && stack.at(-2) === 'Group' && binFrom === null && bin !== '') {
      if (tag.text() === bin) binFrom = stack.length - 1;
    } else if (entry !== null) fill(entry, tag, stack.at(-2));
  };

  return {
    entries: () => entries,
    isWhole: () => stack.length === 0,
    /** Takes a tag. False where reading can not go on. */
    take(tag: Tag): boolean {
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

function fill(entry: Entry, tag: Tag, within: string | undefined): void {
  if (within === 'String') {
    if (tag.name === 'Key') entry.key = tag.text();
    else if (tag.name === 'Value' && takenKeys.has(entry.key)) entry.taken.set(entry.key, tag.text());
  } else if (within === 'Times') {
    if (tag.name === 'CreationTime') entry.created = tag.text();
    else if (tag.name === 'LastAccessTime') entry.lastUsed = tag.text();
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
