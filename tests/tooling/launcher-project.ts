import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashOfInputs } from '../../scripts/steps/built.mjs';
import { projectFolder } from '../architecture/project.ts';

/** What a launched program said and how it ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * A temporary folder that holds the real launchers around stand-ins: a lockfile of one package, and doors that print
 * what they were given. It counts as installed and built until a test changes something.
 */
export class LauncherProject {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'dancecard-launch-')));
  readonly lockfile = JSON.stringify({ packages: { '': {}, 'node_modules/one': { version: '1.0.0' } } });

  constructor() {
    for (const path of ['bin', 'scripts/steps', 'scripts/start.mjs', 'scripts/test.mjs']) {
      cpSync(join(projectFolder, path), join(this.folder, path), { recursive: true });
    }
    this.write('package.json', '{ "type": "module", "version": "1.0.0" }');
    this.write('package-lock.json', this.lockfile);
    this.write('node_modules/.package-lock.json', this.lockfile);
    this.write('shared/domain/fine.ts', 'export const fine = 1;');
    this.write('scripts/build.mjs', "process.stdout.write('BUILD RAN');");
    for (const door of ['browser', 'cli']) {
      this.write(`dist/main/${door}.js`, `console.log(JSON.stringify(['${door}', ...process.argv.slice(2)]));`);
    }
    this.markBuilt();
  }

  /** Records that `dist` was built from the present sources. */
  markBuilt(): void {
    this.write('dist/build.json', JSON.stringify({ inputs: hashOfInputs(this.folder) }));
  }

  write(path: string, text: string): string {
    const whole = join(this.folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  }

  /** Writes a program that Node runs, in place of one that is not here. */
  writeProgram(path: string, text: string): string {
    const whole = this.write(path, `#!${process.execPath}\n${text}\n`);
    chmodSync(whole, 0o755);
    return whole;
  }

  link(path: string, target: string): string {
    const whole = join(this.folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    symlinkSync(target, whole);
    return whole;
  }

  /** Starts a script of the project with Node; `onOutput` sees its standard output so far and the process. */
  run(
    script: string,
    args: string[] = [],
    options: { cwd?: string; env?: NodeJS.ProcessEnv; onOutput?: (soFar: string, pid: number) => void } = {},
  ): Promise<Ended> {
    const path = script.startsWith('/') ? script : join(this.folder, script);
    // npm_execpath would name the npm that runs these tests; a stand-in on the path is to be found instead.
    const { npm_execpath: _npm, ...inherited } = process.env;
    const child = spawn(process.execPath, [path, ...args], {
      cwd: options.cwd ?? this.folder,
      env: { ...inherited, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (piece: Buffer) => {
      stdout += piece.toString();
      options.onOutput?.(stdout, child.pid ?? 0);
    });
    child.stderr.on('data', (piece: Buffer) => {
      stderr += piece.toString();
    });
    return new Promise((resolve) => {
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
