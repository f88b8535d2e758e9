import { z } from 'zod';
import { tooMuchIn } from '../../formats/json-size.ts';
import { isObject } from '../../formats/plain-json.ts';
import type { LeftOut } from '../lead.ts';
import type { LeadOptions } from '../lead-options.ts';
import { dayInTime } from '../days.ts';
import type { LoginLeads } from './login-entry.ts';
import type { LoginProgram } from './login-headings.ts';
import { takeItems, type ItemReader } from './take-items.ts';

/** What is known of a JSON text that may hold logins. */
export type LoginJson =
  | {
      readonly is: 'plain';
      readonly program: LoginProgram;
      read(into: LoginLeads, options: LeadOptions): void;
    }
  | { readonly is: 'encrypted'; readonly program: LoginProgram };

// Only what is named in these shapes is taken over; everything else of an entry is dropped here.
const text = z.string().nullish().catch(null);
const time = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);

const bitwardenItem = z.object({
  type: z.number(),
  name: text,
  creationDate: time,
  deletedDate: time,
  archivedDate: time,
  login: z
    .object({
      username: text,
      uris: z
        .array(z.object({ uri: text }).nullable().catch(null))
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
});

const bitwarden: ItemReader<z.infer<typeof bitwardenItem>> = {
  shape: bitwardenItem,
  entryOf(item, { timeZone }) {
    if (item.deletedDate != null) return 'deleted';
    if (item.type !== 1) return bitwardenLeftOut[item.type] ?? 'other_secret';
    return {
      name: item.name ?? null,
      urls: (item.login?.uris ?? []).flatMap((each) => each?.uri ?? []),
      username: item.login?.username ?? null,
      since: dayInTime(item.creationDate ?? '', timeZone),
      archived: item.archivedDate != null,
    };
  },
};
const bitwardenLeftOut: Readonly<Record<number, LeftOut>> = { 2: 'note', 3: 'card', 4: 'identity' };

const protonItem = z.object({
  createTime: time,
  state: z.number().nullish().catch(null),
  data: z.object({
    type: z.string(),
    metadata: z.object({ name: text }).nullish().catch(null),
    content: z
      .object({ itemEmail: text, itemUsername: text, username: text, urls: z.array(z.string()).nullish().catch(null) })
      .nullish()
      .catch(null),
  }),
});

const proton: ItemReader<z.infer<typeof protonItem>> = {
  shape: protonItem,
  entryOf({ data, createTime, state }, { timeZone }) {
    if (state === 2) return 'deleted';
    if (data.type !== 'login') return protonLeftOut[data.type] ?? 'other_secret';
    return {
      name: data.metadata?.name ?? null,
      urls: data.content?.urls ?? [],
      username: data.content?.itemUsername || data.content?.itemEmail || data.content?.username || null,
      since: dayInTime(createTime ?? '', timeZone),
    };
  },
};
const protonLeftOut: Readonly<Record<string, LeftOut>> = { note: 'note', creditCard: 'card', identity: 'identity' };

const enpassItem = z.object({
  title: text,
  category: text,
  archived: z.number().nullish().catch(null),
  trashed: z.number().nullish().catch(null),
  createdAt: time,
  fields: z
    .array(z.object({ type: text, value: z.unknown() }))
    .nullish()
    .catch(null),
});

const enpass: ItemReader<z.infer<typeof enpassItem>> = {
  shape: enpassItem,
  entryOf(item, { timeZone }) {
    if (item.trashed === 1) return 'deleted';
    const valuesOf = (type: string): string[] =>
      (item.fields ?? []).flatMap((field) =>
        field.type === type && typeof field.value === 'string' && field.value !== '' ? [field.value] : [],
      );
    const urls = valuesOf('url');
    if (item.category === 'creditcard') return 'card';
    if (item.category === 'note') return 'note';
    if (item.category === 'identity') return 'identity';
    if (item.category !== 'login' && urls.length === 0) return 'other_secret';
    return {
      name: item.title ?? null,
      urls,
      username: valuesOf('username')[0] ?? valuesOf('email')[0] ?? null,
      since: dayInTime(item.createdAt ?? '', timeZone),
      archived: item.archived === 1,
    };
  },
};

const keeperItem = z.object({ title: text, login: text, login_url: text });

const keeper: ItemReader<z.infer<typeof keeperItem>> = {
  shape: keeperItem,
  entryOf: (item) =>
    item.login || item.login_url
      ? { name: item.title ?? null, urls: [item.login_url ?? ''], username: item.login ?? null }
      : 'note',
};

/** Firefox keeps what it protects encrypted in this file; where and since when stands in the open. */
const firefoxItem = z.object({ hostname: z.string(), timeCreated: time, timeLastUsed: time });

const firefox: ItemReader<z.infer<typeof firefoxItem>> = {
  shape: firefoxItem,
  entryOf: (item, { timeZone }) => ({
    name: null,
    urls: [item.hostname],
    username: null,
    since: dayInTime(item.timeCreated ?? '', timeZone),
    lastUsedOn: dayInTime(item.timeLastUsed ?? '', timeZone),
  }),
};

/** Recognises the JSON of a password manager by what it is built of; null when it is none. */
export function findLoginJson(json: string): LoginJson | null {
  if (!/^\s*\{/.test(json) || tooMuchIn(json) !== null) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    // What the parser says quotes the text.
    return null;
  }
  return isObject(parsed) ? findIn(parsed) : null;
}

/** The items of a vault, each still to be read. */
function itemsOf(vault: unknown): readonly unknown[] {
  const items: unknown = isObject(vault) ? vault.items : null;
  return Array.isArray(items) ? items : [];
}

function findIn(parsed: Readonly<Record<string, unknown>>): LoginJson | null {
  const { items, vaults, records, logins, encrypted, encKeyValidation_DO_NOT_EDIT: keyed } = parsed;
  if (isObject(vaults)) {
    const all = Object.values(vaults).flatMap(itemsOf);
    return { is: 'plain', program: 'Proton Pass', read: (into, options) => takeItems(all, proton, into, options) };
  }
  if (encrypted === true || keyed !== undefined) return { is: 'encrypted', program: 'Bitwarden' };
  if (Array.isArray(items)) {
    if (Object.hasOwn(parsed, 'encrypted') || items.some((item) => isObject(item) && isObject(item.login))) {
      return { is: 'plain', program: 'Bitwarden', read: (into, options) => takeItems(items, bitwarden, into, options) };
    }
    if (items.some((item) => isObject(item) && Array.isArray(item.fields) && Object.hasOwn(item, 'template_type'))) {
      return { is: 'plain', program: 'Enpass', read: (into, options) => takeItems(items, enpass, into, options) };
    }
  }
  if (Array.isArray(records) && records.some((each) => isObject(each) && Object.hasOwn(each, 'login_url'))) {
    return { is: 'plain', program: 'Keeper', read: (into, options) => takeItems(records, keeper, into, options) };
  }
  if (Array.isArray(logins) && logins.some((each) => isObject(each) && Object.hasOwn(each, 'encryptedPassword'))) {
    return { is: 'plain', program: 'Firefox', read: (into, options) => takeItems(logins, firefox, into, options) };
  }
  return null;
}
