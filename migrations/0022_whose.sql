CREATE TABLE `kept_calendar` (
	`path` text PRIMARY KEY NOT NULL,
	`lookedOn` text,
	`sequence` integer NOT NULL,
	`writtenAt` integer,
	`failure` text,
	`failedAt` integer,
	`isTold` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `nudge_tellings` (
	`nudgeId` text NOT NULL,
	`personId` text NOT NULL,
	`step` text,
	`firstAt` integer,
	`toldAt` integer,
	`waitingSince` integer,
	PRIMARY KEY(`nudgeId`, `personId`)
);
--> statement-breakpoint
CREATE INDEX `nudge_tellings_person` ON `nudge_tellings` (`personId`);--> statement-breakpoint
ALTER TABLE `contracts` ADD `secondPersonId` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `deliveries` ADD `personId` text;--> statement-breakpoint
ALTER TABLE `people` ADD `hears` text DEFAULT 'own_and_shared' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `unheard` text DEFAULT '[]' NOT NULL;