ALTER TABLE `exits` ADD `ground` text DEFAULT 'notice' NOT NULL;--> statement-breakpoint
ALTER TABLE `exits` ADD `rightUntil` text;--> statement-breakpoint
ALTER TABLE `nudges` ADD `tellOn` text;