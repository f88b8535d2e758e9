import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..', '..');

/** The files git knows or would add, as paths with forward slashes. */
export function projectFiles(...patterns: string[]): string[] {
  const options = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z', '--', ...patterns];
  return execFileSync('git', options, { cwd: projectFolder, encoding: 'utf8' }).split('\0').filter(Boolean);
}

export function read(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

export function readJson(path: string): unknown {
  return JSON.parse(read(path));
}
