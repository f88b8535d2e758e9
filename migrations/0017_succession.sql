ALTER TABLE `exits` ADD `replacedById` text REFERENCES contracts(id);--> statement-breakpoint
ALTER TABLE `exits` ADD `succession` text;--> statement-breakpoint
CREATE INDEX `exits_replaced_by` ON `exits` (`replacedById`);--> statement-breakpoint
ALTER TABLE `prices` ADD `documentId` text REFERENCES documents(id);--> statement-breakpoint
CREATE INDEX `prices_document` ON `prices` (`documentId`);