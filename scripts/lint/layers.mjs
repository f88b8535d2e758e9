/**
 * The dependency table: which folder may import which, and where a package may be used at all. The compiler's project
 * references guard the three roots; this guards the finer lines within them. `tests/architecture` proves that it fires.
 */

/** Files that stand directly in `main`, by name. */
const mainFiles = (...names) => names.map((name) => `main/${name}.ts`);
/** What every door may use; none of it leads to the store or to what works on it. */
const ofDoors = mainFiles(
  'built-folders',
  'caller',
  'clock',
  'command-line-options',
  'compiled-code',
  'dancecard',
  'data-folder',
  'log',
  'outside',
  'private-file',
  'private-process',
  'program-version',
  'seldom-speaker',
  'start-program',
);

/** Files directly in `main` on which the rest stands: they lead to nothing but one another. */
const atTheBottom = [
  ...ofDoors,
  ...mainFiles(
    'calendar-keeper',
    'event-hub',
    'files',
    'from-sources',
    'holiday-calendar',
    'holidays',
    'identifiers',
    'invalid-input',
    'memory',
    'plain-refusals',
    'portions',
    'rests',
    'said',
    'work-signal',
    'writing-queue',
  ),
];
/**
 * What a few of them need of a folder all the same, a single file each.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const beside = {
  'main/dancecard.ts': ['main/db/store-failure.ts'],
  'main/data-folder.ts': ['main/db/folder-files.ts'],
  // As it is called once it is built.
  'main/holidays.ts': ['main/holiday-calendar.js'],
};

/**
 * The first row whose `folder` holds the importing file applies; a file of `shared`, `main` or `renderer` without one is
 * refused. Entries of `mayImport` are folders, or single files where they end in `.ts`; `/*` stands for the files directly
 * in a folder. `packages` lists the only packages allowed; without it, only `packageHomes` limits them.
 *
 * @type {readonly {
 *   folder: string; mayImport: readonly string[]; packages?: readonly string[]; siblingsApart?: boolean;
 * }[]}
 */
