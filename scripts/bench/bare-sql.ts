/** The questions that the lists put to the database, written down once more without the program around them. */

const currentPrice = `(SELECT id FROM prices WHERE contractId = c.id AND deletedAt IS NULL
  AND (effectiveFrom IS NULL OR effectiveFrom <= @today) ORDER BY effectiveFrom DESC, createdAt DESC, id DESC LIMIT 1)`;

/** Everything a list shows about each contract. */
export const bareContracts = `
  SELECT c.id, c.relationshipId, r.supplierId, s.name AS supplierName, r.personId, h.name AS personName, c.name, c.category,
    c.tags, c.changedAt, c.terms ->> '$.startsOn' AS startsOn, p.amount, p.currency, p.cycleCount, p.cycleUnit,
    p.sharePercent, o.phase, o.currentTermEnd, o.deadlineKind, o.nextNoticeDeadline, o.earliestExit, o.nextRenewalOn,
    o.exitIfMissed, o.currentTermStart, o.initialTermEnd, c.pausedFrom, c.pausedUntil, e.id AS exitId, e.endsOn,
    e.acknowledgedOn
  FROM contracts c JOIN relationships r ON r.id = c.relationshipId JOIN suppliers s ON s.id = r.supplierId
  LEFT JOIN people h ON h.id = r.personId LEFT JOIN prices p ON p.id = ${currentPrice}
  LEFT JOIN outlooks o ON o.contractId = c.id
  LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
  WHERE c.deletedAt IS NULL ORDER BY s.name COLLATE NOCASE, c.name COLLATE NOCASE, c.id`;

/** Everything the table of relationships is put together from: each with its episodes and nudges counted. */
export const bareRelationships = `
  SELECT r.id, r.supplierId, s.name AS supplierName, s.tags, r.personId, h.name AS personName,
    (SELECT count(*) FROM episodes WHERE relationshipId = r.id AND deletedAt IS NULL) AS episodes,
    (SELECT startedOn FROM episodes WHERE relationshipId = r.id AND deletedAt IS NULL ORDER BY id DESC LIMIT 1) AS since,
    (SELECT count(*) FROM nudges n JOIN contracts c ON c.id = n.contractId
      LEFT JOIN nudge_answers a ON a.nudgeKey = n.key AND a.deletedAt IS NULL
      WHERE c.relationshipId = r.id AND n.expiredOn IS NULL AND (a.answer IS NULL OR a.snoozedUntil <= @today)) AS nudges
  FROM relationships r JOIN suppliers s ON s.id = r.supplierId LEFT JOIN people h ON h.id = r.personId
  WHERE r.deletedAt IS NULL ORDER BY s.name COLLATE NOCASE, h.name COLLATE NOCASE, r.id`;

/** What the index alone gives for a word. */
export const bareSearch = `
  SELECT t.id FROM (SELECT rowid, rank FROM search_index WHERE search_index MATCH @word ORDER BY rank LIMIT 40) f
  JOIN search_texts t ON t.number = f.rowid LIMIT 20`;

/** Every row a full pass over the nudges has to look at. */
export const bareFacts = [
  `SELECT c.id, c.name, c.createdAt, c.terms, c.place, c.category, c.relationshipId, r.supplierId, s.name AS supplierName, o.*
   FROM contracts c JOIN relationships r ON r.id = c.relationshipId JOIN suppliers s ON s.id = r.supplierId
   LEFT JOIN outlooks o ON o.contractId = c.id WHERE c.deletedAt IS NULL`,
  'SELECT r.*, s.name AS supplierName FROM relationships r JOIN suppliers s ON s.id = r.supplierId WHERE r.deletedAt IS NULL',
  'SELECT * FROM episodes WHERE deletedAt IS NULL',
  'SELECT * FROM suppliers WHERE deletedAt IS NULL',
  'SELECT * FROM prices WHERE deletedAt IS NULL',
  'SELECT * FROM exits WHERE deletedAt IS NULL',
  'SELECT * FROM nudge_answers WHERE deletedAt IS NULL',
  'SELECT * FROM nudges',
  'SELECT * FROM looks',
];

/** Open nudges with the answers to them. */
export const bareNudges = `SELECT n.*, a.answer, a.snoozedUntil FROM nudges n
  LEFT JOIN nudge_answers a ON a.nudgeKey = n.key AND a.deletedAt IS NULL WHERE n.expiredOn IS NULL`;

/** What was written since an instant. */
export const bareChanges = `SELECT c.tableName, c.rowId, c.before FROM changes c JOIN history_entries e ON e.id = c.entryId
  WHERE e.at >= @since ORDER BY e.sequence DESC, c.id DESC`;
