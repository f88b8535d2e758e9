ALTER TABLE `contracts` ADD `lastUsedOn` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `reviewOn` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `reviewAbout` text;--> statement-breakpoint
CREATE INDEX `contracts_category` ON `contracts` (`category`);--> statement-breakpoint
ALTER TABLE `relationships` ADD `reviewedOn` text;