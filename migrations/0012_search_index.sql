DROP TABLE `search_texts`;--> statement-breakpoint
CREATE TABLE `search_texts` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`supplierId` text NOT NULL,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`indexed` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_texts_id_unique` ON `search_texts` (`id`);--> statement-breakpoint
CREATE INDEX `search_texts_supplier` ON `search_texts` (`supplierId`);--> statement-breakpoint
CREATE INDEX `search_texts_waiting` ON `search_texts` (`number`) WHERE "indexed" = 0;--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(`name`, `text`, content = 'search_texts', content_rowid = 'number', tokenize = 'trigram');
