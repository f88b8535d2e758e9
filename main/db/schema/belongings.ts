import { index } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** Something said between the person and the other side, in either direction, or a draft of it. */
export const interactions = tableOf(records.interactions, (table) => [
  index('interactions_subject').on(table.subjectType, table.subjectId),
]);

/** Something a supplier said it would do. */
export const promises = tableOf(records.promises, (table) => [
  index('promises_subject').on(table.subjectType, table.subjectId),
]);

/** Something to be done, such as what is set up once a contract is made. */
export const checklistItems = tableOf(records.checklist_items, (table) => [
  index('checklist_items_subject').on(table.subjectType, table.subjectId),
]);

/** Trouble in use, with what is wanted of the other side. */
export const problems = tableOf(records.problems, (table) => [
  index('problems_subject').on(table.subjectType, table.subjectId),
  index('problems_exitId').on(table.exitId),
]);

/** A paper, mail or picture that is kept with what it is about. */
export const documents = tableOf(records.documents, (table) => [
  index('documents_subject').on(table.subjectType, table.subjectId),
  index('documents_hash').on(table.hash),
]);

/** One step of a problem, by either side. */
export const problemSteps = tableOf(records.problem_steps, (table) => [
  index('problem_steps_problemId').on(table.problemId),
]);
