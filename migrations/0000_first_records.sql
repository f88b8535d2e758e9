CREATE TABLE `changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`entryId` text NOT NULL,
	`tableName` text NOT NULL,
	`rowId` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`entryId`) REFERENCES `history_entries`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `changes_entry` ON `changes` (`entryId`);--> statement-breakpoint
CREATE INDEX `changes_row` ON `changes` (`rowId`);--> statement-breakpoint
CREATE TABLE `contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`relationshipId` text NOT NULL,
	`name` text NOT NULL,
	`category` text,
	`terms` text,
	`place` text,
	`paymentMethod` text,
	`nextPaymentOn` text,
	`referenceNumbers` text DEFAULT '[]' NOT NULL,
	`links` text DEFAULT '[]' NOT NULL,
	`note` text,
	`tags` text DEFAULT '[]' NOT NULL,
	`importKey` text,
	FOREIGN KEY (`relationshipId`) REFERENCES `relationships`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `contracts_relationship` ON `contracts` (`relationshipId`);--> statement-breakpoint
CREATE INDEX `contracts_import_key` ON `contracts` (`importKey`);--> statement-breakpoint
CREATE TABLE `episodes` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`relationshipId` text NOT NULL,
	`startedOn` text,
	`endedOn` text,
	FOREIGN KEY (`relationshipId`) REFERENCES `relationships`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `episodes_relationship` ON `episodes` (`relationshipId`);--> statement-breakpoint
CREATE TABLE `exits` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`contractId` text NOT NULL,
	`decidedOn` text NOT NULL,
	`noticeSentOn` text,
	`acknowledgedOn` text,
	`endsOn` text,
	`endsOnStated` integer NOT NULL,
	`inTime` integer,
	`reason` text,
	`channel` text,
	`note` text,
	`withdrawnOn` text,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `exits_contract` ON `exits` (`contractId`);--> statement-breakpoint
CREATE UNIQUE INDEX `exits_once` ON `exits` (`contractId`) WHERE "deletedAt" IS NULL AND "withdrawnOn" IS NULL;--> statement-breakpoint
CREATE TABLE `history_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`operation` text NOT NULL,
	`title` text NOT NULL,
	`changeCount` integer NOT NULL,
	`undoes` text,
	`undoneBy` text
);
--> statement-breakpoint
CREATE INDEX `history_entries_undoes` ON `history_entries` (`undoes`);--> statement-breakpoint
CREATE TABLE `nudge_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`nudgeKey` text NOT NULL,
	`title` text NOT NULL,
	`answer` text NOT NULL,
	`snoozedUntil` text,
	`answeredOn` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nudge_answers_once` ON `nudge_answers` (`nudgeKey`) WHERE "deletedAt" IS NULL;--> statement-breakpoint
CREATE TABLE `nudges` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`palgorithm` text NOT NULL,
	`subjectType` text NOT NULL,
	`subjectId` text NOT NULL,
	`subjectName` text NOT NULL,
	`supplierId` text NOT NULL,
	`supplierName` text NOT NULL,
	`contractId` text,
	`title` text NOT NULL,
	`because` text NOT NULL,
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
CREATE UNIQUE INDEX `nudges_key_unique` ON `nudges` (`key`);--> statement-breakpoint
CREATE INDEX `nudges_contract` ON `nudges` (`contractId`);--> statement-breakpoint
CREATE INDEX `nudges_subject` ON `nudges` (`subjectId`);--> statement-breakpoint
CREATE INDEX `nudges_expired` ON `nudges` (`expiredOn`);--> statement-breakpoint
CREATE TABLE `outlooks` (
	`contractId` text PRIMARY KEY NOT NULL,
	`computedFor` text NOT NULL,
	`changesOn` text,
	`phase` text NOT NULL,
	`renewedTimes` integer NOT NULL,
	`currentTermStart` text,
	`currentTermEnd` text,
	`initialTermEnd` text,
	`deadlineKind` text NOT NULL,
	`nextNoticeDeadline` text,
	`earliestExit` text,
	`exitIfMissed` text,
	`nextRenewalOn` text,
	`coolingOffEndsOn` text,
	`trialEndsOn` text,
	`sendByOnline` text,
	`sendByLetter` text,
	`sendByAbroad` text,
	`unknown` text NOT NULL,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `outlooks_changes_on` ON `outlooks` (`changesOn`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `preferences` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`name` text NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preferences_once` ON `preferences` (`name`) WHERE "deletedAt" IS NULL;--> statement-breakpoint
CREATE TABLE `prices` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`contractId` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`cycleCount` integer,
	`cycleUnit` text,
	`sharePercent` real DEFAULT 100 NOT NULL,
	`effectiveFrom` text,
	`announcedOn` text,
	`exitRightUntil` text,
	`note` text,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `prices_contract` ON `prices` (`contractId`);--> statement-breakpoint
CREATE TABLE `relationships` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`supplierId` text NOT NULL,
	`personId` text,
	`note` text,
	FOREIGN KEY (`supplierId`) REFERENCES `suppliers`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `relationships_supplier` ON `relationships` (`supplierId`);--> statement-breakpoint
CREATE INDEX `relationships_person` ON `relationships` (`personId`);--> statement-breakpoint
CREATE UNIQUE INDEX `relationships_of_person` ON `relationships` (`supplierId`,`personId`) WHERE "deletedAt" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `relationships_of_household` ON `relationships` (`supplierId`) WHERE "deletedAt" IS NULL AND "personId" IS NULL;--> statement-breakpoint
CREATE TABLE `search_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`supplierId` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_texts_supplier` ON `search_texts` (`supplierId`);--> statement-breakpoint
CREATE TABLE `suppliers` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`website` text,
	`email` text,
	`phone` text,
	`postalAddress` text,
	`note` text,
	`tags` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suppliers_folded` ON `suppliers` (`folded`) WHERE "deletedAt" IS NULL;