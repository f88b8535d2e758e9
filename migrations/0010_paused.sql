ALTER TABLE `contracts` ADD `pausedFrom` text;--> statement-breakpoint
ALTER TABLE `contracts` ADD `pausedUntil` text;