import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportVersion } from '#main/app/portability/everything.ts';
import { valuesOf, type Field, type Fields } from '#shared/records/field.ts';
import { documentLists } from '#shared/records/documents.ts';
import { historyLists } from '#shared/records/history.ts';
import { mergeRules } from '#shared/records/merging.ts';
import { commonFields, fieldsOf, type Description } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';

/** The document on the export; what stands between the two marks follows from the records. */
export const documentPath = join(import.meta.dirname, '..', '..', 'docs', 'export-format.md');
const begin = '<!-- from here on written by `node tests/records/export-format.ts` -->\n';
const end = '<!-- up to here -->\n';

/** The document with the part that follows from the records as it should be. */
export function writtenAnew(document: string): string {
  const [before = '', rest = ''] = document.split(begin);
  const [, after = ''] = rest.split(end);
  const head = before.replace(/"version": \d+/, `"version": ${exportVersion}`);
  return `${head}${begin}\n${generated()}\n${end}${after}`;
}

function generated(): string {
  const rows = [...recordList, ...documentLists, ...historyLists].map(({ table, about, fields }) => [
    `\`${table}\``,
    about,
    ownFields(fields).map(fieldInWords).join(', '),
  ]);
  return `${tableOf([['list', 'what it holds', 'its own fields'], ...rows])}\n\n${laterInWords()}\n\n${mergingInWords()}\n`;
}

function ownFields(fields: Fields): (readonly [string, Field])[] {
  return fieldsOf({ fields }).filter(([name, field]) => Reflect.get(commonFields, name) !== field);
}

function fieldInWords([name, field]: readonly [string, Field]): string {
  const values = valuesOf(field).map((value) => `\`${value}\``);
  const notes = [
    ...(values.length === 0 ? [] : [values.join(', ')]),
    ...(field.about === undefined ? [] : [field.about]),
  ];
  return `\`${name}\`${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
}

function laterInWords(): string {
  const later = [...recordList, ...historyLists, ...documentLists].flatMap(({ table, since, fields }) => [
    ...(since === 1 ? [] : [`\`${table}\` since version ${since}`]),
    ...fieldsOf({ fields }).flatMap(([name, field]) =>
      field.since === undefined ? [] : [`\`${table}.${name}\` since version ${field.since.version}`],
    ),
  ]);
  return `Not there from the first version on: ${later.join(', ')}. A file of an earlier version is read without them.`;
}

function mergingInWords(): string {
  const together = recordList.flatMap((record) =>
    [...Map.groupBy(mergeRules(record), ([, rule]) => (rule.merges === 'together' ? rule.whole : ''))].flatMap(
      ([whole, fields]) =>
        whole === '' ? [] : [`of \`${record.table}\` ${fields.map(([name]) => `\`${name}\``).join(', ')}`],
    ),
  );
  return [
    'Two devices that change the same record change it field by field, and where both changed one field, both values are to be kept until the person chooses.',
    `Fields that say something only together are one: ${together.join('; ')}.`,
    `What is worked out from others is worked out anew: ${recordList.flatMap(anew).join(', ')}.`,
    `The same thing has the same id on every device, since the id follows from what no two records share: ${recordList.flatMap(keys).join('; ')}. Records made by earlier versions keep the id they have.`,
  ].join(' ');
}

function anew(record: Description): string[] {
  return [...mergeRules(record)].flatMap(([name, { merges }]) =>
    merges === 'anew' ? [`\`${record.table}.${name}\``] : [],
  );
}

function keys({ table, key }: Description): string[] {
  return key === undefined ? [] : [`of \`${table}\` ${key.map((name) => `\`${name}\``).join(', ')}`];
}

function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, n) => text.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

if (import.meta.main) writeFileSync(documentPath, writtenAnew(readFileSync(documentPath, 'utf8')));
