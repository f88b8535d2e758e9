import { createHash } from 'node:crypto';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { answersTo, seriesAnswered, type SeriesAnswer } from '#shared/domain/recognition/answered-series.ts';
import { findSeries, type Series } from '#shared/domain/recognition/find-series.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { whileUnchanged } from '../../db/while-unchanged.ts';
import { giveBack } from '../../memory.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import type { QueryContext } from '../handler.ts';
import { knownBefore } from '../identifiers/known-before.ts';
import { unassignedPayments } from './payment-facts.ts';

/** A series of payments that the person was not asked about yet, with what is here of its supplier. */
export interface Suggestion {
  readonly id: string;
  readonly series: Series;
  /** What an answer to it is kept under. */
  readonly answeredAs: string;
  readonly supplier: { readonly id: string; readonly name: string } | null;
  /** The contract that is here already and that it seems to be paid for. */
  readonly contract: ContractSummary | null;
}

/** How far what is paid may be from the price of a contract that it is taken for. */
const nearEnough = 0.3;

/**
 * What payments speak of that is not here yet, the surest first. It is worked out anew only where something was stored since;
 * for connections that only read.
 */
export function findSuggestions(context: QueryContext): readonly Suggestion[] {
  return whileUnchanged(context.sqlite, `suggestions ${context.today}`, () => {
    const open = openSeries(context);
    giveBack();
    return withWhatIsHere(context, open);
  });
}

/** A series that is still to be answered. */
interface OpenSeries {
  readonly series: Series;
  /** What an answer to it is kept under. */
  readonly answeredAs: string;
  /** What became a contract before and is the same, as where payments from before it come later. */
  readonly acceptedAs: string | null;
}

function openSeries(context: QueryContext): OpenSeries[] {
  const payments = unassignedPayments(context);
  const found = findSeries(payments, {
    ...knownBefore(context),
    today: context.today,
    suppliersWithContracts: suppliersWithContracts(context),
  });
  const wanted = new Set(found.flatMap(({ paymentIds }) => paymentIds));
  const byId = new Map(payments.filter(({ id }) => wanted.has(id)).map((payment) => [payment.id, payment]));
  const paymentsOf = ({ paymentIds }: Series): PaymentFacts[] => paymentIds.flatMap((id) => byId.get(id) ?? []);
  const answers = Map.groupBy(storedAnswers(context), ({ answer }) => answer === 'accepted');
  const turnedDown = answersTo(answers.get(false) ?? [], paymentsOf);
  const accepted = answersTo(answers.get(true) ?? [], paymentsOf);
  return found.flatMap((series) =>
    turnedDown(series) === null
      ? [
          {
            series,
            answeredAs: seriesAnswered(series, paymentsOf(series)),
            acceptedAs: accepted(series)?.contractId ?? null,
          },
        ]
      : [],
  );
}

/** Suppliers of which a contract is here: what is paid to them beside it may be no more than that. */
function suppliersWithContracts({ sqlite }: QueryContext): ReadonlySet<string> {
  return new Set(
    prepareOnce<[], string>(
      sqlite,
      `SELECT DISTINCT r.supplierId FROM contracts c JOIN relationships r ON r.id = c.relationshipId
       JOIN payments p ON p.contractId = c.id AND p.deletedAt IS NULL WHERE c.deletedAt IS NULL`,
    )
      .pluck()
      .all(),
  );
}

/** A short name for a series, the same on every device. */
function idOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

interface StoredAnswer extends SeriesAnswer {
  readonly answer: string | null;
  readonly contractId: string | null;
}

function storedAnswers({ sqlite }: QueryContext): StoredAnswer[] {
  return prepareOnce<
    [],
    { series: string | null; name: string | null; answer: string | null; contractId: string | null }
  >(
    sqlite,
    `SELECT a.series, a.name, a.answer, c.id AS contractId FROM suggestion_answers a
     LEFT JOIN contracts c ON c.id = a.contractId AND c.deletedAt IS NULL
     WHERE a.deletedAt IS NULL AND a.answer IN ('rejected', 'never', 'accepted') ORDER BY a.rowid`,
  )
    .all()
    .flatMap(({ series, name, ...rest }) => (series === null ? [] : [{ series, name: name ?? '', ...rest }]));
}

function withWhatIsHere(context: QueryContext, open: readonly OpenSeries[]): Suggestion[] {
  const suppliers = context.sqlite
    .prepare<[], { id: string; name: string; folded: string }>(
      'SELECT id, name, folded FROM suppliers WHERE deletedAt IS NULL',
    )
    .all();
  const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  const byName = new Map(suppliers.map((supplier) => [supplier.folded, supplier]));
  const found = open.map((each) => {
    const { supplierId, name } = each.series.supplier;
    const here = supplierId === null ? byName.get(foldSupplierName(name)) : byId.get(supplierId);
    return { ...each, supplier: here === undefined ? null : { id: here.id, name: here.name } };
  });
  const ids = [...new Set(found.flatMap(({ supplier }) => supplier?.id ?? []))];
  const contracts = Map.groupBy(contractsWith(context, ids), ({ supplierId }) => supplierId);
  const taken = new Set<string>();
  return found.map(({ series, supplier, answeredAs, acceptedAs }): Suggestion => {
    const here = supplier === null ? [] : (contracts.get(supplier.id) ?? []);
    const contract = here.find(({ id }) => id === acceptedAs) ?? sameContract(series, here, taken);
    if (contract !== undefined) taken.add(contract.id);
    return { id: idOf(series.key), series, answeredAs, supplier, contract: contract ?? null };
  });
}

function contractsWith(context: QueryContext, supplierIds: readonly string[]): ContractSummary[] {
  if (supplierIds.length === 0) return [];
  const ids = JSON.stringify(supplierIds);
  return readSummaries(context, 'AND r.supplierId IN (SELECT value FROM json_each(@ids))', { ids });
}

/** The contract with the supplier that costs about that as often, and to which no other series belongs. */
function sameContract(
  { cycle, perCycle, amount }: Series,
  contracts: readonly ContractSummary[],
  taken: ReadonlySet<string>,
): ContractSummary | undefined {
  return contracts.find(({ id, price }) => {
    if (taken.has(id) || price === null || price.every === null || price.currency !== amount.currency) return false;
    const sameRhythm = price.every.unit === cycle.unit && price.every.n === cycle.n;
    const paid = amount.amount * perCycle;
    return sameRhythm && Math.abs(price.amount - paid) <= price.amount * nearEnough;
  });
}