const layers = [
  { folder: 'shared/domain', mayImport: ['shared/domain'], packages: ['date-fns', '@marcbachmann/cel-js'] },
  { folder: 'shared/records', mayImport: ['shared/domain', 'shared/records'], packages: ['zod'] },
  {
    folder: 'shared/messages',
    mayImport: ['shared/domain', 'shared/messages'],
    packages: ['intl-messageformat', '@formatjs/icu-messageformat-parser'],
  },
  { folder: 'shared/api', mayImport: ['shared'], packages: ['zod'] },
  { folder: 'shared', mayImport: ['shared'], packages: [] },
  { folder: 'main/db', mayImport: ['shared', 'main/db', ...mainFiles('portions', 'private-file')] },
  {
    folder: 'main/app',
    mayImport: [
      'shared',
      'main/app',
      'main/db',
      'main/nudges',
      'main/documents',
      'main/imports',
      'main/recognition',
      'main/given-files',
      ...mainFiles(
        'built-folders',
        'clock',
        'files',
        'holidays',
        'identifiers',
        'memory',
        'outside',
        'portions',
        'rests',
      ),
    ],
  },
  {
    folder: 'main/documents',
    mayImport: ['shared', 'main/documents', 'main/db', 'main/imports/text', ...mainFiles('private-file')],
  },
  { folder: 'main/given-files', mayImport: ['shared', 'main/given-files', 'main/db', ...mainFiles('files')] },
  {
    folder: 'main/nudges',
    mayImport: [
      'shared',
      'main/nudges',
      'main/db',
      ...mainFiles('clock', 'event-hub', 'holidays', 'identifiers', 'portions', 'program-version', 'writing-queue'),
    ],
  },
  { folder: 'main/imports', mayImport: ['shared', 'main/imports', ...mainFiles('from-sources', 'portions', 'rests')] },
  { folder: 'main/recognition', mayImport: ['shared', 'main/recognition'] },
  { folder: 'main/demo', mayImport: ['shared', 'main/demo', ...mainFiles('clock')] },
  {
    folder: 'main/core',
    mayImport: [
      'shared',
      'main/core',
      'main/app',
      'main/db',
      'main/nudges',
      'main/demo',
      'main/documents',
      // In whatever thread a core runs, documents are read in one of their own.
      'main/threads/read-in-thread.ts',
      ...mainFiles(
        'built-folders',
        'calendar-keeper',
        'caller',
        'clock',
        'dancecard',
        'dispatch',
        'event-hub',
        'file-port',
      ),
      ...mainFiles(
        'files',
        'holidays',
        'identifiers',
        'log',
        'loose-router',
        'program-version',
        'work-signal',
        'writing-queue',
      ),
    ],
  },
  {
    folder: 'main/threads',
    mayImport: [
      'shared',
      'main/threads',
      'main/core',
      'main/app',
      'main/db',
      'main/documents',
      'main/nudges',
      'main/given-files',
      ...mainFiles(
        'calendar-keeper',
        'caller',
        'clock',
        'compiled-code',
        'dancecard',
        'data-folder',
        'dispatch',
        'event-hub',
        'file-port',
      ),
      ...mainFiles(
        'files',
        'from-sources',
        'identifiers',
        'log',
        'loose-router',
        'memory',
        'outside',
        'seldom-speaker',
        'work-signal',
      ),
    ],
  },
  {
    folder: 'main/hosts/cli',
    mayImport: [
      'shared',
      'main/hosts/cli',
      'main/hosts/*',
      'main/app/portability/check-backup.ts',
      'main/db/lock.ts',
      ...mainFiles('compose', 'file-port', 'memory', 'said'),
      ...ofDoors,
    ],
  },
  {
    folder: 'main/hosts/browser',
    mayImport: [
      'shared',
      'main/hosts/browser',
      'main/hosts/*',
      'main/threads/open-in-threads.ts',
      'main/threads/heaps.ts',
      'main/db/folder-files.ts',
      ...ofDoors,
    ],
  },
  {
    folder: 'main/hosts/desktop',
    mayImport: [
      'shared',
      'main/hosts/desktop',
      'main/hosts/*',
      'main/threads/open-in-threads.ts',
      // An installed app is its own command line.
      'main/hosts/cli/on-terminal.ts',
      ...ofDoors,
    ],
  },
  { folder: 'main/hosts/*', mayImport: ['shared', 'main/hosts/*', ...ofDoors] },
  ...atTheBottom.map((file) => ({
    folder: file,
    mayImport: ['shared', ...atTheBottom, 'package.json', ...(beside[file] ?? [])],
  })),
  {
    folder: 'main/*',
    mayImport: ['shared', 'main/*', 'main/app', 'main/core', 'main/db', 'main/given-files', 'package.json'],
  },
  { folder: 'renderer/words', mayImport: ['shared', 'renderer/words'] },
  {
    folder: 'renderer/ui',
    mayImport: [
      'renderer/ui',
      'renderer/words',
      'shared/messages',
      'shared/domain/message.ts',
      'shared/domain/words.ts',
    ],
  },
  { folder: 'renderer/transport', mayImport: ['shared', 'renderer/transport'] },
  { folder: 'renderer/data', mayImport: ['shared', 'renderer/data', 'renderer/transport', 'renderer/words'] },
  { folder: 'renderer/format', mayImport: ['shared', 'renderer/format', 'renderer/data', 'renderer/words'] },
  {
    folder: 'renderer/domain-views',
    mayImport: ['shared', 'renderer/domain-views', 'renderer/ui', 'renderer/data', 'renderer/format', 'renderer/words'],
  },
  {
    folder: 'renderer/features',
    mayImport: [
      'shared',
      'renderer/features',
      'renderer/domain-views',
      'renderer/data',
      'renderer/format',
      'renderer/shell',
      'renderer/ui',
      'renderer/words',
    ],
    siblingsApart: true,
  },
  { folder: 'renderer/shell', mayImport: ['shared', 'renderer'] },
  { folder: 'renderer/*', mayImport: ['shared', 'renderer'] },
];

/** Packages that have one home (`*` at the end stands for anything that follows), and why. */
const packageHomes = [
  { name: 'date-fns', homes: ['shared/domain/calendar-date.ts'], why: 'all calendar arithmetic stands in one file' },
  {
    name: '@marcbachmann/cel-js',
    homes: ['shared/domain/own-palgorithms/condition.ts'],
    typesIn: ['shared/domain/own-palgorithms'],
    why: 'what people write as a condition is read in one place',
  },
  {
    name: 'electron',
    homes: ['main/hosts/desktop', 'tests/electron-stand-in'],
    why: 'every other door runs without Electron',
  },
  {
    name: 'better-sqlite3',
    homes: ['main/db/connect.ts', 'tests', 'scripts'],
    typesIn: ['main/db'],
    why: 'every connection is opened in one place',
  },
  {
    name: 'node:worker_threads',
    homes: ['main/threads', 'tests', 'scripts'],
    why: 'threads are started and spoken to in one place',
  },
  {
    name: 'drizzle-orm',
    homes: ['main/db', 'main/app', 'main/nudges', 'tests', 'scripts'],
    why: 'only the store and the use cases put questions to it',
  },
  { name: 'drizzle-kit', homes: ['drizzle.config.ts'], why: 'it is a tool, not a library' },
  { name: 'react', homes: ['renderer', 'tests'], why: 'only the renderer draws' },
  { name: 'react-dom', homes: ['renderer', 'tests'], why: 'only the renderer draws' },
  {
    name: 'node:child_process',
    homes: ['main/start-program.ts', 'tests', 'scripts', 'bin'],
    why: 'programs are started with an environment and options written out in one place',
  },
  { name: 'node:*', homes: ['main', 'tests', 'scripts', 'bin', '.'], why: 'shared and renderer code has no Node' },
];

