import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Where the built app lies: the folder with `main`, `preload`, `renderer` and `migrations`. */
export function builtFolder(): string {
  const here = import.meta.dirname;
  // From sources this file is two folders below the project, from a bundle one folder below the built app.
  return import.meta.filename.endsWith('.ts') ? resolve(here, '..', '..', 'dist') : resolve(here, '..');
}

/** The version in package.json, which lies beside the built app in a clone and in a package. */
export function programVersion(): string {
  const text = readFileSync(join(builtFolder(), '..', 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
