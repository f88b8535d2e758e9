/**
 * SQL for a table `dealt` with the type and id of everything that dealings within some relationships may be about: they
 * themselves, their suppliers and contracts, and the problems with any of them. `@relationshipIds` is the JSON list of them.
 */
export const dealtWithSql = `
  own(type, id) AS (
    SELECT 'relationship', value FROM json_each(@relationshipIds)
    UNION SELECT 'supplier', supplierId FROM relationships WHERE id IN (SELECT value FROM json_each(@relationshipIds))
    UNION SELECT 'contract', id FROM contracts
      WHERE relationshipId IN (SELECT value FROM json_each(@relationshipIds)) AND deletedAt IS NULL),
  dealt(type, id) AS MATERIALIZED (
    SELECT type, id FROM own
    UNION SELECT 'problem', p.id FROM problems p
      WHERE p.deletedAt IS NULL AND (p.subjectType, p.subjectId) IN (SELECT type, id FROM own))`;
