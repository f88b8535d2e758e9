CREATE TABLE `looks` (
	`recordId` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`lookedOn` text NOT NULL,
	`quietUntil` text NOT NULL,
	`rules` text NOT NULL,
	`together` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `looks_together` ON `looks` (`together`) WHERE "together" = 1;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_nudges` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`palgorithm` text NOT NULL,
	`subjectType` text NOT NULL,
	`subjectId` text NOT NULL,
	`subjectName` text NOT NULL,
	`supplierId` text,
	`supplierName` text,
	`contractId` text,
	`watchedId` text,
	`title` text NOT NULL,
	`because` text NOT NULL,
	`messages` text,
	`actionMessages` text,
	`tongue` text,
	`actBy` text,
	`stakeAmount` integer,
	`stakeCurrency` text,
	`urgency` text NOT NULL,
	`actions` text NOT NULL,
	`expiredOn` text,
	`raisedOn` text NOT NULL,
	`deliveredStep` text,
	`deliveredAt` integer,
	`changedAt` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_nudges`("id", "key", "palgorithm", "subjectType", "subjectId", "subjectName", "supplierId", "supplierName", "contractId", "title", "because", "actBy", "stakeAmount", "stakeCurrency", "urgency", "actions", "expiredOn", "raisedOn", "deliveredStep", "deliveredAt", "changedAt") SELECT "id", "key", "palgorithm", "subjectType", "subjectId", "subjectName", "supplierId", "supplierName", "contractId", "title", "because", "actBy", "stakeAmount", "stakeCurrency", "urgency", "actions", "expiredOn", "raisedOn", "deliveredStep", "deliveredAt", "changedAt" FROM `nudges`;--> statement-breakpoint
DROP TABLE `nudges`;--> statement-breakpoint
ALTER TABLE `__new_nudges` RENAME TO `nudges`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `nudges_key_unique` ON `nudges` (`key`);--> statement-breakpoint
CREATE INDEX `nudges_contract` ON `nudges` (`contractId`);--> statement-breakpoint
CREATE INDEX `nudges_subject` ON `nudges` (`subjectId`);--> statement-breakpoint
CREATE INDEX `nudges_watched` ON `nudges` (`watchedId`);--> statement-breakpoint
CREATE INDEX `nudges_expired` ON `nudges` (`expiredOn`);