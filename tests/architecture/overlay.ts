import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './project.ts';

/** The real settings with none of the real sources: what a guard says here, it says about the canaries alone. */
const settings = [
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'shared/domain/tsconfig.json',
  'shared/records/tsconfig.json',
  'shared/messages/tsconfig.json',
  'shared/api/tsconfig.json',
  'main/tsconfig.json',
  'main/hosts/desktop/tsconfig.json',
  'renderer/tsconfig.json',
  '.oxlintrc.json',
  'scripts/lint',
];

/** Each compiled folder needs a file of its own to be a project. */
const wellBehaved = {
  'shared/domain/fine.ts': 'export const domain = 1;',
  'shared/records/fine.ts': "import { domain } from '#shared/domain/fine.ts';\nexport const record = domain;",
  'shared/messages/fine.ts': "import { domain } from '#shared/domain/fine.ts';\nexport const messages = domain;",
  'shared/api/fine.ts': "import { domain } from '#shared/domain/fine.ts';\nexport const api = domain;",
  'main/fine.ts': "import { api } from '#shared/api/fine.ts';\nexport const core = api;",
  'main/hosts/desktop/fine.ts': "import { core } from '#main/fine.ts';\nexport const desktop = core;",
  'renderer/fine.tsx': "import { api } from '#shared/api/fine.ts';\nexport const page = api;",
};

/** A finding of a guard: the file it is about and the code of the rule or error, or the message where it has none. */
export interface Finding {
  file: string;
  code: string;
}

/** A temporary copy of the project's settings that holds the given files. */
export class Overlay {
  readonly folder = mkdtempSync(join(tmpdir(), 'dancecard-canary-'));

  constructor(files: Record<string, string>) {
    for (const path of settings) cpSync(join(projectFolder, path), join(this.folder, path), { recursive: true });
    symlinkSync(join(projectFolder, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
    for (const [path, text] of Object.entries({ ...wellBehaved, ...files })) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), `${text}\n`);
    }
  }

  /** What the compiler finds in all projects. */
  async typeFindings(): Promise<Finding[]> {
    const compiler = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
    const projects = [
      'shared/domain',
      'shared/records',
      'shared/messages',
      'shared/api',
      'main',
      'main/hosts/desktop',
      'renderer',
    ];
    const output = await this.run(compiler, ['-b', ...projects, '--builders', '1', '--pretty', 'false']);
    return [...output.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+)/gmu)].map(([, file = '', code = '']) => ({
      file,
      code,
    }));
  }

  /** What the linter finds, with the type-aware rules. */
  async lintFindings(): Promise<Finding[]> {
    const linter = join(projectFolder, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const output = await this.run(linter, ['--format', 'json', 'shared', 'main', 'renderer', 'tests']);
    const report = z.object({
      diagnostics: z.array(z.object({ filename: z.string(), code: z.string().optional(), message: z.string() })),
    });
    return report
      .parse(JSON.parse(output))
      .diagnostics.map(({ filename, code, message }) => ({ file: filename, code: code ?? message }));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(program: string, args: string[]): Promise<string> {
    return new Promise((resolve) => {
      // The exit code says no more than the findings do.
      execFile(process.execPath, [program, ...args], { cwd: this.folder }, (_failure, stdout) => resolve(stdout));
    });
  }
}
