import { z } from 'zod';
import type { Message } from '#shared/domain/words.ts';
import { messageSchema } from '../records/messages.ts';

/** What the person is told, and the same for programs. */
const said = {
  message: z.string(),
  messages: z.object({ message: messageSchema }).optional(),
};

/**
 * Every expected failure. `message` is one or two plain sentences in the caller's language: what happened, what it means,
 * what to do next; `messages` holds the same for programs. Further fields are for programs too.
 */
const expectedErrors = {
  /** The id names nothing that is here. */
  NotFound: z.object({
    type: z.literal('NotFound'),
    ...said,
    what: z.string(),
    id: z.string(),
  }),
  /** The rules of the record forbid it, such as a second exit from the same contract. */
  Refused: z.object({ type: z.literal('Refused'), ...said }),
  /** An undo or redo that later changes contradict. */
  Contradicted: z.object({
    type: z.literal('Contradicted'),
    ...said,
    laterEntryIds: z.array(z.string()),
  }),
  /** The file cannot be read: missing, a folder, too large, no permission. */
  FileUnreadable: z.object({
    type: z.literal('FileUnreadable'),
    ...said,
  }),
  /** The file cannot be written: full disk, read-only folder, missing folder. */
  FileUnwritable: z.object({
    type: z.literal('FileUnwritable'),
    ...said,
  }),
  /** The file is readable but is not what this operation can read. */
  NotAList: z.object({ type: z.literal('NotAList'), ...said }),
  /** A restore was asked for into a store that already holds records. */
  StoreNotEmpty: z.object({
    type: z.literal('StoreNotEmpty'),
    ...said,
  }),
  /** The person stopped it; nothing was changed. */
  Stopped: z.object({ type: z.literal('Stopped'), ...said }),
  /** This door cannot do that here. */
  Unavailable: z.object({
    type: z.literal('Unavailable'),
    ...said,
  }),
} as const;

/** Failures any call can have, whatever the operation. */
const transportErrors = {
  InvalidInput: z.object({
    type: z.literal('InvalidInput'),
    ...said,
    /** One entry per wrong field: its path and what is wrong with it. */
    fields: z.array(z.object({ path: z.string(), ...said })),
  }),
  UnknownOperation: z.object({
    type: z.literal('UnknownOperation'),
    ...said,
  }),
  /** A bug. The reference is written to the log beside the stack, which never leaves the machine. */
  Defect: z.object({
    type: z.literal('Defect'),
    ...said,
    reference: z.string(),
  }),
  /** The store cannot be used: full disk, read-only folder, damaged file. Nothing was changed. */
  StoreUnusable: z.object({
    type: z.literal('StoreUnusable'),
    ...said,
    reason: z.enum(['disk_full', 'read_only', 'damaged', 'newer_version', 'held', 'failed']),
  }),
  /** The records are locked: nothing about them is answered until they are unlocked. */
  Locked: z.object({
    type: z.literal('Locked'),
    ...said,
  }),
  /** It was to be proposed only, and can not be: it does something that can not be taken back before it is decided. */
  NotProposable: z.object({
    type: z.literal('NotProposable'),
    ...said,
  }),
  /** The door lost its connection to the store. */
  Disconnected: z.object({
    type: z.literal('Disconnected'),
    ...said,
  }),
} as const;

export type ExpectedErrorType = keyof typeof expectedErrors;
export type ExpectedError = {
  [Type in ExpectedErrorType]: z.infer<(typeof expectedErrors)[Type]>;
}[ExpectedErrorType];
export type TransportErrorType = keyof typeof transportErrors;
export type TransportError = {
  [Type in TransportErrorType]: z.infer<(typeof transportErrors)[Type]>;
}[TransportErrorType];

/** Parses any failure that crosses a door. */
export const anyErrorSchema = z.discriminatedUnion('type', [
  expectedErrors.NotFound,
  expectedErrors.Refused,
  expectedErrors.Contradicted,
  expectedErrors.FileUnreadable,
  expectedErrors.FileUnwritable,
  expectedErrors.NotAList,
  expectedErrors.StoreNotEmpty,
  expectedErrors.Stopped,
  expectedErrors.Unavailable,
  transportErrors.InvalidInput,
  transportErrors.UnknownOperation,
  transportErrors.Defect,
  transportErrors.StoreUnusable,
  transportErrors.Locked,
  transportErrors.NotProposable,
  transportErrors.Disconnected,
]);
export type AnyError = ExpectedError | TransportError;

/** A failure as handlers have it: what is said is not yet text, which the caller's language decides. */
export type Unsaid<Failure> = Failure extends { message: string; fields: readonly (infer Field)[] }
  ? Omit<Failure, 'message' | 'messages' | 'fields'> & {
      readonly message: string | Message;
      readonly fields: readonly Unsaid<Field>[];
    }
  : Failure extends { message: string }
    ? Omit<Failure, 'message' | 'messages'> & { readonly message: string | Message }
    : Failure;
