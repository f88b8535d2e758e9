/**
 * Makes everything this process creates from now on readable for its owner only. Called first in every program, before
 * anything is opened: a file is never open to others, not even for a moment.
 */
export function keepFilesPrivate(): void {
  if (process.platform !== 'win32') process.umask(0o077);
}
