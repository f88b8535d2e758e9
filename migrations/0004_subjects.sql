PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_checklist_items` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`subjectType` text NOT NULL,
	`subjectId` text NOT NULL,
	`text` text NOT NULL,
	`doneOn` text,
	`position` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_checklist_items`(_rowid_, "id", "createdAt", "changedAt", "deletedAt", "subjectType", "subjectId", "text", "doneOn", "position") SELECT _rowid_, "id", "createdAt", "changedAt", "deletedAt", 'contract', "contractId", "text", "doneOn", "position" FROM `checklist_items`;--> statement-breakpoint
DROP TABLE `checklist_items`;--> statement-breakpoint
ALTER TABLE `__new_checklist_items` RENAME TO `checklist_items`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `checklist_items_subject` ON `checklist_items` (`subjectType`,`subjectId`);--> statement-breakpoint
CREATE TABLE `__new_interactions` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`subjectType` text NOT NULL,
	`subjectId` text NOT NULL,
	`direction` text NOT NULL,
	`channel` text NOT NULL,
	`happenedOn` text,
	`text` text NOT NULL,
	`nextActor` text,
	`nextBy` text
);
--> statement-breakpoint
INSERT INTO `__new_interactions`(_rowid_, "id", "createdAt", "changedAt", "deletedAt", "subjectType", "subjectId", "direction", "channel", "happenedOn", "text", "nextActor", "nextBy") SELECT _rowid_, "id", "createdAt", "changedAt", "deletedAt", 'candidate', "candidateId", "direction", "channel", "happenedOn", "text", "nextActor", "nextBy" FROM `interactions`;--> statement-breakpoint
DROP TABLE `interactions`;--> statement-breakpoint
ALTER TABLE `__new_interactions` RENAME TO `interactions`;--> statement-breakpoint
CREATE INDEX `interactions_subject` ON `interactions` (`subjectType`,`subjectId`);--> statement-breakpoint
CREATE TABLE `__new_promises` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`subjectType` text NOT NULL,
	`subjectId` text NOT NULL,
	`text` text NOT NULL,
	`dueOn` text
);
--> statement-breakpoint
INSERT INTO `__new_promises`(_rowid_, "id", "createdAt", "changedAt", "deletedAt", "subjectType", "subjectId", "text", "dueOn") SELECT _rowid_, "id", "createdAt", "changedAt", "deletedAt", 'contract', "contractId", "text", "dueOn" FROM `promises`;--> statement-breakpoint
DROP TABLE `promises`;--> statement-breakpoint
ALTER TABLE `__new_promises` RENAME TO `promises`;--> statement-breakpoint
CREATE INDEX `promises_subject` ON `promises` (`subjectType`,`subjectId`);--> statement-breakpoint
-- What was recorded under the former columns can be undone under the new ones; what cannot be read stays as it is.
UPDATE `changes` SET
	"before" = CASE WHEN json_valid("before") IS NOT TRUE THEN "before"
		WHEN json_type("before", '$.candidateId') IS NULL OR json_type("before", '$.subjectType') IS NOT NULL OR json_type("before", '$.subjectId') IS NOT NULL THEN "before"
		WHEN "before" IS NULL OR "after" IS NULL THEN json_set(json_remove("before", '$.candidateId'), '$.subjectType', 'candidate', '$.subjectId', "before" ->> '$.candidateId')
		ELSE json_set(json_remove("before", '$.candidateId'), '$.subjectId', "before" ->> '$.candidateId') END,
	"after" = CASE WHEN json_valid("after") IS NOT TRUE THEN "after"
		WHEN json_type("after", '$.candidateId') IS NULL OR json_type("after", '$.subjectType') IS NOT NULL OR json_type("after", '$.subjectId') IS NOT NULL THEN "after"
		WHEN "before" IS NULL OR "after" IS NULL THEN json_set(json_remove("after", '$.candidateId'), '$.subjectType', 'candidate', '$.subjectId', "after" ->> '$.candidateId')
		ELSE json_set(json_remove("after", '$.candidateId'), '$.subjectId', "after" ->> '$.candidateId') END
WHERE "tableName" = 'interactions';--> statement-breakpoint
UPDATE `changes` SET
	"before" = CASE WHEN json_valid("before") IS NOT TRUE THEN "before"
		WHEN json_type("before", '$.contractId') IS NULL OR json_type("before", '$.subjectType') IS NOT NULL OR json_type("before", '$.subjectId') IS NOT NULL THEN "before"
		WHEN "before" IS NULL OR "after" IS NULL THEN json_set(json_remove("before", '$.contractId'), '$.subjectType', 'contract', '$.subjectId', "before" ->> '$.contractId')
		ELSE json_set(json_remove("before", '$.contractId'), '$.subjectId', "before" ->> '$.contractId') END,
	"after" = CASE WHEN json_valid("after") IS NOT TRUE THEN "after"
		WHEN json_type("after", '$.contractId') IS NULL OR json_type("after", '$.subjectType') IS NOT NULL OR json_type("after", '$.subjectId') IS NOT NULL THEN "after"
		WHEN "before" IS NULL OR "after" IS NULL THEN json_set(json_remove("after", '$.contractId'), '$.subjectType', 'contract', '$.subjectId', "after" ->> '$.contractId')
		ELSE json_set(json_remove("after", '$.contractId'), '$.subjectId', "after" ->> '$.contractId') END
WHERE "tableName" IN ('promises', 'checklist_items');
