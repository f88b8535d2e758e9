import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { tooMuchIn } from '../../formats/json-size.ts';
import type { LeftOut, LoginKind } from '../lead.ts';
import type { LeadOptions } from '../lead-options.ts';
import { dayInTime } from '../days.ts';
import type { LoginLeads } from './login-entry.ts';
import { takeItems, type ItemReader } from './take-items.ts';

const text = z.string().nullish().catch(null);
const time = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);

// Only these fields of an item are taken over; what it keeps in its details is dropped here, but for the name of a login.
const item = z.object({
  state: text,
  createdAt: time,
  categoryUuid: z.string(),
  overview: z
    .object({
      title: text,
      url: text,
      urls: z
        .array(z.object({ url: text }).nullable().catch(null))
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
  details: z
    .object({
      loginFields: z
        .array(z.object({ designation: text, value: z.unknown() }))
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
});

const kinds: Readonly<Record<string, LoginKind>> = {
  '001': 'login',
  '100': 'licence',
  '101': 'bank_account',
  '105': 'membership',
  '107': 'membership',
};
const leftOut: Readonly<Record<string, LeftOut>> = {
  '002': 'card',
  '003': 'note',
  '004': 'identity',
  '103': 'identity',
  '104': 'identity',
  '106': 'identity',
  '108': 'identity',
  '113': 'identity',
};

const onePassword: ItemReader<z.infer<typeof item>> = {
  shape: item,
  entryOf({ state, createdAt, categoryUuid, overview, details }, { timeZone }) {
    if (state === 'trashed' || state === 'deleted') return 'deleted';
    const keptAs = kinds[categoryUuid];
    if (keptAs === undefined) return leftOut[categoryUuid] ?? 'other_secret';
    const urls = [overview?.url ?? '', ...(overview?.urls ?? []).map((each) => each?.url ?? '')];
    const named = details?.loginFields?.find(({ designation }) => designation === 'username')?.value;
    return {
      keptAs,
      name: overview?.title ?? null,
      // Of what is no login only the name is taken.
      urls: keptAs === 'login' ? urls : [],
      username: keptAs === 'login' && typeof named === 'string' ? named : null,
      since: dayInTime(createdAt ?? '', timeZone),
      archived: state === 'archived',
    };
  },
};

const vaults = z.object({
  accounts: z.array(z.object({ vaults: z.array(z.object({ items: z.array(z.unknown()) })) })),
});

/** Reads `export.data` of a 1PUX archive. False when it is not what such a file holds. */
export function read1pux(json: string, into: LoginLeads, options: LeadOptions): boolean {
  if (tooMuchIn(json) !== null) return false;
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    // What the parser says quotes the text.
    return false;
  }
  const found = vaults.safeParse(parsed);
  if (!found.success) return false;
  const items = found.data.accounts.flatMap((account) => account.vaults.flatMap((vault) => vault.items));
  takeItems(items.map(withoutWrapping), onePassword, into, options);
  if (items.length === 0) into.problem({ line: 1, reason: message('leads.bad.empty') });
  return true;
}

const wrapped = z.object({ item: z.object({ categoryUuid: z.string() }).loose() });

/** The first versions of the format put every item into an object of its own. */
function withoutWrapping(value: unknown): unknown {
  const found = wrapped.safeParse(value);
  return found.success ? found.data.item : value;
}
