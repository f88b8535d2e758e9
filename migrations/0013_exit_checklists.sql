CREATE TABLE `exit_items` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`exitId` text NOT NULL,
	`item` text NOT NULL,
	`text` text,
	`state` text DEFAULT 'open' NOT NULL,
	`on` text,
	`note` text,
	`dueOn` text,
	FOREIGN KEY (`exitId`) REFERENCES `exits`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `exit_items_exit` ON `exit_items` (`exitId`);--> statement-breakpoint
ALTER TABLE `exits` ADD `wouldReturn` text;--> statement-breakpoint
ALTER TABLE `exits` ADD `costAmount` integer;--> statement-breakpoint
ALTER TABLE `exits` ADD `costCurrency` text;