import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * Run as a program of its own, with the folder of the `electron` package: fetches Electron's archive as that package
 * would, but tells our parent how far it is and why it failed, and then lets the package unpack it.
 */
const folder = resolve(process.argv[2] ?? '.');
const require = createRequire(join(folder, 'package.json'));

const get = loaded('@electron/get');
try {
  if (get !== undefined) await fetched(get.downloadArtifact);
  require(join(folder, 'install.js'));
} catch (problem) {
  process.send?.({ reason: reasonOf(problem) });
  process.exitCode = 1;
}

async function fetched(downloadArtifact) {
  const { env } = process;
  await downloadArtifact({
    version: require(join(folder, 'package.json')).version,
    artifactName: 'electron',
    platform: env['ELECTRON_INSTALL_PLATFORM'] ?? env['npm_config_platform'] ?? process.platform,
    arch: env['ELECTRON_INSTALL_ARCH'] ?? env['npm_config_arch'] ?? process.arch,
    cacheRoot: env['electron_config_cache'],
    checksums: env['electron_use_remote_checksums'] ? undefined : require(join(folder, 'checksums.json')),
    downloadOptions: {
      quiet: true,
      getProgressCallback: async ({ transferred, total }) => process.send?.({ transferred, total }),
    },
  });
}

function loaded(name) {
  try {
    return require(name);
  } catch {
    return undefined;
  }
}

/** The most telling sentence: what fetching throws says only that it failed, and its cause says why. */
function reasonOf(problem) {
  const { cause } = problem;
  return String(cause?.message || cause?.code || problem.message);
}
