CREATE TABLE `data_given` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`relationshipId` text NOT NULL,
	`kind` text NOT NULL,
	`what` text,
	`givenOn` text,
	`why` text,
	`ground` text DEFAULT 'unknown' NOT NULL,
	`consentWithdrawnOn` text,
	`askedBackOn` text,
	`erasedOn` text,
	FOREIGN KEY (`relationshipId`) REFERENCES `relationships`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `data_given_relationship` ON `data_given` (`relationshipId`);