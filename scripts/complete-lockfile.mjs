import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSums } from './steps/lockfile-sums.mjs';
import { completedPackages } from './steps/optional-packages.mjs';
import { projectFolder, say } from './steps/project.mjs';
import { runQuietly } from './steps/run.mjs';

/**
 * `npm run lockfile`, after every change of a dependency. Tools with native parts come as one optional package per
 * system, of which npm writes into the lockfile only those the registry at hand can show it. A lockfile without the
 * others is refused by `npm ci` ("Missing … from lock file") or leaves other systems without their part. So they are
 * added by name, exact version and checksum; npm fetches and verifies them where they are needed.
 */
const path = join(projectFolder, 'package-lock.json');
const lockfile = JSON.parse(readFileSync(path, 'utf8'));
const { packages: all, added } = completedPackages(lockfile.packages);
const { packages, dropped } = await withSums(all, sumOf);
writeFileSync(path, `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`);
say(added.length ? `Added to the lockfile: ${added.join(', ')}` : 'The lockfile is complete.');
if (dropped.length) say(`Left out, because the registry does not know them: ${dropped.join(', ')}`);

async function sumOf(name, version) {
  const { code, output } = await runQuietly('npm', ['view', `${name}@${version}`, 'dist.integrity'], {
    shell: process.platform === 'win32',
  });
  const sum = output.trim().split('\n').at(-1) ?? '';
  return code === 0 && /^sha512-[\w+/]+=*$/u.test(sum) ? sum : undefined;
}
