import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completedPackages } from './steps/optional-packages.mjs';
import { projectFolder, say } from './steps/project.mjs';

/**
 * `npm run lockfile`, after every change of a dependency. Tools with native parts come as one optional package per
 * system, of which npm writes into the lockfile only those the registry at hand can show it. A lockfile without the
 * others is refused by `npm ci` ("Missing … from lock file") or leaves other systems without their part. So they are
 * added by name and exact version; npm fetches and verifies them where they are needed.
 */
const path = join(projectFolder, 'package-lock.json');
const lockfile = JSON.parse(readFileSync(path, 'utf8'));
const { packages, added } = completedPackages(lockfile.packages);
writeFileSync(path, `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`);
say(added.length ? `Added to the lockfile: ${added.join(', ')}` : 'The lockfile is complete.');
