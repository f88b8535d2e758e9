import type { z } from 'zod';
import type { doubt, importedContract, inference, listFormats, listMapping } from '#shared/api/imports.ts';
import type { listField, unreadTexts } from '#shared/records/list-fields.ts';
import type { Message } from '#shared/domain/words.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';

export type ListField = z.infer<typeof listField>;
export type ListFormat = (typeof listFormats)[number];
/** What the person said about a list: corrections and answers. */
export type ListMapping = z.infer<typeof listMapping>;
/** What the api says about a list, not yet put into anybody's language. */
export interface Inference extends Omit<z.infer<typeof inference>, 'label' | 'why' | 'choices' | 'messages'> {
  readonly label: Message;
  readonly why: Message;
  readonly choices: readonly { readonly value: string; readonly label: Message | string }[];
}
export interface Doubt extends Omit<z.infer<typeof doubt>, 'message' | 'messages'> {
  readonly message: Message;
}
/** A text of a row that found no place, and what it speaks of. */
export type Unread = z.infer<typeof unreadTexts>[number];
export type ImportedContract = z.output<typeof importedContract>;

/** One row of a list with its place: the line it begins on, or its place in a JSON list, both from 1. */
export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that cannot be read at all. */
export interface BadRow {
  readonly line: number;
  readonly reason: Message;
}

/** A list taken apart into cells, before anything is read into them. */
export interface ListTable {
  readonly headers: readonly string[];
  readonly rows: readonly ListRow[];
  readonly badRows: readonly BadRow[];
}

/** A row as it was read: the contract it would become, or why it cannot be one. */
export interface ReadRow {
  readonly line: number;
  readonly contract: ImportedContract | null;
  readonly doubts: readonly Doubt[];
  /** Why the row is bad; null for a row that was read. */
  readonly reason: Message | null;
  /** What the row says, whatever the order of its columns and rows: rows with the same key are the same row. */
  readonly importKey: string;
}

export interface ListColumn {
  readonly index: number;
  readonly header: string;
  readonly field: ListField | null;
  readonly samples: string[];
}

/** A list that was read. */
export interface ReadList {
  readonly format: ListFormat;
  /** What it is. */
  readonly description: Message;
  readonly inferences: Inference[];
  readonly columns: ListColumn[];
  readonly rows: ReadRow[];
}

export interface ReadListOptions {
  /** Puts what is stored with a contract into the language of the caller. */
  readonly say: (message: Message) => string;
  readonly today: CalendarDate;
  /** The time-zone name in which a moment is a day here; left out: the computer's. */
  readonly timeZone?: string;
  /** The currency the person usually pays in; used for amounts that name none. */
  readonly defaultCurrency?: string;
  /** Called now and then with how many of how many rows are read; null while they are still being counted. */
  readonly onProgress?: (done: number, total: number | null) => void;
  /** Whether the person asked to stop. */
  readonly stopped?: () => boolean;
}

export interface NotAList {
  readonly type: 'NotAList';
  readonly message: Message;
}

export interface Stopped {
  readonly type: 'Stopped';
  readonly message: Message;
}

/** The failure of a file that is no list. */
export function notAList(message: Message): NotAList {
  return { type: 'NotAList', message };
}
