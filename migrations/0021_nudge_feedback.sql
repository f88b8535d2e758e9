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
CREATE UNIQUE INDEX `nudge_feedback_once` ON `nudge_feedback` (`nudgeKey`) WHERE "deletedAt" IS NULL;