import { defineConfig } from 'vite';

/** The preload script. A sandboxed preload must be one CommonJS file that requires nothing but electron. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { preload: 'main/hosts/desktop/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
});
