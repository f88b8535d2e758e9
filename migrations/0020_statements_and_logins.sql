CREATE TABLE `identifiers` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`supplierId` text NOT NULL,
	`contractId` text,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`supplierId`) REFERENCES `suppliers`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `identifiers_supplier` ON `identifiers` (`supplierId`);--> statement-breakpoint
CREATE INDEX `identifiers_value` ON `identifiers` (`kind`,`value`);--> statement-breakpoint
CREATE TABLE `logins` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`relationshipId` text NOT NULL,
	`name` text NOT NULL,
	`website` text,
	`username` text,
	`since` text,
	`lastUsedOn` text,
	FOREIGN KEY (`relationshipId`) REFERENCES `relationships`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `logins_relationship` ON `logins` (`relationshipId`);--> statement-breakpoint
CREATE TABLE `suggestion_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`series` text NOT NULL,
	`name` text NOT NULL,
	`answer` text NOT NULL,
	`contractId` text,
	`on` text,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `suggestion_answers_series` ON `suggestion_answers` (`series`);--> statement-breakpoint
CREATE TABLE `bank_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`name` text NOT NULL,
	`iban` text,
	`number` text,
	`currency` text
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`bankAccountId` text NOT NULL,
	`bookedOn` text NOT NULL,
	`valueOn` text,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`counterparty` text,
	`iban` text,
	`creditorId` text,
	`mandate` text,
	`endToEnd` text,
	`purpose` text,
	`bankId` text,
	`supplierId` text,
	`contractId` text,
	FOREIGN KEY (`bankAccountId`) REFERENCES `bank_accounts`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`supplierId`) REFERENCES `suppliers`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`contractId`) REFERENCES `contracts`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `payments_account` ON `payments` (`bankAccountId`,`bookedOn`);--> statement-breakpoint
CREATE INDEX `payments_booked_on` ON `payments` (`bookedOn`);--> statement-breakpoint
CREATE INDEX `payments_supplier` ON `payments` (`supplierId`,`bookedOn`);--> statement-breakpoint
CREATE INDEX `payments_contract` ON `payments` (`contractId`,`bookedOn`);--> statement-breakpoint
ALTER TABLE `prices` ADD `paymentId` text REFERENCES payments(id);--> statement-breakpoint
CREATE INDEX `prices_payment` ON `prices` (`paymentId`);