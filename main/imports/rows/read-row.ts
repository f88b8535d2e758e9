import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ImportedContract, ListField, ListRow, ReadRow } from '../list-types.ts';
import { nameLength, noteLength } from '../limits.ts';
import type { ListSettings } from '../settings/settings.ts';
import { cleanLine, shorten } from '../text/clean-text.ts';
import { foldWords } from '../text/fold-words.ts';
import { meaningOf } from '../columns/header-words.ts';
import { foldHeading } from '../columns/split-heading.ts';
import { importKeyOf } from './import-key.ts';
import { readDateField } from './read-date-field.ts';
import { readEnd, readPause } from './read-end.ts';
import { readPriceField } from './read-price.ts';
import { readTerms } from './read-terms.ts';
import { RowReading } from './row-reading.ts';
import { isTotalLine } from './total-line.ts';

const household = new Set(
  'household|family|everyone|all|both|joint|shared|haushalt|familie|alle|beide|gemeinsam|foyer|famille|tous|familia|todos|hogar|gezin|iedereen|famiglia|tutti'.split(
    '|',
  ),
);

/** Reads one row of a list as the contract it would become. `known` are the cells by which it is known again. */
export function readRow(row: ListRow, settings: ListSettings, known: readonly string[] = row.cells): ReadRow {
  const importKey = importKeyOf(known);
  const bad = (reason: Message): ReadRow => ({ line: row.line, contract: null, doubts: [], reason, importKey });
  const reading = new RowReading(row, settings);
  const supplier = reading.line('supplier');
  const contract = reading.line('contract');
  const supplierName = supplier === '' ? contract : supplier;
  const name = contract === '' ? supplier : contract;
  if (name === '') return bad(message('imports.bad.noName'));
  const longest = Math.max(supplierName.length, name.length);
  if (longest > nameLength) return bad(message('imports.bad.longName', { length: longest }));
  if (isTotalLine(name)) return bad(message('imports.bad.totals'));
  const price = readPriceField(reading);
  if ('badReason' in price) return bad(price.badReason);
  const { terms, end } = readTerms(reading);
  const endedOn = readEnd(reading, terms?.startsOn ?? null, end);
  const pause = readPause(reading);
  const read: ImportedContract = {
    supplierName,
    name,
    personName: readPerson(reading),
    website: readWebsite(reading),
    terms,
    price: price.price,
    endedOn,
    ...pause,
    category: readShort(reading, 'category', 100),
    paymentMethod: readShort(reading, 'payment_method', 200),
    nextPaymentOn: readDateField(reading, 'next_payment').date,
    referenceNumbers: readNumbers(reading),
    tags: readTags(reading),
    note: readNote(reading),
  };
  return {
    line: row.line,
    contract: { ...read, unread: reading.unread.length === 0 ? null : reading.unread },
    doubts: reading.doubts,
    reason: null,
    importKey,
  };
}

function readPerson(row: RowReading): string | null {
  const text = readShort(row, 'person', nameLength);
  if (text === null || household.has(foldWords(text))) return null;
  if (/[,;/&+|]|\s(?:and|und|et|y|en|e)\s/i.test(text)) {
    row.doubt('person', text, message('imports.doubt.people'));
    return null;
  }
  return text;
}

function readShort(row: RowReading, field: ListField, most: number): string | null {
  const text = row.line(field);
  if (text === '') return null;
  if (text.length <= most) return text;
  row.doubt(field, text, message('imports.doubt.longText', { most }));
  return null;
}

function readWebsite(row: RowReading): string | null {
  const text = row.line('website');
  if (text === '') return null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const isAddress = text.length <= 1900 && /^https?:\/\/[^\s/]+/i.test(address) && !/\s/.test(address);
  const otherScheme = address !== text && /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text);
  if (isAddress && !otherScheme && (address === text || /^[^\s@/]+\.[^\s@/]+/.test(text))) return address;
  row.doubt('website', text, message('imports.doubt.webAddress'));
  return null;
}

function readNumbers(row: RowReading): { label: string; value: string }[] {
  return (['customer_number', 'contract_number'] as const).flatMap((field) =>
    row.all(field).flatMap(({ header, text }) => {
      const value = cleanLine(text);
      const label = header === '' ? row.settings.say(message(`imports.number.${field}`)) : shorten(header, 100);
      if (value.length <= nameLength) return [{ label, value }];
      row.doubt(field, value, message('imports.doubt.longNumber'));
      return [];
    }),
  );
}

function readTags(row: RowReading): string[] {
  const tags = new Map<string, string>();
  for (const { text } of row.all('tags')) {
    for (const part of text.slice(0, 5000).split(/[,;|\n]/)) {
      const tag = shorten(cleanLine(part).replace(/^#/, ''), 60);
      if (tag !== '' && tags.size < 50 && !tags.has(foldWords(tag))) tags.set(foldWords(tag), tag);
    }
  }
  return [...tags.values()];
}

/** The notes of the list, each below the other. */
function readNote(row: RowReading): string | null {
  const notes = row.all('note');
  const [only] = notes;
  const isSaidToBe = notes.length === 1 && only !== undefined && row.settings.saidColumns.has(only.column);
  const texts = notes.map(({ header, text }) =>
    isSaidToBe || isPlainNoteHeading(header) ? text : `${header}: ${text}`,
  );
  const written = texts.join('\n');
  if (written.length > noteLength) {
    row.doubts.push({
      field: 'note',
      text: shorten(written, 200),
      message: message('imports.doubt.longNote', { length: written.length, room: noteLength }),
    });
  }
  return written === '' ? null : shorten(written, noteLength);
}

function isPlainNoteHeading(header: string): boolean {
  const { field, sure } = meaningOf(foldHeading(header));
  return header === '' || (field === 'note' && sure === 1) || /^label$/i.test(header);
}
