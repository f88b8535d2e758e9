/** Node's names of systems, as they appear in package names such as `@esbuild/linux-arm64`. */
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];

/** Node's names of processors, as they appear in the same names. */
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The C library a Linux package is made for, by the word in its name. */
const libraries = { musl: 'musl', gnu: 'glibc', gnueabihf: 'glibc', musleabihf: 'musl' };

/**
 * The optional packages that some package names with an exact version and that the lockfile lacks.
 * @param {Record<string, any>} packages the `packages` of a lockfile, by place
 * @returns {{ place: string, name: string, version: string, dev: boolean }[]} place: where npm would put it
 */
export function missingOptionalPackages(packages) {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => isExact(version) && !isLocked(packages, owner, name))
      .map(([name, version]) => ({ place: `node_modules/${name}`, name, version, dev })),
  );
}

/**
 * The packages with the missing optional ones added, in npm's order.
 * @param {Record<string, any>} packages
 * @returns {{ packages: Record<string, any>, added: string[] }}
 */
export function completedPackages(packages) {
  const missing = missingOptionalPackages(packages);
  const entries = missing.map(({ place, name, version, dev }) => [
    place,
    { version, ...systemOf(name), ...(dev ? { dev } : {}), optional: true },
  ]);
  const all = [...Object.entries(packages), ...entries];
  return {
    packages: Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    added: missing.map(({ name, version }) => `${name}@${version}`),
  };
}

/** What the name says of the system a package is for, in the lockfile's fields. */
export function systemOf(name) {
  const words = name.split(/[/-]/u);
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  const library = os === 'linux' ? libraries[words.find((word) => word in libraries)] : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(library ? { libc: [library] } : {}), ...(os ? { os: [os] } : {}) };
}

function isExact(version) {
  return /^\d/u.test(version);
}

/** Whether npm would find the package from its owner: in it, beside it, or in any folder above. */
function isLocked(packages, owner, name) {
  const steps = owner.split('/node_modules/');
  return (
    `node_modules/${name}` in packages ||
    steps.some((_, index) => `${steps.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}` in packages)
  );
}
