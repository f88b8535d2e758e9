import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Content types of the files a build may hold. An unknown extension stops the build: a host would not know it. */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Files of fewer bytes are not worth a second file. */
const leastToPack = 1024;

const brotli = promisify(brotliCompress);
/** One below the best: a fiftieth larger, and done in half the time. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/**
 * Writes `manifest.json` into the built renderer: `{ files: [{ path, contentType, bytes, brotli }] }`, paths relative
 * with forward slashes, `index.html` among them; `brotli` is the path of the same packed, where that was worth it. Hosts
 * serve these files and no others, so no path of a request ever reaches the file system.
 * @param {string} folder the built renderer
 * @throws when a file is of an unknown kind, or a page holds an inline script or style the policy would refuse
 */
export async function writeRendererManifest(folder) {
  const files = filesBelow(folder)
    .filter((path) => path !== 'manifest.json')
    .map((path) => {
      const contentType = contentTypes[extname(path)];
      if (!contentType) throw new Error(`The renderer build holds a file of unknown kind: ${path}`);
      return { path, contentType, bytes: statSync(join(folder, path)).size };
    });
  for (const { path } of files.filter(({ path: name }) => name.endsWith('.html'))) {
    const found = inlineCode(readFileSync(join(folder, path), 'utf8'));
    if (found) throw new Error(`${path} holds inline code, which the content security policy refuses: ${found}`);
  }
  const listed = await Promise.all(files.map((file) => withPacked(folder, file)));
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ files: listed }, null, 2)}\n`);
}

/** The entry of a file; packs it beside itself when it is text. Fonts and pictures are packed already. */
async function withPacked(folder, file) {
  const isText = /^text\/|^application\/json|^image\/svg/u.test(file.contentType);
  if (!isText || file.bytes < leastToPack) return file;
  const path = `${file.path}.br`;
  writeFileSync(join(folder, path), await brotli(readFileSync(join(folder, file.path)), quality));
  return { ...file, brotli: path };
}

/**
 * The first inline script, style element, style attribute or event handler of a page, or nothing.
 * @param {string} html
 * @returns {string | undefined}
 */
export function inlineCode(html) {
  const script = html.match(/<script\b(?![^>]*\bsrc\s*=)[^>]*>/iu);
  const style = html.match(/<style\b[^>]*>|<[^>]+\sstyle\s*=[^>]*>/iu);
  const handler = html.match(/<[^>]+\son[a-z]+\s*=[^>]*>/iu);
  return (script ?? style ?? handler)?.[0];
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}
