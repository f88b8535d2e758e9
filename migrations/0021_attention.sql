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
ALTER TABLE `contracts` ADD `muted` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `reminderDays` text;