import { defineConfig, type Plugin } from 'vite';

/** Provided at run time: Electron by itself, SQLite because it is a native module. All else is bundled. */
const external = ['electron', 'better-sqlite3'];

/**
 * The three doors as Node programs, and where their threads begin. What they share becomes chunks beside them, so that `../migrations` and
 * `../renderer` are the same for every file. Not minified: a stack in a log should be readable.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [oneByteSources()],
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
      },
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { target: 'node', noExternal: true, external },
});

/**
 * One sign beyond Latin-1 makes the engine hold a whole file with two bytes a sign, in each thread that loads it. Written
 * as escapes they mean the same; a build with a raw template that would not stops here.
 */
function oneByteSources(): Plugin {
  return {
    name: 'dancecard-one-byte-sources',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (/String\.raw`[^`]*[^\0-\xFF]/.test(chunk.code)) {
          this.error('A raw template has signs that can not be escaped.');
        }
        chunk.code = chunk.code.replaceAll(/[^\0-\xFF]/g, escaped);
      }
    },
  };
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
