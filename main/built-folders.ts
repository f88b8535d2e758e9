import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isFromSources } from './from-sources.ts';

/** The project's own folder: the one with package.json. */
export function projectFolder(): string {
  return isFromSources ? resolve(import.meta.dirname, '..') : resolve(import.meta.dirname, '..', '..');
}

/** The migrations: beside the sources, or the copy inside the built app. */
export function migrationsFolder(): string {
  const built = resolve(import.meta.dirname, '..', 'migrations');
  return !isFromSources && existsSync(built) ? built : resolve(projectFolder(), 'migrations');
}
