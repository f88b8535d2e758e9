import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { build } from 'vite';
import { projectFolder } from '#main/built-folders.ts';

/**
 * Bundles a test's program the way the doors are bundled and gives its path, because a bundle starts several times
 * faster than the sources. It lies two folders below the project's, where the program looks for its migrations.
 */
export async function buildProgram(name: string): Promise<string> {
  const folder = join('.cache', `program-${name}-${process.pid}`);
  const external = ['better-sqlite3'];
  await build({
    configFile: false,
    root: projectFolder(),
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { [name]: join(import.meta.dirname, `${name}.ts`) },
        external,
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
    ssr: { target: 'node', noExternal: true, external },
  });
  const path = join(projectFolder(), folder);
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return join(path, `${name}.js`);
}
