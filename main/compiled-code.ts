import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { isFromSources } from './from-sources.ts';

/**
 * Lets Node keep the compiled code of the built program beside it, for the next start; each thread asks by itself. What
 * was kept for other code or another Node is not used, a build begins anew, and where nothing may be written nothing is.
 */
export function keepCompiledCode(): void {
  if (!isFromSources) enableCompileCache(join(import.meta.dirname, '..', 'compiled'));
}
