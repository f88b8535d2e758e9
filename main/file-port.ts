import { resolve } from 'node:path';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { FilePort } from './files.ts';
import { keptFile } from './given-files/kept-file.ts';
import { outgoingFiles, outgoingName } from './given-files/outgoing-files.ts';
import { passingFiles } from './given-files/passing-files.ts';
import { openGiven, openHeld, reasonNotToRead, wholeOf } from './given-files/read-given.ts';
import { isReceived, receivedFiles } from './given-files/received-files.ts';
import { writeGiven } from './given-files/write-whole.ts';

/**
 * Files for one open Dancecard, whose data folder no export may reach and which keeps what pages hand over and fetch.
 * Without `mayUsePaths`, only `received:` and `outgoing:` names work, but for the calendar file that is kept up to date.
 */
export function filePort(options: { mayUsePaths: boolean; dataFolder: string }): FilePort {
  const passing = passingFiles(options.dataFolder);
  const received = receivedFiles(passing);
  const outgoing = outgoingFiles(passing);

  const openRead: FilePort['openRead'] = async (path, limitBytes) => {
    if (isReceived(path)) {
      const file = received.find(path);
      if (!file.ok) return file;
      const { place, held, name } = file.value;
      return held === null ? openGiven(place, limitBytes, name) : openHeld(held, limitBytes, name);
    }
    if (!options.mayUsePaths) return failed(pathsUnavailable);
    return openGiven(resolve(path), limitBytes);
  };

  return {
    openRead,
    async read(path, limitBytes) {
      const file = await openRead(path, limitBytes);
      if (!file.ok) return file;
      try {
        return ok({ bytes: await wholeOf(file.value), name: file.value.name });
      } catch (error) {
        return failed(reasonNotToRead(error, path, file.value.name));
      } finally {
        await file.value.close();
      }
    },
    async write(path, content, how) {
      const name = outgoingName(path);
      if (name !== null) {
        const written = await outgoing.write(name, content, how.check);
        return written.ok ? ok({ path, bytes: written.value }) : written;
      }
      if (!options.mayUsePaths) return failed(pathsUnavailable);
      return writeGiven(resolve(path), options.dataFolder, content, how);
    },
    ...keptFile(options.dataFolder),
    receive: received.receive,
    collect: outgoing.collect,
    close: passing.close,
  };
}

const pathsUnavailable = {
  type: 'Unavailable',
  message: message('files.noPaths'),
} as const;
