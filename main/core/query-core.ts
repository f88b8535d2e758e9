import type { Path } from '#shared/api/api.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import { readPreferences } from '../app/preferences/read-preferences.ts';
import type { FilesContext, QueryContext } from '../app/handler.ts';
import { whileUnchanged } from '../db/while-unchanged.ts';
import type { Reader } from '../db/reader.ts';
import { answerQuery, makeReady, type Reading, type SaidOutcome } from '../dispatch.ts';
import type { FilePort } from '../files.ts';
import type { LooseReadied } from '../loose-router.ts';
import { attachmentInThread, readInThread } from '../threads/read-in-thread.ts';
import { contextFor, spokenTo, type Call, type CoreParts } from './core-parts.ts';

/** The half of a core that reads: it sees what is stored, waits for no write and writes nothing. */
export interface QueryCore {
  answer(path: string, input: unknown, call: Call): Promise<SaidOutcome>;
  /** Does the first half of a command whose input was checked. */
  makeReady(path: Path, input: unknown, call: Call): Promise<LooseReadied>;
}

/** @param files null where no files are passed or read */
export function queryCore(parts: CoreParts, reader: Reader, files: FilePort | null): QueryCore {
  const currentPreferences = (): Preferences =>
    whileUnchanged(reader.sqlite, 'preferences', () => readPreferences(reader.database));

  const readingFor = (call: Call): Reading => {
    const reading = (): QueryContext => contextFor(parts, reader, currentPreferences(), call);
    return {
      log: parts.log,
      speaker: spokenTo({ ...parts.door, ...call.caller }, currentPreferences()).speaker,
      mode: call.caller?.mode ?? parts.door.mode,
      isLocked: parts.app.locked,
      storeFailed: parts.storeFailed,
      reading,
      withFiles(): FilesContext {
        if (files === null) throw new Error('Files came where none are read');
        return {
          ...reading(),
          files,
          readText: (document) => readInThread(document),
          takeAttachment: (mail, place) => attachmentInThread(mail, place),
        };
      },
    };
  };

  return {
    answer: (path, input, call) => answerQuery(readingFor(call), path, input),
    makeReady: (path, input, call) => makeReady(readingFor(call), path, input),
  };
}
