import { join, relative } from 'node:path';
import { normalizePath } from 'vite';
import { catalogOf } from '../messages/catalogs.mjs';
import { languages } from '../messages/generated.mjs';
import { saidIn } from '../messages/said-ids.mjs';
import { projectFolder } from '../steps/project.mjs';

/** The name of the words that every page begins with, and of all there are, for what comes from elsewhere. */
const first = 'first';
const whole = 'whole';
const wordsModule = /^\0words:(?:([a-z]{2}):)?([\w-]+)$/u;
const imported = /\bimport\(\s*(["'])([^"'\n]+)\1\s*\)/gu;
const ourWords = join(projectFolder, 'renderer', 'words');

/**
 * Lets code bring what it says, as a plugin of the bundler: each `import()` of ours also fetches the messages that the
 * code it fetches says, in the person's language, and the first page begins with those of its own code. Which these are
 * is read from the built code, so whoever adds a page or a message has nothing to add here. A build in which some code
 * would be without its words stops.
 * @param {object} [ours] what tests put in the place of ours
 * @param {ReadonlyMap<string, ReadonlyMap<string, string>>} [ours.catalogs] messages by id, by language
 * @param {string} [ours.root] the folder whose `import()` are wrapped
 * @param {string} [ours.firstWords] the module in the place of which the first page's words are put
 * @param {string} [ours.wholeLanguages] the module in the place of which all words are put
 * @param {string} [ours.texts] the module whose `vocabulary` fetches code with its words
 * @returns {import('vite').Plugin}
 */
export function wordsOfPages({
  catalogs = new Map(languages.map((language) => [language, catalogOf(language)])),
  root = join(projectFolder, 'renderer'),
  firstWords = join(ourWords, 'first-words.ts'),
  wholeLanguages = join(ourWords, 'whole-languages.ts'),
  texts = join(ourWords, 'texts.ts'),
} = {}) {
  const ids = [...(catalogs.values().next().value?.keys() ?? [])];
  const isOurs = (/** @type {string | undefined} */ id) => id?.startsWith(`${normalizePath(root)}/`) ?? false;
  /** What each `import()` fetches: the id of the module, by the name of its words. @type {Map<string, string>} */
  const fetched = new Map();
  /** The ids each brings. @type {Map<string, Set<string>> | null} */
  let brought = null;

  return {
    name: 'dancecard-words-of-pages',
    apply: 'build',

    resolveId: (source) => (wordsModule.test(source) ? source : null),

    load(id) {
      const [, language, name] = wordsModule.exec(id) ?? [];
      if (name === undefined) return null;
      return language === undefined ? listOf(name, [...catalogs.keys()]) : textsOf(name, language);
    },

    async transform(code, id) {
      if (id === normalizePath(firstWords)) return `export { words as firstWords } from '\\0words:${first}';`;
      if (id === normalizePath(wholeLanguages)) return `export { words as wholeLanguages } from '\\0words:${whole}';`;
      if (!isOurs(id)) return null;
      /** @type {Map<string, string>} */
      const names = new Map();
      for (const [, , source = ''] of code.matchAll(imported)) {
        const target = (await this.resolve(source, id))?.id;
        if (target === undefined || !isOurs(target)) continue;
        const name = nameOf(relative(root, target));
        if ((fetched.get(name) ?? target) !== target) this.error(`${target} and ${fetched.get(name)} have one name.`);
        fetched.set(name, target);
        names.set(source, name);
      }
      return names.size === 0 ? null : wrapped(code, names, normalizePath(texts));
    },

    renderStart() {
      brought = null;
    },

    renderChunk(code, _chunk, _options, { chunks }) {
      if (!code.includes('words-of:')) return null;
      brought ??= wordsOf(closuresOf(Object.values(chunks), fetched), (chunk) => saidIn(sourceOf(chunk), ids)).set(
        whole,
        new Set(ids),
      );
      return { code: filledIn(code, brought, catalogs), map: null };
    },

    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const closures = closuresOf(chunks, fetched);
      for (const [name, said] of wordsOf(closures, ({ code }) => saidIn(code, ids))) {
        const missing = [...said].find((id) => !brought?.get(name)?.has(id));
        if (missing !== undefined) this.error(`${name} says ${missing}, and does not bring it.`);
      }
      const known = new Set([...closures.values()].flat());
      for (const chunk of chunks.filter((one) => !known.has(one))) {
        const words = wordsIn(chunk);
        const [lost] = words === null ? saidIn(chunk.code, ids) : [];
        if (lost !== undefined) this.error(`${chunk.fileName} says ${lost}, and is fetched without its words.`);
        if (brought?.get(words ?? '')?.size === 0) delete bundle[chunk.fileName];
      }
    },
  };
}

/** A name for the words of a module, from its path in the folder of pages. */
function nameOf(path) {
  return normalizePath(path)
    .replace(/^features\//u, '')
    .replace(/(?:\/index)?\.tsx?$/u, '')
    .replaceAll(/[^A-Za-z0-9-]+/gu, '-');
}

/** The code of a module with words around what it fetches. */
function wrapped(code, names, texts) {
  const variables = new Map([...new Set(names.values())].map((name, place) => [name, `wordsOfCode${place}`]));
  const imports = [...variables].map(([name, variable]) => `import { words as ${variable} } from '\\0words:${name}';`);
  const body = code.replaceAll(imported, (written, _quote, source) => {
    const name = names.get(source);
    return name === undefined ? written : `vocabularyOfPage.withWords(() => ${written}, ${variables.get(name)})`;
  });
  return [`import { vocabulary as vocabularyOfPage } from ${JSON.stringify(texts)};`, ...imports, body].join('\n');
}

/** The module that says how to fetch the words of some code; the texts between quotes are filled in once all is known. */
function listOf(name, spoken) {
  const languagesOfCode = spoken.map(
    (language) => `${language}: async () => (await import('\\0words:${language}:${name}')).default`,
  );
  const list = `{ ${languagesOfCode.join(', ')} }`;
  return `export const words = ${name === first || name === whole ? list : `JSON.parse('words-of:${name}') ? ${list} : null`};`;
}

/** As text and not as code, which is slower to read. */
function textsOf(name, language) {
  return `export default JSON.parse('words-of:${language}:${name}');`;
}

/**
 * What is there once each `import()` was answered: the chunks of the first page, and by the name of its words what a
 * module brings beside them.
 */
function closuresOf(chunks, fetched) {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const closureOf = (roots, known) => {
    const found = new Set();
    const add = (chunk) => {
      if (chunk === undefined || found.has(chunk) || known.has(chunk)) return;
      found.add(chunk);
      for (const file of chunk.imports) add(byFile.get(file));
    };
    roots.forEach(add);
    return [...found];
  };
  const ofFirst = closureOf(
    chunks.filter(({ isEntry }) => isEntry),
    new Set(),
  );
  const known = new Set(ofFirst);
  const closures = new Map([[first, ofFirst]]);
  for (const [name, module] of fetched) {
    closures.set(
      name,
      closureOf(
        chunks.filter(({ moduleIds }) => moduleIds.includes(module)),
        known,
      ),
    );
  }
  return closures;
}

/** The ids of each, without those that the first page brings. */
function wordsOf(closures, saidBy) {
  const said = new Map();
  const each = new Map();
  for (const [name, chunks] of closures) {
    for (const chunk of chunks) if (!said.has(chunk)) said.set(chunk, saidBy(chunk));
    const ids = chunks.flatMap((chunk) => [...said.get(chunk)]);
    each.set(name, new Set(ids.filter((id) => each.get(first)?.has(id) !== true)));
  }
  return each;
}

function sourceOf({ modules }) {
  return Object.values(modules)
    .map(({ code }) => code ?? '')
    .join('\n');
}

function filledIn(code, brought, catalogs) {
  return code.replaceAll(/(["'`])words-of:(?:([a-z]{2}):)?([\w-]+)\1/gu, (_written, _quote, language, name) => {
    const ids = [...(brought.get(name) ?? [])];
    const catalog = catalogs.get(language);
    if (catalog === undefined) return `'${ids.length > 0}'`;
    return JSON.stringify(JSON.stringify(Object.fromEntries(ids.map((id) => [id, catalog.get(id)]))));
  });
}

/** The name of the words that are all there is in a chunk; null for code. */
function wordsIn({ moduleIds: [id = '', ...others] }) {
  const [, language, name] = wordsModule.exec(id) ?? [];
  return language === undefined || others.length > 0 ? null : name;
}
