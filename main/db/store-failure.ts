/** Why the store cannot be used. */
export type StoreFailureReason = 'held' | 'newer_version' | 'damaged' | 'disk_full' | 'read_only' | 'failed';

/** The store could not be opened or written. `message` is for the person: what happened, what it means, what to do. */
export interface StoreFailure {
  readonly reason: StoreFailureReason;
  readonly message: string;
}

const messages: Record<'damaged' | 'disk_full' | 'read_only', string> = {
  damaged:
    'The file with your records is damaged. Nothing was changed. Close Dancecard and start it again: it sets the damaged file aside, keeps it, and says where.',
  disk_full: 'The disk is full, so this could not be saved. Nothing was changed. Free some space and try again.',
  read_only:
    'Dancecard may not write to its data folder, so this could not be saved. Nothing was changed. Check the permissions of the folder, or choose another with --data.',
};

/** Reads an error of the database or the file system as a store failure; null when it is something else, thus a bug. */
export function storeFailureOf(error: unknown): StoreFailure | null {
  const code = errorCode(error);
  if (code === null) return null;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return failure('disk_full');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return failure('damaged');
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS'
  ) {
    return failure('read_only');
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return {
      reason: 'failed',
      message:
        'The disk reported an error, so this could not be saved. Nothing was changed. Check that the disk works and has space, then try again.',
    };
  }
  return null;
}

/** The code of a database or file-system error, such as `SQLITE_FULL` or `ENOSPC`. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function failure(reason: keyof typeof messages): StoreFailure {
  return { reason, message: messages[reason] };
}
