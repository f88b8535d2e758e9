import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Notes which packages a bundle takes anything from, as a plugin of the bundler.
 * @param {Set<string>} folders filled with the folders of the packages
 */
export function noteTakenPackages(folders) {
  const note = (/** @type {string} */ path) => {
    const folder = packageFolder(path);
    if (folder !== undefined) folders.add(folder);
  };
  return {
    name: 'dancecard-notices',
    enforce: 'pre',
    /** What a style sheet imports never becomes a module. */
    async transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (!/\.css(?:\?|$)/u.test(id)) return;
      for (const [, name] of code.matchAll(/@import\s+['"](@?\w[^'"]*)['"]/gu)) {
        note((await this.resolve(name, id))?.id ?? '');
      }
    },
    buildEnd() {
      for (const id of this.getModuleIds()) note(id);
    },
  };
}

/**
 * The folder of the package a file belongs to; nothing for our own files.
 * @param {string} path
 * @returns {string | undefined}
 */
export function packageFolder(path) {
  const found = /^(?:\0|\/@fs\/)?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)/u.exec(path);
  return found?.[1];
}

/**
 * What people who made the packages ask to be told: each with its version, its licence by name, and the licence's text
 * as the package brings it.
 * @param {Iterable<string>} folders
 * @returns {string}
 */
export function noticesOf(folders) {
  const packages = [...folders].map((folder) => readNotice(folder));
  const each = new Map(packages.map((notice) => [`${notice.name}@${notice.version}`, notice]));
  const sorted = [...each.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [heading, ...sorted.map((notice) => written(notice))].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Writes the notices of a build. */
export function writeNotices(file, folders) {
  writeFileSync(file, noticesOf(folders));
}

const heading = `Dancecard contains work of others, listed here with the terms they ask for.

Electron and Chromium, which the desktop app runs on, bring files of their own: LICENSE.electron.txt and
LICENSES.chromium.html. The holidays come from date-holidays, whose data are under CC-BY-3.0 (made from Wikipedia and
other sources named there).
`;

function readNotice(folder) {
  const manifest = JSON.parse(readFileSync(join(packageRoot(folder), 'package.json'), 'utf8'));
  const { name, version } = manifest;
  return { name, version, licence: licenceName(manifest), text: licenceText(folder) };
}

/** A folder of modules without a manifest of its own belongs to the package above. */
function packageRoot(folder) {
  return existsSync(join(folder, 'package.json')) ? folder : packageRoot(dirname(folder));
}

function licenceName({ license, licenses }) {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' or ') ?? 'not named';
}

function licenceText(folder) {
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file));
  return files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim());
}

function written({ name, version, licence, text }) {
  return [`${name} ${version}`, `Licence: ${licence}`, ...text, ''].join('\n\n');
}
