import { join } from 'node:path';
import { projectFolder } from '#main/built-folders.ts';

/** Where the built app lies: the folder with `main`, `preload` and `renderer`. */
export function builtFolder(): string {
  return join(projectFolder(), 'dist');
}
