CREATE TABLE `exchanges` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`relationshipId` text NOT NULL,
	`side` text NOT NULL,
	`text` text NOT NULL,
	`on` text,
	`amount` integer,
	`currency` text,
	FOREIGN KEY (`relationshipId`) REFERENCES `relationships`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `exchanges_relationship` ON `exchanges` (`relationshipId`);--> statement-breakpoint
CREATE TABLE `judgements` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`relationshipId` text NOT NULL,
	`question` text NOT NULL,
	`answer` integer NOT NULL,
	`fact` text NOT NULL,
	`evidence` text,
	`judgedOn` text,
	FOREIGN KEY (`relationshipId`) REFERENCES `relationships`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `judgements_once` ON `judgements` (`relationshipId`,`question`) WHERE "deletedAt" IS NULL;--> statement-breakpoint
CREATE TABLE `layer_items` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`layer` text NOT NULL,
	`text` text NOT NULL,
	`personId` text,
	`position` real NOT NULL,
	FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `layer_items_person` ON `layer_items` (`personId`);--> statement-breakpoint
CREATE TABLE `layer_matches` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`layerItemId` text NOT NULL,
	`relationshipId` text NOT NULL,
	`fit` text NOT NULL,
	`note` text,
	`on` text,
	FOREIGN KEY (`layerItemId`) REFERENCES `layer_items`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`relationshipId`) REFERENCES `relationships`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `layer_matches_relationship` ON `layer_matches` (`relationshipId`);--> statement-breakpoint
CREATE UNIQUE INDEX `layer_matches_once` ON `layer_matches` (`layerItemId`,`relationshipId`) WHERE "deletedAt" IS NULL;--> statement-breakpoint
CREATE TABLE `recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`relationshipId` text NOT NULL,
	`score` integer,
	`reason` text,
	`on` text,
	FOREIGN KEY (`relationshipId`) REFERENCES `relationships`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `recommendations_relationship` ON `recommendations` (`relationshipId`);