/** Reports an import, export-from or dynamic import that the dependency table does not allow. */
export const layersRule = {
  create(context) {
    const file = projectPath(context.filename, context.cwd);
    const report = (node, specifier, isType) => {
      const problem = importProblem(file, specifier, isType);
      if (problem) context.report({ node, message: problem });
    };
    const check = (node) => {
      const specifier = textOf(node.source);
      if (specifier !== undefined) report(node.source, specifier, isTypeOnly(node));
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
      NewExpression({ callee, arguments: [place] }) {
        // A file that is started, or loaded by its address, is imported as well.
        const name = callee.type === 'MemberExpression' ? callee.property.name : callee.name;
        if (name !== 'URL' && name !== 'Worker') return;
        const value = textOf(place);
        if (value !== undefined && /^(?:\.|#)/.test(value)) report(place, value, false);
      },
      CallExpression({ callee, arguments: [place] }) {
        if (!isWayToAsk(callee)) return;
        const places = place?.type === 'ArrayExpression' ? place.elements : [place];
        for (const one of places) {
          const value = textOf(one);
          if (value === undefined) continue;
          const isBuiltIn = callee.property.name === 'getBuiltinModule';
          report(one, isBuiltIn && !value.startsWith('node:') ? `node:${value}` : value, false);
        }
      },
    };
  },
};

/** `process.getBuiltinModule`, `import.meta.resolve` and `import.meta.glob` load, or lead to, what they are asked for. */
function isWayToAsk({ type, object, property }) {
  if (type !== 'MemberExpression') return false;
  if (property.name === 'getBuiltinModule') return true;
  return object.type === 'MetaProperty' && (property.name === 'resolve' || property.name === 'glob');
}

/** What a text or a template without values says; nothing for anything else. */
function textOf(node) {
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked;
  return typeof node?.value === 'string' ? node.value : undefined;
}

/** Whether nothing of an import or export is left when types are taken away. */
function isTypeOnly(node) {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = node.specifiers ?? [];
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

/**
 * Says what is wrong with an import, or nothing.
 * @param {string} file the importing file, relative to the project with forward slashes
 * @param {string} specifier what it imports
 * @param {boolean} isType whether only types are imported
 * @returns {string | undefined}
 */
export function importProblem(file, specifier, isType) {
  const target = projectTarget(file, specifier);
  return target === undefined ? packageProblem(file, specifier, isType) : folderProblem(file, target);
}

function packageProblem(file, specifier, isType) {
  const home = packageHomes.find(({ name }) => isPackage(specifier, name));
  const homes = home && [...home.homes, ...(isType ? (home.typesIn ?? []) : [])];
  if (homes && !homes.some((folder) => isWithin(file, folder))) {
    return `${home.name} is imported only in ${home.homes[0]}: ${home.why}.`;
  }
  const layer = layerOf(file);
  if (layer?.packages && !layer.packages.some((name) => isPackage(specifier, name))) {
    return `${layer.folder} imports ${layer.packages.length ? `only ${layer.packages.join(', ')}` : 'no packages'}.`;
  }
  return undefined;
}

function folderProblem(file, target) {
  const layer = layerOf(file);
  if (!layer) {
    return /^(?:shared|main|renderer)\//.test(file)
      ? 'This folder has no row in the dependency table yet (scripts/lint/layers.mjs).'
      : undefined;
  }
  if (!layer.mayImport.some((folder) => isWithin(target, folder))) {
    return `${layer.folder} may import only ${layer.mayImport.join(', ')}.`;
  }
  if (layer.siblingsApart && isWithin(target, layer.folder) && part(target, layer) !== part(file, layer)) {
    return `One feature does not import another: move what both need to renderer/ui or renderer/data.`;
  }
  return undefined;
}

function layerOf(file) {
  return layers.find(({ folder }) => isWithin(file, folder));
}

/** The folder directly under the layer's folder: the feature a file belongs to. */
function part(path, layer) {
  return path.slice(layer.folder.length + 1).split('/')[0];
}

/** Whether a path is in a folder, is that file, or (for `folder/*`) stands directly in it; `.` is the project's root. */
function isWithin(path, place) {
  if (place === '.') return !path.includes('/');
  if (place.endsWith('/*')) return path.slice(0, path.lastIndexOf('/')) === place.slice(0, -2);
  return path === place || path.startsWith(`${place}/`);
}

function isPackage(specifier, name) {
  if (name.endsWith('*')) return specifier.startsWith(name.slice(0, -1));
  return specifier === name || specifier.startsWith(`${name}/`);
}

/** The project path an alias (`#main/…`) or relative specifier points to; nothing for a package. */
function projectTarget(file, specifier) {
  if (specifier.startsWith('#')) return specifier.slice(1);
  // An absolute address is one from the project's root, which no folder needs.
  if (specifier.startsWith('/')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return undefined;
  const parts = file.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

function projectPath(file, folder) {
  const path = withSlashes(file);
  const rootFolder = `${withSlashes(folder)}/`;
  return path.startsWith(rootFolder) ? path.slice(rootFolder.length) : path;
}

function withSlashes(path) {
  return path.replaceAll('\\', '/');
}
