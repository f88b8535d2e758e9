ALTER TABLE `history_entries` ADD `sequence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `history_entries` SET `sequence` = rowid;--> statement-breakpoint
CREATE UNIQUE INDEX `history_entries_sequence` ON `history_entries` (`sequence`);--> statement-breakpoint
UPDATE `history_entries` SET `changeCount` = `changeCount` - (SELECT count(*) FROM `changes` WHERE `entryId` = `history_entries`.`id` AND `before` = '{}' AND `after` = '{}');--> statement-breakpoint
DELETE FROM `changes` WHERE `before` = '{}' AND `after` = '{}';
