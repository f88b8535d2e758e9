/**
 * The dependency table: which folder may import which, and where a package may be used at all. The compiler's project
 * references guard the three roots; this guards the finer lines within them. `tests/architecture` proves that it fires.
 */

/**
 * The first row whose `folder` holds the importing file applies. Entries of `mayImport` are folders, or single files
 * where they end in `.ts`. `packages` lists the only packages allowed; without it, only `packageHomes` limits them.
 */
const layers = [
  { folder: 'shared/domain', mayImport: ['shared/domain'], packages: ['date-fns'] },
  {
    folder: 'shared/messages',
    mayImport: ['shared/domain', 'shared/messages'],
    packages: ['intl-messageformat', '@formatjs/icu-messageformat-parser'],
  },
  { folder: 'shared/api', mayImport: ['shared'], packages: ['zod'] },
  { folder: 'shared', mayImport: ['shared'], packages: [] },
  { folder: 'main/db', mayImport: ['shared', 'main/db', 'main/*'] },
  {
    folder: 'main/app',
    mayImport: ['shared', 'main/app', 'main/db', 'main/nudges', 'main/imports', 'main/given-files', 'main/*'],
  },
  { folder: 'main/given-files', mayImport: ['shared', 'main/given-files', 'main/db', 'main/*'] },
  { folder: 'main/nudges', mayImport: ['shared', 'main/nudges', 'main/db', 'main/*'] },
  { folder: 'main/imports', mayImport: ['shared', 'main/imports', 'main/db', 'main/*'] },
  { folder: 'main', mayImport: ['shared', 'main', 'package.json'] },
  { folder: 'renderer/words', mayImport: ['shared', 'renderer/words'] },
  {
    folder: 'renderer/ui',
    mayImport: ['renderer/ui', 'renderer/words', 'shared/messages', 'shared/domain/message.ts'],
  },
  { folder: 'renderer/transport', mayImport: ['shared', 'renderer/transport'] },
  { folder: 'renderer/data', mayImport: ['shared', 'renderer/data', 'renderer/transport'] },
  { folder: 'renderer/format', mayImport: ['shared', 'renderer/format', 'renderer/data'] },
  {
    folder: 'renderer/domain-views',
    mayImport: ['shared', 'renderer/domain-views', 'renderer/ui', 'renderer/data', 'renderer/format'],
  },
  { folder: 'renderer/features', mayImport: ['shared', 'renderer'], siblingsApart: true },
  { folder: 'renderer', mayImport: ['shared', 'renderer'] },
];

/** Packages that have one home (`*` at the end stands for anything that follows), and why. */
const packageHomes = [
  { name: 'date-fns', homes: ['shared/domain/calendar-date.ts'], why: 'all calendar arithmetic stands in one file' },
  {
    name: 'electron',
    homes: ['main/hosts/desktop', 'tests/electron-stand-in'],
    why: 'every other door runs without Electron',
  },
  { name: 'better-sqlite3', homes: ['main/db', 'tests', 'scripts'], why: 'only main/db opens the database' },
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
    const check = (node) => {
      const specifier = node.source?.value;
      const problem = typeof specifier === 'string' ? importProblem(file, specifier) : undefined;
      if (problem) context.report({ node: node.source, message: problem });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/**
 * Says what is wrong with an import, or nothing.
 * @param {string} file the importing file, relative to the project with forward slashes
 * @param {string} specifier what it imports
 * @returns {string | undefined}
 */
export function importProblem(file, specifier) {
  const target = projectTarget(file, specifier);
  return target === undefined ? packageProblem(file, specifier) : folderProblem(file, target);
}

function packageProblem(file, specifier) {
  const home = packageHomes.find(({ name }) => isPackage(specifier, name));
  if (home && !home.homes.some((folder) => isWithin(file, folder))) {
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
  if (!layer) return undefined;
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
  const root = `${withSlashes(folder)}/`;
  return path.startsWith(root) ? path.slice(root.length) : path;
}

function withSlashes(path) {
  return path.replaceAll('\\', '/');
}
