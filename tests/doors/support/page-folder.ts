import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The smallest built page: one document, one script, and a secret that is not part of it. */
export const smallPage = {
  'index.html':
    '<!doctype html><title>Dancecard</title><main id="app"></main><script type="module" src="/assets/page.js"></script>',
  'assets/page.js': 'document.getElementById("app").textContent = "ready";',
} as const;

const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** Writes a built page with its manifest, and a file beside it that must never be served. */
export function writePageFolder(files: Readonly<Record<string, string>> = smallPage): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'dancecard-page-')), 'renderer');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const listed = Object.keys(files).map((path) => ({ path, contentType: contentTypes[path.split('.').at(-1) ?? ''] }));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ files: listed }));
  writeFileSync(join(folder, 'unlisted.js'), 'secret');
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret');
  return folder;
}
