import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { withoutRules } from './scripts/build/without-rules.mjs';
import { wordsOfPages } from './scripts/build/words-of-pages.mjs';

/** Our own modules only declare things, so a page fetches what it uses of them: all but those that say so by their name. */
const mereDeclarations = /\/(?:renderer|shared)\/(?!main\.tsx$|begin\.ts$|no-code-from-text\.ts$).*\.tsx?$/;

/** What runs before the page's own code is there, and what it needs: nothing else, or it would wait for the whole. */
const beginning =
  /\/renderer\/(?:begin|data\/first-questions|transport\/(?:asked-early|requests)|words\/first-words)\.ts$|\/shared\/(?:api\/wire-names|messages\/tongue)\.ts$|preload-helper|^\0words:first$/;

/** The bundler puts everybody who shares a file into its name, and the words of code after their language. */
function plainName(name: string): string {
  return name.startsWith('shared~') ? 'shared' : name.replace(/^_words_([a-z]{2})_(.*)$/, '$2.$1');
}

/**
 * The renderer, as both hosts serve it. The content security policy allows nothing inline and no `data:` fonts, so
 * every asset is a file of its own; hashed names let it be cached for good.
 */
export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  base: '/',
  plugins: [react(), emptiedWithoutMarkup(), kitInOurLanguages(), withoutHelpOfDoors(), withoutRules(), wordsOfPages()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Electron's Chromium, and for the browser door what people run today; all of these know light-dark() and nesting.
    target: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What draws PDFs is one file of that size, which no page fetches but that of a PDF.
    chunkSizeWarningLimit: 1700,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: mereDeclarations, sideEffects: false }] },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: ({ name }) => `assets/${plainName(name)}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) => `assets/${plainName(name.replace(/\.\w+$/, ''))}-[hash][extname]`,
        // What every page needs comes in one file, and what some share in few: each further file costs a page more than
        // some code it does not use.
        codeSplitting: {
          groups: [
            { name: 'begin', test: beginning, priority: 3 },
            { name: 'first', tags: ['$initial'], priority: 2 },
            // All operations but those a page is drawn from: one file, fetched once the page is there.
            { name: 'operations', test: /\/shared\/(?:api|records)\/|\/every-operation\.ts$/, priority: 1.5 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000, priority: 1 },
          ],
        },
      },
    },
  },
});

/**
 * react-aria empties its live region by assigning markup, which the page's trusted types refuse: the error would end the
 * page in the middle of typing. The same without markup. A build whose react-aria does it in another way stops here.
 */
function emptiedWithoutMarkup(): Plugin {
  return {
    name: 'dancecard-emptied-without-markup',
    transform(code, id) {
      if (!/dist\/private\/live-announcer\/LiveAnnouncer\.m?js$/.test(id)) return null;
      const changed = code.replaceAll(".innerHTML = ''", '.replaceChildren()');
      if (changed === code) this.error('react-aria empties its live region in another way now; see vite.config.ts.');
      return { code: changed, map: null };
    },
  };
}

/**
 * Each operation has a line of help and many fields say what they are about: for the command line, for programs and for
 * what is written about the export. No page shows them, and every page would fetch them.
 */
function withoutHelpOfDoors(): Plugin {
  return {
    name: 'dancecard-without-help-of-doors',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/shared\/(?:api|records)\/[\w-]+\.ts$/.test(id)) return null;
      return { code: code.replaceAll(/\b(help|about):\s*(?:'[^'\n]*'|"[^"\n]*")/g, "$1: ''"), map: null };
    },
  };
}

/**
 * react-aria carries its few strings in 34 languages, a fifth of what the first page fetches. Pages speak two, and
 * `renderer/words` says the strings by itself: the other languages become English, which is there anyway.
 */
function kitInOurLanguages(): Plugin {
  const spoken = ['en-US', 'de-DE'];
  return {
    name: 'dancecard-kit-in-our-languages',
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        const locale = /intl\/[\w-]+\/([a-z]{2}-[A-Z]{2})\.m?js$/.exec(source)?.[1];
        if (locale === undefined || spoken.includes(locale)) return null;
        return this.resolve(source.replace(locale, 'en-US'), importer, { skipSelf: true });
      },
    },
  };
}
