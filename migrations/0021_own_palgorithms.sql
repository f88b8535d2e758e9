CREATE TABLE `own_palgorithms` (
	`id` text PRIMARY KEY NOT NULL,
	`createdAt` integer NOT NULL,
	`changedAt` integer NOT NULL,
	`deletedAt` integer,
	`name` text NOT NULL,
	`on` text NOT NULL,
	`when` text NOT NULL,
	`say` text NOT NULL,
	`atMostEvery` text,
	`action` text,
	`isOn` integer DEFAULT 1 NOT NULL
);
