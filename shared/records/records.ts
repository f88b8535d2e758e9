import { absence } from './absences.ts';
import { nudgeAnswer, nudgeFeedback, preference } from './answers.ts';
import { assessment, candidate } from './candidates.ts';
import { dataGiven } from './data-given.ts';
import { contract, exit, exitItem, price } from './contracts.ts';
import { checklistItem, interaction, promise } from './dealings.ts';
import { detailChange, detailTelling } from './detail-changes.ts';
import { document } from './documents.ts';
import { exchange } from './exchanges.ts';
import { identifier, login, suggestionAnswer } from './identifiers.ts';
import { judgement } from './judgements.ts';
import { layerItem, layerMatch, recommendation } from './layers.ts';
import { need, requirement } from './needs.ts';
import { exchangeRate, offer } from './offers.ts';
import { ownPalgorithm } from './own-palgorithms.ts';
import { bankAccount, payment } from './payments.ts';
import { person } from './people.ts';
import { problem, problemStep } from './problems.ts';
import type { Description } from './record.ts';
import { episode, relationship, supplier } from './suppliers.ts';

/** Every kind of record there is by its table, parents before children. The order is that of the lists in an export. */
export const records = {
  people: person,
  suppliers: supplier,
  relationships: relationship,
  episodes: episode,
  contracts: contract,
  prices: price,
  exits: exit,
  exit_items: exitItem,
  nudge_answers: nudgeAnswer,
  preferences: preference,
  needs: need,
  requirements: requirement,
  candidates: candidate,
  assessments: assessment,
  problems: problem,
  problem_steps: problemStep,
  interactions: interaction,
  offers: offer,
  promises: promise,
  checklist_items: checklistItem,
  exchange_rates: exchangeRate,
  documents: document,
  judgements: judgement,
  layer_items: layerItem,
  layer_matches: layerMatch,
  recommendations: recommendation,
  exchanges: exchange,
  data_given: dataGiven,
  detail_changes: detailChange,
  detail_tellings: detailTelling,
  bank_accounts: bankAccount,
  payments: payment,
  identifiers: identifier,
  logins: login,
  suggestion_answers: suggestionAnswer,
  nudge_feedback: nudgeFeedback,
  absences: absence,
  own_palgorithms: ownPalgorithm,
} as const satisfies Readonly<Record<string, Description>>;

type Records = typeof records;
/** The table of a kind of record. */
export type RecordTable = keyof Records;
/** What programs call a kind of record. */
export type RecordType = Records[RecordTable]['type'];

/** The same in a list. */
export const recordList: readonly Description[] = Object.values(records);

/** The table of each kind of record, by what programs call it. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types are those of the very records
export const tableOfType = Object.fromEntries(recordList.map(({ type, table }) => [type, table])) as Readonly<
  Record<RecordType, RecordTable>
>;

/** What programs call each of them. */
export const recordTypes: readonly RecordType[] = Object.values(records).map(({ type }) => type);

/** What programs call the records of a table; undefined where it holds none. */
export function typeOfTable(table: string): RecordType | undefined {
  return Object.values(records).find((record) => record.table === table)?.type;
}

type SaidField<T extends RecordTable> = {
  [Name in keyof Records[T]['fields'] & string]: Records[T]['fields'][Name] extends
    { said: 'hidden' } | { partOf: string } | { bond: object }
    ? never
    : Name;
}[keyof Records[T]['fields'] & string];
type BondField = {
  [T in RecordTable]: {
    [Name in keyof Records[T]['fields'] & string]: Records[T]['fields'][Name] extends { bond: object } ? Name : never;
  }[keyof Records[T]['fields'] & string];
}[RecordTable];
/** The message with the word for a field that names another record, by convention: one for each name of such a field. */
export type BondWordId = `records.said.bond_${BondField}`;
type ValueOf<F> = F extends { values: infer Values extends readonly string[] } ? Values[number] : never;

/**
 * The message with the word for a field, or for a value of a choice, by convention. Each stands in the catalogs: one that
 * is missing there does not compile, which `main/app/history/field-words.ts` holds.
 */
export type FieldWordId = {
  [T in RecordTable]: {
    [Name in SaidField<T>]:
      | `records.${Records[T]['type']}.${Name}`
      | (Records[T]['fields'] extends Readonly<Record<Name, infer F>>
          ? [ValueOf<F>] extends [never]
            ? never
            : `records.${Records[T]['type']}.${Name}.${ValueOf<F>}`
          : never);
  }[SaidField<T>];
}[RecordTable];
