import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import { demoStatementName } from '#main/demo/demo-payments.ts';
import { readableIban } from '#renderer/format/account-number.ts';
import { accountOfStatements } from '#tests/payments/statement-file.ts';
import { crownsList } from './files.ts';
import { ownTexts, type Own } from './what-is-said.ts';
import type { Store } from './store.ts';

/**
 * Everything a store's person wrote: names, notes, tags, and what statements of banks said; by what the records are, not by
 * what pages show. Also whom suggestions call so, what stands in documents, what is in the list that the walk brings, and the names of places, which the browser and the calendars have by themselves.
 */
export async function writtenIn(store: Store): Promise<Own> {
  const { path } = await store.call('export.all', { path: 'outgoing:own.json' });
  const portions: Buffer[] = [];
  for (let offset = 0, isDone = false; !isDone;) {
    const { base64, done } = await store.call('files.collect', { path, offset });
    const portion = Buffer.from(base64, 'base64');
    portions.push(portion);
    offset += portion.length;
    isDone = done;
  }
  const { records } = JSON.parse(Buffer.concat(portions).toString('utf8')) as {
    records: Record<string, Record<string, unknown>[]>;
  };
  const places = await store.call('app.holidayRegions', {});
  const suggestions = await store.call('suggestions.list', {});
  return ownTexts([
    ...suggestions.flatMap(({ supplier, messages }) => [
      supplier,
      // What the reasons quote of statements.
      ...messages.because.flatMap(({ values }) => Object.values(values ?? {}).filter(isText)),
    ]),
    readableIban(accountOfStatements),
    ...crownsList.split(/[;\n]/),
    demoStatementName,
    // As it is written into what a palgorithm of one's own says.
    '{today}',
    ...(records['document_texts'] ?? []).flatMap(({ text }) => (isText(text) ? [text] : [])),
    ...places.flatMap(({ name, regions }) => [name, ...regions.map((region) => region.name)]),
    ...recordList.flatMap((described) =>
      (records[described.table] ?? []).flatMap((row) =>
        fieldsOf(described).flatMap(([name, { kind, entered, isName }]) => {
          const value = row[name];
          if (typeof value !== 'string') return [];
          if (kind === 'json' || (described.type === 'preference' && name === 'value')) return listed(value);
          if (described.type === 'bankAccount' && name === 'iban') return [readableIban(value)];
          const isOfFiles = described.type === 'payment' || described.type === 'identifier';
          return kind === 'text' && (entered === true || isName === true || isOfFiles) ? [value] : [];
        }),
      ),
    ),
  ]);
}

/** The texts of a list that is stored as JSON; objects are of the code's own words. */
function listed(json: string): string[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) =>
    typeof one === 'string' ? [one] : one === null || typeof one !== 'object' ? [] : Object.values(one).filter(isText),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
