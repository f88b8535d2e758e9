CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`operation` text NOT NULL,
	`input` text NOT NULL,
	`title` text NOT NULL,
	`changes` text NOT NULL,
	`ids` text NOT NULL,
	`status` text NOT NULL,
	`decidedAt` integer,
	`entryId` text
);
--> statement-breakpoint
CREATE INDEX `proposals_status` ON `proposals` (`status`);