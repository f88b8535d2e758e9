CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`personId` text,
	`from` text NOT NULL,
	`until` text NOT NULL,
	FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `deliveries` (
	`deliveredAt` integer PRIMARY KEY NOT NULL,
	`deliveredOn` text NOT NULL,
	`time` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `deliveries_on` ON `deliveries` (`deliveredOn`);--> statement-breakpoint
CREATE TABLE `nudge_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`nudgeKey` text NOT NULL,
	`title` text NOT NULL,
	`verdict` text NOT NULL,
	`saidOn` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nudge_feedback_once` ON `nudge_feedback` (`nudgeKey`) WHERE "deletedAt" IS NULL;--> statement-breakpoint
CREATE TABLE `own_palgorithms` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`name` text NOT NULL,
	`on` text NOT NULL,
	`when` text NOT NULL,
	`say` text NOT NULL,
	`atMostEvery` text,
	`action` text,
	`isOn` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE `contracts` ADD `lastUsedOn` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `reviewOn` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `reviewAbout` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `muted` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `reminderDays` text;--> statement-breakpoint
CREATE INDEX `contracts_category` ON `contracts` (`category`);--> statement-breakpoint
ALTER TABLE `relationships` ADD `reviewedOn` text;