import type { ListColumn, ListField, ListMapping, ListTable } from '../list-types.ts';
import { cleanLine, shorten } from '../text/clean-text.ts';
import { foldHeading } from './split-heading.ts';
import { contentFits, likelyField } from './content.ts';
import { isBookkeeping, isLastDayForNotice, isSecretHeading, meaningOf } from './header-words.ts';
import { isNoticeRule } from './last-days.ts';
import { isNoPrice, priceColumns } from './price-columns.ts';
import { isOtherMoney } from './money-words.ts';

/** Fields that several columns may share: their texts are kept one below the other. */
const shareable: ReadonlySet<ListField> = new Set(['note', 'tags', 'customer_number', 'contract_number']);
const sampleRows = 200;
const shownSamples = 3;

/** How a known program's columns are read: heading as it is written, to field or to nothing. */
export type KnownColumns = ReadonlyMap<string, ListField | null>;

/**
 * Decides what each column is: as the person said, as a known program means it, by its heading, else by what stands in
 * it. Columns of secrets are never read, whatever is asked. A column with a heading of its own that fits no field is
 * kept as a note, so that nothing is lost.
 */
export function assignColumns(
  table: ListTable,
  known: KnownColumns | null,
  mapping: ListMapping | undefined,
  thisYear: number,
): ListColumn[] {
  const samples = table.headers.map((_, index) => columnSamples(table, index));
  const folded = table.headers.map((header) => foldHeading(header));
  const fields: (ListField | null | undefined)[] = table.headers.map((header, index) => {
    if (isSecretHeading(folded[index] ?? '')) return null;
    const asked = askedField(mapping, index);
    if (asked !== undefined) return asked;
    return known?.get(header.trim());
  });
  inferFields(fields, table.headers, folded, samples, mapping, thisYear);
  return table.headers.map((header, index) => ({
    index,
    header: shorten(cleanLine(header), 100),
    field: fields[index] ?? null,
    samples: isSecretHeading(folded[index] ?? '')
      ? []
      : (samples[index] ?? []).slice(0, shownSamples).map((text) => shorten(cleanLine(text), 60)),
  }));
}

function askedField(mapping: ListMapping | undefined, index: number): ListField | null | undefined {
  const columns = mapping?.columns;
  const key = String(index);
  return columns !== undefined && Object.hasOwn(columns, key) ? columns[key] : undefined;
}

function inferFields(
  fields: (ListField | null | undefined)[],
  headers: readonly string[],
  folded: readonly string[],
  samples: readonly (readonly string[])[],
  mapping: ListMapping | undefined,
  thisYear: number,
): void {
  const taken = new Set(fields.filter((field) => field != null));
  if (!taken.has('price')) {
    const open = headers.flatMap((header, index) =>
      fields[index] === undefined
        ? [{ index, header, folded: folded[index] ?? '', samples: samples[index] ?? [] }]
        : [],
    );
    const hasCycle =
      taken.has('cycle') ||
      open.some(
        (column) =>
          meaningOf(column.folded).field === 'cycle' && contentFits('cycle', column.samples, thisYear).share >= 0.3,
      );
    const prices = priceColumns(open, hasCycle);
    const said = prices.find((index) => String(index) === mapping?.priceColumn);
    for (const index of said === undefined ? prices : [said]) fields[index] = 'price';
    if (prices.length > 0) taken.add('price');
  }
  const wishes = folded
    .flatMap((heading, index) => {
      if (fields[index] !== undefined) return [];
      if (isLastDayForNotice(heading)) {
        // The rule itself, in a column of its own, says more than the next day that follows from it.
        return [{ index, field: 'notice' as const, score: hasNoticeRule(folded, samples, thisYear) ? 0 : 0.9 }];
      }
      const { field, sure } = meaningOf(heading);
      if (field === null || (saysMoney.has(field) && isOtherMoney(heading) && isMoneyOnly(samples[index] ?? [])))
        return [];
      const fits = contentFits(field, samples[index] ?? [], thisYear);
      return [{ index, field: fits.better ?? field, score: sure * (fits.share < 0.3 ? 0.3 : 1) }];
    })
    .toSorted((a, b) => b.score - a.score || a.index - b.index);
  for (const { index, field, score } of wishes) {
    if (score < 0.25 || (taken.has(field) && !shareable.has(field))) continue;
    fields[index] = field;
    taken.add(field);
  }
  const hasHeadings = folded.some((heading) => heading !== '');
  folded.forEach((heading, index) => {
    if (fields[index] !== undefined) return;
    const found = isBookkeeping(heading) ? null : likelyField(samples[index] ?? [], taken, thisYear, heading === '');
    const content = found === 'price' && isNoPrice(heading, taken) ? null : found;
    if (content !== null) taken.add(content);
    const isNamed = heading !== '' || (hasHeadings && (samples[index] ?? []).some((text) => /\p{L}{2}/u.test(text)));
    const keep = isNamed && !isBookkeeping(heading) && (samples[index] ?? []).length > 0;
    fields[index] = content ?? (keep ? 'note' : null);
  });
}

/** Whether a column of its own holds the rule for notice. */
function hasNoticeRule(folded: readonly string[], samples: readonly (readonly string[])[], thisYear: number): boolean {
  return folded.some((heading, index) => isNoticeRule(heading, samples[index] ?? [], thisYear));
}

/** Fields a heading of money may seem to name: "Account balance", "Contract debt". */
const saysMoney: ReadonlySet<ListField> = new Set([
  'price',
  'customer_number',
  'contract_number',
  'contract',
  'supplier',
]);

function isMoneyOnly(samples: readonly string[]): boolean {
  return contentFits('price', samples, 2000).share > 0.5;
}

function columnSamples(table: ListTable, index: number): string[] {
  const samples: string[] = [];
  for (const row of table.rows) {
    const text = row.cells[index]?.trim() ?? '';
    if (text !== '') samples.push(text.slice(0, 300));
    if (samples.length >= sampleRows) break;
  }
  return samples;
}
