/** The kinds of record to which interactions, promises, problems and checklist items may belong. */
export const subjectTypes = ['supplier', 'relationship', 'contract', 'need', 'candidate', 'problem'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** The record something belongs to. */
export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
}
