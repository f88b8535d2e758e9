import { tellingProgress } from '#shared/domain/detail-changes/who-to-tell.ts';
import type { DetailFacts } from '#shared/domain/palgorithms/detail-facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { PassContext } from '../pass-context.ts';
import { readDecisions } from '../stored-answers.ts';
import {
  readKnownToTell,
  readTellingRows,
  suppliersToTell,
  type ChangeToTell,
  type KnownToTell,
} from '../stored-tellings.ts';
import type { FactsOn, Watch, Which } from './watch.ts';

type ChangeRow = ChangeToTell & Pick<DetailFacts, 'newDetail' | 'validFrom'>;

const changesSql = 'SELECT id, kind, newDetail, personId, validFrom FROM detail_changes WHERE deletedAt IS NULL';

/** Who is to be told follows from all that is known of suppliers. There are few changes, so each is looked at again. */
const all = 'SELECT id FROM detail_changes WHERE deletedAt IS NULL';

/** Changes of the person's details, with how many suppliers were told of them. */
export const detailWatch: Watch<'detailChange'> = {
  kind: 'detailChange',
  table: 'detail_changes',
  behind: {
    detail_changes: 'SELECT value AS id FROM json_each(@ids)',
    detail_tellings: all,
    data_given: all,
    suppliers: all,
    relationships: all,
    contracts: all,
    exits: all,
    exit_items: all,
    interactions: all,
  },
  facts: detailFacts,
};

function* detailFacts(
  { sqlite }: PassContext,
  which: Which,
  { day }: FactsOn,
): Generator<DetailFacts, void, undefined> {
  const rows =
    which === 'all'
      ? prepareOnce<[], ChangeRow>(sqlite, changesSql).all()
      : prepareOnce<[string], ChangeRow>(sqlite, `${changesSql} AND id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  if (rows.length === 0) return;
  const decisions = readDecisions(sqlite);
  let known: KnownToTell | null = null;
  for (const row of rows) {
    yield {
      id: row.id,
      kind: row.kind,
      newDetail: row.newDetail,
      validFrom: row.validFrom,
      progress: () => {
        known ??= readKnownToTell(sqlite, day);
        return tellingProgress(suppliersToTell(known, row, readTellingRows(sqlite, row.id)));
      },
      decisions: decisions.get(row.id) ?? [],
    };
  }
}
