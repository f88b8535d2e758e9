CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`candidateId` text NOT NULL,
	`requirementId` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text,
	FOREIGN KEY (`candidateId`) REFERENCES `candidates`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`requirementId`) REFERENCES `requirements`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `assessments_candidate` ON `assessments` (`candidateId`);--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_once` ON `assessments` (`candidateId`,`requirementId`) WHERE "deletedAt" IS NULL;--> statement-breakpoint
CREATE TABLE `candidates` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`needId` text NOT NULL,
	`supplierId` text,
	`supplierName` text NOT NULL,
	`folded` text NOT NULL,
	`stage` text NOT NULL,
	`reason` text,
	`source` text NOT NULL,
	`incumbentContractId` text,
	`position` real NOT NULL,
	`note` text,
	FOREIGN KEY (`needId`) REFERENCES `needs`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`supplierId`) REFERENCES `suppliers`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`incumbentContractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `candidates_need` ON `candidates` (`needId`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidates_once` ON `candidates` (`needId`,`folded`) WHERE "deletedAt" IS NULL;--> statement-breakpoint
CREATE TABLE `checklist_items` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`contractId` text NOT NULL,
	`text` text NOT NULL,
	`doneOn` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `checklist_items_contract` ON `checklist_items` (`contractId`);--> statement-breakpoint
CREATE TABLE `exchange_rates` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`fromCurrency` text NOT NULL,
	`toCurrency` text NOT NULL,
	`rate` real NOT NULL,
	`quotedOn` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exchange_rates_once` ON `exchange_rates` (`fromCurrency`,`toCurrency`) WHERE "deletedAt" IS NULL;--> statement-breakpoint
CREATE TABLE `interactions` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`candidateId` text NOT NULL,
	`direction` text NOT NULL,
	`channel` text NOT NULL,
	`happenedOn` text,
	`text` text NOT NULL,
	`nextActor` text,
	`nextBy` text,
	FOREIGN KEY (`candidateId`) REFERENCES `candidates`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `interactions_candidate` ON `interactions` (`candidateId`);--> statement-breakpoint
CREATE TABLE `needs` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`title` text NOT NULL,
	`story` text,
	`trigger` text NOT NULL,
	`state` text NOT NULL,
	`stateReason` text,
	`personId` text,
	`causeContractId` text,
	`causeNudgeKey` text,
	`budgetAmount` integer,
	`budgetCurrency` text,
	`budgetPer` text,
	`decideBy` text,
	`decideByWhy` text,
	`costWeight` integer DEFAULT 5 NOT NULL,
	`chosenOfferId` text,
	`decidedOn` text,
	FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`causeContractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `needs_state` ON `needs` (`state`);--> statement-breakpoint
CREATE INDEX `needs_cause` ON `needs` (`causeContractId`);--> statement-breakpoint
CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`candidateId` text NOT NULL,
	`version` integer NOT NULL,
	`offeredOn` text NOT NULL,
	`validUntil` text,
	`price` text NOT NULL,
	`terms` text,
	`financing` text,
	`deliveryOn` text,
	`promises` text DEFAULT '[]' NOT NULL,
	`dataAsked` text,
	`dataUse` text,
	`included` text DEFAULT '[]' NOT NULL,
	`links` text DEFAULT '[]' NOT NULL,
	`note` text,
	`contractId` text,
	FOREIGN KEY (`candidateId`) REFERENCES `candidates`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `offers_candidate` ON `offers` (`candidateId`);--> statement-breakpoint
CREATE INDEX `offers_contract` ON `offers` (`contractId`);--> statement-breakpoint
CREATE TABLE `promises` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`contractId` text NOT NULL,
	`text` text NOT NULL,
	`dueOn` text,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `promises_contract` ON `promises` (`contractId`);--> statement-breakpoint
CREATE TABLE `requirements` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`needId` text NOT NULL,
	`text` text NOT NULL,
	`kind` text NOT NULL,
	`weight` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`needId`) REFERENCES `needs`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `requirements_need` ON `requirements` (`needId`);