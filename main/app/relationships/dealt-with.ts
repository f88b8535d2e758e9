/**
 * SQL for a table `dealt` with the type and id of everything that dealings with one relationship may be about: its
 * supplier, itself, its contracts, and the problems with any of them. `@relationshipId` is the relationship.
 */
export const dealtWithSql = `
  own(type, id) AS (
    SELECT 'relationship', @relationshipId
    UNION ALL SELECT 'supplier', supplierId FROM relationships WHERE id = @relationshipId
    UNION ALL SELECT 'contract', id FROM contracts WHERE relationshipId = @relationshipId AND deletedAt IS NULL),
  dealt(type, id) AS MATERIALIZED (
    SELECT type, id FROM own
    UNION ALL SELECT 'problem', p.id FROM problems p
      WHERE p.deletedAt IS NULL AND (p.subjectType, p.subjectId) IN (SELECT type, id FROM own))`;
