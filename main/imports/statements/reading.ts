import { message } from '#shared/domain/message.ts';
import type { Result } from '#shared/domain/result.ts';
import { rowLimit } from '../limits.ts';
import { notAList, type NotAList, type Stopped } from '../list-types.ts';
import type { Pace } from '../pace.ts';
import { sentence } from '../what-file.ts';
import type { ReadStatements, StatementMapping, StatementOptions } from './statement.ts';

/** What every reader of statements is given beside the text. */
export interface Reading {
  readonly text: string;
  readonly fileName: string;
  readonly mapping: StatementMapping | undefined;
  readonly options: StatementOptions;
  readonly pace: Pace;
}

/** What a reader gives: null where the text is not of its format after all. */
export type Read = Result<Omit<ReadStatements, 'description' | 'format'> | null, NotAList | Stopped>;

/** The refusal of a file with more entries than are read. */
export function tooManyEntries(fileName: string): NotAList {
  return notAList(
    sentence(fileName, message('statements.is.manyEntries', { most: rowLimit }), message('statements.do.shorter')),
  );
}
