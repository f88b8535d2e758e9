import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { onTestFinished } from 'vitest';

/** The text of each file, by its path. */
export type Sources = Readonly<Record<string, string>>;
/** The built code of some pages. */
export type Files = readonly Rolldown.OutputChunk[];

/** Builds pages that begin with `main.ts` with one of our plugins, minified as the renderer is. */
export async function builtWith(sources: Sources, plugin: (root: string) => Plugin): Promise<Files> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dancecard-build-')));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, source] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  const result = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [plugin(root)],
    build: { write: false, modulePreload: { polyfill: false }, rolldownOptions: { input: join(root, 'main.ts') } },
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('One build was expected.');
  return result.output.filter((file) => file.type === 'chunk');
}
