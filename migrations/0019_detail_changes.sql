CREATE TABLE `detail_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`personId` text,
	`kind` text NOT NULL,
	`newDetail` text NOT NULL,
	`oldDetail` text,
	`validFrom` text,
	FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `detail_changes_person` ON `detail_changes` (`personId`);--> statement-breakpoint
CREATE TABLE `detail_tellings` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`changeId` text NOT NULL,
	`relationshipId` text NOT NULL,
	`toldOn` text,
	`channel` text NOT NULL,
	`confirmedOn` text,
	`note` text,
	`interactionId` text,
	FOREIGN KEY (`changeId`) REFERENCES `detail_changes`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`relationshipId`) REFERENCES `relationships`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`interactionId`) REFERENCES `interactions`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `detail_tellings_change` ON `detail_tellings` (`changeId`);--> statement-breakpoint
CREATE INDEX `detail_tellings_relationship` ON `detail_tellings` (`relationshipId`);--> statement-breakpoint
CREATE INDEX `detail_tellings_interaction` ON `detail_tellings` (`interactionId`);