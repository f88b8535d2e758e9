import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Provided at run time: Electron by itself, SQLite because it is a native module. All else is bundled. */
const external = ['electron', 'better-sqlite3'];

/**
 * The three doors as Node programs, and where their threads begin. What they share becomes chunks beside them, so that `../migrations` and
 * `../renderer` are the same for every file. Not minified: a stack in a log should be readable.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [catalogsAsText(), oneByteSources()],
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: {
        desktop: 'main/hosts/desktop/desktop.ts',
        browser: 'main/hosts/browser/browser.ts',
        cli: 'main/hosts/cli/cli.ts',
        thread: 'main/threads/thread.ts',
        'holiday-calendar': 'main/holiday-calendar.ts',
        'public-suffixes': 'main/imports/leads/public-suffixes.ts',
      },
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { target: 'node', noExternal: true, external },
});

/**
 * One sign beyond ASCII makes Node hold a file of more than a megabyte with two bytes a sign, in each thread that loads it.
 * Written as escapes they mean the same; a build in which they would not stops here.
 */
function oneByteSources(): Plugin {
  return {
    name: 'dancecard-one-byte-sources',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (/String\.raw`[^`]*[^\0-\x7F]|\\[^\0-\x7F]/.test(chunk.code)) {
          this.error('A raw template, or what follows a backslash, has signs that can not be escaped.');
        }
        chunk.code = chunk.code.replaceAll(/[^\0-\x7F]/g, escaped);
      }
    },
  };
}

/**
 * The messages of a language as one text, which is read when the language is spoken: every thread has all languages at
 * hand, and most never speak more than one.
 */
function catalogsAsText(): Plugin {
  const generated = /[\\/]shared[\\/]messages[\\/](\w+)\.generated\.ts$/;
  return {
    name: 'dancecard-catalogs-as-text',
    load(id) {
      const language = generated.exec(id)?.[1];
      if (language === undefined) return null;
      const folder = join(import.meta.dirname, 'shared', 'messages', language);
      const areas = readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));
      const text = JSON.stringify(Object.assign({}, ...areas)).replaceAll(/[^\0-\x7F]/g, escaped);
      return `let all;\nexport function ${language}() {\n  return (all ??= JSON.parse(${JSON.stringify(text)}));\n}\n`;
    },
  };
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
