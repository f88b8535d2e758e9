CREATE TABLE `exported_events` (
	`uid` text PRIMARY KEY NOT NULL,
	`recordId` text NOT NULL,
	`title` text NOT NULL,
	`fallsOn` text NOT NULL,
	`says` text NOT NULL,
	`sequence` integer NOT NULL,
	`isCancelled` integer NOT NULL,
	`changedAt` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `nudges` ADD `waitingSince` integer;