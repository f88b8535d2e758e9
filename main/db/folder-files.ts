/** The names of everything that Dancecard keeps in a data folder. */
export const databaseFileName = 'dancecard.sqlite';
export const lockFileName = 'dancecard.lock';
export const holderFileName = 'dancecard.holder.json';
export const logFileName = 'dancecard.log';
/** Says what an erasing that has begun must still take away. */
export const erasingFileName = 'dancecard.erasing.json';
/** Says since when content of documents is named by none. */
export const unneededFileName = 'dancecard.unneeded.json';
export const copiesFolderName = 'copies';
/** Says when the database was last read through, between one opening and the next. */
export const checkedFileName = 'dancecard.checked.json';
/** The content of documents, each file named after its own hash. */
export const documentsFolderName = 'documents';
export const desktopFolderName = 'desktop';
/** Files on their way between a page and the store. */
export const passingFolderName = 'passing';
/** The page by which a browser is opened, where it can not lie in the person's home. */
export const launchFolderName = 'launch';
export const damagedPrefix = 'damaged-';
/** Folders in which files are read that others gave; one that is left was left by a process that was killed. */
export const readingPrefix = 'reading-';

/** What SQLite keeps beside a database. */
export const databaseSuffixes = ['', '-wal', '-shm', '-journal'] as const;

const folders = new Set([
  copiesFolderName,
  documentsFolderName,
  desktopFolderName,
  passingFolderName,
  launchFolderName,
]);
const folderPrefixes = [damagedPrefix, readingPrefix];
const small = [holderFileName, erasingFileName, unneededFileName, checkedFileName, logFileName, `${logFileName}.1`];
const files = new Set([
  ...[databaseFileName, `${databaseFileName}.unfinished`, lockFileName].flatMap((name) =>
    databaseSuffixes.map((suffix) => name + suffix),
  ),
  ...small,
  ...small.map((name) => `${name}.new`),
]);

/** What file managers leave in any folder; nobody's. */
const leftByOthers = new Set(['.DS_Store', '.directory', 'desktop.ini', 'Thumbs.db', 'lost+found']);

/** What a name in a data folder stands for: a file or a folder of ours, or something else. */
export function kindOfName(name: string): 'file' | 'folder' | 'nothing' | 'other' {
  if (files.has(name)) return 'file';
  if (folders.has(name) || folderPrefixes.some((prefix) => name.startsWith(prefix))) return 'folder';
  return leftByOthers.has(name) ? 'nothing' : 'other';
}
