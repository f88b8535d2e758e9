/**
 * The places of a lockfile whose package would be installed without a check of what arrives.
 * @param {Record<string, any>} packages the `packages` of a lockfile, by place
 * @returns {string[]}
 */
export function placesWithoutSum(packages) {
  return Object.entries(packages)
    .filter(([place, { integrity, link, inBundle }]) => place !== '' && !integrity && !link && !inBundle)
    .map(([place]) => place);
}

/**
 * The packages with the missing checksums filled in. A package whose checksum nobody knows is left out: it could not be
 * had by anybody, and its name alone would let anything in.
 * @param {Record<string, any>} packages
 * @param {(name: string, version: string) => Promise<string | undefined>} sumOf asks the registry
 * @returns {Promise<{ packages: Record<string, any>, dropped: string[] }>}
 */
export async function withSums(packages, sumOf) {
  /** @type {Record<string, any>} */
  const filled = {};
  const dropped = [];
  const lacking = new Set(placesWithoutSum(packages));
  for (const [place, entry] of Object.entries(packages)) {
    if (!lacking.has(place)) {
      filled[place] = entry;
      continue;
    }
    const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const integrity = await sumOf(name, entry.version);
    if (integrity) filled[place] = { version: entry.version, integrity, ...entry };
    else dropped.push(`${name}@${entry.version}`);
  }
  return { packages: filled, dropped };
}
