import type { InputOf } from '#shared/api/api.ts';
import { foldForSearch } from '#shared/domain/fold.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext } from '../handler.ts';

type Wanted = NonNullable<InputOf<'payments.sums'>>;

/** Which condition each wish is, of payments `p`. */
const wishes = {
  supplierId: 'p.supplierId = @supplierId',
  contractId: 'p.contractId = @contractId',
  bankAccountId: 'p.bankAccountId = @bankAccountId',
  from: 'p.bookedOn >= @from',
  to: 'p.bookedOn <= @to',
  ids: 'p.id IN (SELECT value FROM json_each(@ids))',
} as const;

/** What is removed is as good as not known. */
const withoutConditions = {
  supplier: 'NOT EXISTS (SELECT 1 FROM suppliers s WHERE s.id = p.supplierId AND s.deletedAt IS NULL)',
  contract: 'NOT EXISTS (SELECT 1 FROM contracts c WHERE c.id = p.contractId AND c.deletedAt IS NULL)',
} as const;

/** The condition in SQL that living payments `p` are among those wanted, and its parameters. */
export function conditionFor(
  context: Pick<QueryContext, 'sqlite'>,
  { search, without, ids, ...wanted }: Wanted,
): { readonly condition: string; readonly parameters: Readonly<Record<string, string>> } {
  const given = Object.entries(wishes).filter(
    ([name]) => Reflect.get(name === 'ids' ? { ids } : wanted, name) !== undefined,
  );
  const words = foldForSearch(search ?? '')
    .split(' ')
    .filter((word) => word !== '');
  return {
    condition: [
      'p.deletedAt IS NULL',
      ...given.map(([, condition]) => condition),
      ...(without === undefined ? [] : [withoutConditions[without]]),
      ...words.map((_, place) => holdsWord(place)),
    ].join(' AND '),
    parameters: Object.fromEntries([
      ...Object.entries(wanted),
      ...(ids === undefined ? [] : [['ids', JSON.stringify(ids)] as const]),
      ...words.flatMap((word, place) => Object.entries(parametersFor(context, word, place))),
    ]),
  };
}

/** The condition that a payment says a word, or that what it is for is called so. */
function holdsWord(place: number): string {
  return `(${saysWord('p.counterparty', place)} OR ${saysWord('p.purpose', place)}
    OR p.supplierId IN (SELECT value FROM json_each(@suppliers${place}))
    OR p.contractId IN (SELECT value FROM json_each(@contracts${place})))`;
}

/** Nearly every text is in letters that need no folding: those are compared where they lie. */
function saysWord(column: string, place: number): string {
  return `(${column} LIKE @like${place} ESCAPE '\\' OR (
    (octet_length(${column}) <> length(${column}) OR instr(${column}, '''') > 0 OR instr(${column}, char(96)) > 0)
    AND instr(folded(${column}), @word${place}) > 0))`;
}

function parametersFor(context: Pick<QueryContext, 'sqlite'>, word: string, place: number): Record<string, string> {
  return {
    [`word${place}`]: word,
    [`like${place}`]: `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
    [`suppliers${place}`]: JSON.stringify(namedSo(context, 'suppliers', word)),
    [`contracts${place}`]: JSON.stringify(namedSo(context, 'contracts', word)),
  };
}

function namedSo({ sqlite }: Pick<QueryContext, 'sqlite'>, table: 'suppliers' | 'contracts', word: string): string[] {
  return prepareOnce<[], { id: string; name: string }>(sqlite, `SELECT id, name FROM ${table} WHERE deletedAt IS NULL`)
    .all()
    .flatMap(({ id, name }) => (foldForSearch(name).includes(word) ? [id] : []));
}
