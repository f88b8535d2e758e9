import { defineConfig } from 'vite';

/** Provided at run time: Electron by itself, SQLite because it is a native module. All else is bundled. */
const external = ['electron', 'better-sqlite3'];

/**
 * The three doors as Node programs, and where their threads begin. What they share becomes chunks beside them, so that `../migrations` and
 * `../renderer` are the same for every file. Not minified: a stack in a log should be readable.
 */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
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
