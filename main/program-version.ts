import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './built-folders.ts';
import { isFromSources } from './from-sources.ts';

/** The version in package.json, which lies beside the built app in a clone and in a package. */
export function programVersion(): string {
  const text = readFileSync(resolve(projectFolder(), 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** What tells one build of the program from another: its version, and when the built folder was written. */
export function buildName(): string {
  const built = isFromSources ? '' : ` ${Math.round(statSync(import.meta.dirname).mtimeMs)}`;
  return programVersion() + built;
}
