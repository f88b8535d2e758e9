CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`subjectType` text NOT NULL,
	`subjectId` text NOT NULL,
	`name` text NOT NULL,
	`datedOn` text,
	`note` text,
	`addedOn` text NOT NULL,
	`mediaType` text NOT NULL,
	`bytes` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `documents_subject` ON `documents` (`subjectType`,`subjectId`);--> statement-breakpoint
CREATE INDEX `documents_hash` ON `documents` (`hash`);--> statement-breakpoint
CREATE TABLE `document_texts` (
	`documentId` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`pages` integer,
	`attachments` text NOT NULL
);
