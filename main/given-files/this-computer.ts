import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Names this computer and this data folder on it, without saying which they are: what was chosen for one must mean nothing
 * on another, wherever a copy of the records is taken.
 */
export function thisComputer(dataFolder: string): string {
  return createHash('sha256')
    .update(`${identityOfSystem()}\n${realpathSync(dataFolder)}`)
    .digest('base64url')
    .slice(0, 22);
}

/** What systems with systemd call themselves for good; elsewhere the name without the part a network gives. */
function identityOfSystem(): string {
  try {
    const identity = readFileSync('/etc/machine-id', 'utf8').trim();
    if (identity !== '') return identity;
  } catch {
    // Most systems have no such file.
  }
  return hostname().split('.')[0] ?? '';
}
