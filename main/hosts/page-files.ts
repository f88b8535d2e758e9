import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The files of the built page by URL path. A request is only ever compared with these names, never made into a path. */
export interface PageFiles {
  /** The file of a URL path such as `/` or `/assets/index-1a2b.js`; null when there is none. */
  find(urlPath: string): PageFile | null;
}

export interface PageFile {
  readonly contentType: string;
  /** Whether it gets smaller by being packed. */
  readonly packs: boolean;
  read(): Promise<Buffer>;
  /** The same packed with brotli by the build; null where the build did not. */
  readonly readBrotli: (() => Promise<Buffer>) | null;
}

const manifestSchema = z.object({
  files: z.array(z.object({ path: z.string(), contentType: z.string(), brotli: z.string().optional() })),
});

/** Reads the manifest the build wrote into the folder of the renderer. Throws when the build is incomplete. */
export function pageFilesIn(folder: string): PageFiles {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const byUrl = new Map<string, PageFile>(
    manifest.files.map(({ path, contentType, brotli }) => [
      `/${path}`,
      {
        contentType,
        packs: /^text\/|^application\/json|^image\/svg/.test(contentType),
        read: () => readFile(join(folder, path)),
        readBrotli: brotli === undefined ? null : () => readFile(join(folder, brotli)),
      },
    ]),
  );
  const start = byUrl.get('/index.html');
  if (start === undefined) throw new Error(`There is no index.html in the built page at ${folder}`);
  byUrl.set('/', start);
  return { find: (urlPath) => byUrl.get(urlPath) ?? null };
}
