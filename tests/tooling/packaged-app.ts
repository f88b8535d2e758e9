import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from '../architecture/project.ts';

const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { listPackage } = createRequire(require.resolve('app-builder-lib'))('@electron/asar') as {
  listPackage: (file: string, options: object) => string[];
};

/** What Electron's own tools look for in its program: a mark, a version, and one digit for each fuse. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const unchangedFuses = '101001111';

/** Tests may keep their files in memory; a project below the system's own temporary folder is one the packager then refuses. */
const ordinaryFolder = process.platform === 'linux' ? '/tmp' : tmpdir();

/**
 * A package of Dancecard as electron-builder really makes it, around a program that only looks like Electron: what goes
 * in is decided without it, and nobody must download it to test that.
 */
export class PackagedApp {
  /** A copy of what packaging reads. Files planted here must not end up in the package. */
  readonly folder = mkdtempSync(join(ordinaryFolder, 'dancecard-package-'));

  constructor() {
    for (const part of ['package.json', 'electron-builder.yml', 'LICENSE', 'installer', 'dist']) {
      cpSync(join(projectFolder, part), join(this.folder, part), { recursive: true });
    }
    symlinkSync(join(projectFolder, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
    const program = [`Electron ${fuseMark}`, '\u0001\u0009', unchangedFuses].join('');
    this.write('electron/electron', program);
    this.write('electron/LICENSE', 'Electron');
    this.write('electron/LICENSES.chromium.html', 'Chromium');
    mkdirSync(join(this.folder, 'electron', 'resources'));
    mkdirSync(join(this.folder, 'electron', 'locales'));
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content, { mode: 0o755 });
  }

  /** Packages for Linux; `target` is an installer, or `dir` for the folder that all of them contain. */
  build(target: 'dir' | 'deb', env: NodeJS.ProcessEnv = {}): void {
    const builder = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js');
    const settings = [`-c.electronDist=${join(this.folder, 'electron')}`, `-c.electronVersion=45.4.1`];
    execFileSync(process.execPath, [builder, '--linux', target, '--x64', '--publish', 'never', ...settings], {
      cwd: this.folder,
      env: { ...process.env, TMPDIR: ordinaryFolder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Where the unpacked app lies. */
  get app(): string {
    return join(this.folder, 'release', 'linux-unpacked');
  }

  /** The files of the archive, with `/` between folders. */
  get archived(): string[] {
    return listPackage(join(this.app, 'resources', 'app.asar'), { isPack: false }).map((file) =>
      file.replaceAll('\\', '/').replace(/^\//, ''),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
