CREATE TABLE `problem_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`problemId` text NOT NULL,
	`on` text,
	`text` text NOT NULL,
	`nextActor` text,
	`nextBy` text,
	`minutes` integer,
	`costAmount` integer,
	`costCurrency` text,
	FOREIGN KEY (`problemId`) REFERENCES `problems`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `problem_steps_problemId` ON `problem_steps` (`problemId`);--> statement-breakpoint
CREATE TABLE `problems` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`subjectType` text NOT NULL,
	`subjectId` text NOT NULL,
	`title` text NOT NULL,
	`since` text,
	`wants` text NOT NULL,
	`story` text,
	`claimedAmount` integer,
	`claimedCurrency` text,
	`answerBy` text,
	`outcome` text,
	`closedOn` text,
	`refundedAmount` integer,
	`refundedCurrency` text,
	`satisfaction` integer,
	`closingNote` text,
	`exitId` text,
	FOREIGN KEY (`exitId`) REFERENCES `exits`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `problems_subject` ON `problems` (`subjectType`,`subjectId`);--> statement-breakpoint
CREATE INDEX `problems_exitId` ON `problems` (`exitId`);--> statement-breakpoint
ALTER TABLE `interactions` ADD `time` text;--> statement-breakpoint
ALTER TABLE `interactions` ADD `spokeTo` text;--> statement-breakpoint
ALTER TABLE `interactions` ADD `reference` text;--> statement-breakpoint
ALTER TABLE `interactions` ADD `minutes` integer;--> statement-breakpoint
ALTER TABLE `interactions` ADD `waiting` integer;--> statement-breakpoint
ALTER TABLE `interactions` ADD `effort` integer;--> statement-breakpoint
ALTER TABLE `interactions` ADD `mood` text;--> statement-breakpoint
ALTER TABLE `promises` ADD `madeOn` text;--> statement-breakpoint
ALTER TABLE `promises` ADD `madeBy` text;--> statement-breakpoint
ALTER TABLE `promises` ADD `madeIn` text;--> statement-breakpoint
ALTER TABLE `promises` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `promises` ADD `settledOn` text;--> statement-breakpoint
ALTER TABLE `promises` ADD `proof` text;