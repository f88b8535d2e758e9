import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Overlay, type Finding } from './overlay.ts';

/** Offences against the compiler's borders: file, text, and the error that must come. */
const typeCanaries: [string, string, RegExp][] = [
  ['shared/domain/imports-api.ts', "export { api } from '#shared/api/fine.ts';", /TS6059|TS6307/u],
  ['shared/domain/imports-main-type.ts', "export type { core } from '#main/fine.ts';", /TS6059|TS6307/u],
  ['shared/domain/uses-window.ts', 'export const width = window.innerWidth;', /TS2304|TS2552/u],
  ['shared/domain/uses-process.ts', 'export const env = process.env;', /TS2591|TS2580|TS2304/u],
  ['shared/domain/uses-console.ts', "console.log('x');\nexport {};", /TS2584|TS2304/u],
  ['shared/records/imports-api.ts', "export { api } from '#shared/api/fine.ts';", /TS6059|TS6307/u],
  ['shared/records/uses-node.ts', "export { readFileSync } from 'node:fs';", /TS2591|TS2307/u],
  ['shared/api/imports-renderer.ts', "export { page } from '#renderer/fine.tsx';", /TS6059|TS6307|TS6142/u],
  ['shared/api/uses-node.ts', "export { readFileSync } from 'node:fs';", /TS2591|TS2307/u],
  ['main/imports-renderer.ts', "export { page } from '#renderer/fine.tsx';", /TS6059|TS6307|TS6142/u],
  ['main/imports-desktop.ts', "export { desktop } from '#main/hosts/desktop/fine.ts';", /TS6059|TS6307/u],
  ['main/uses-document.ts', 'export const title = document.title;', /TS2584|TS2304/u],
  ['renderer/imports-main-type.ts', "export type { core } from '#main/fine.ts';", /TS6059|TS6307/u],
];

/** Offences against the linter: file, text, and the rule that must fire. */
const lintCanaries: [string, string, string][] = [
  ['shared/domain/dates.ts', "export { addDays } from 'date-fns';", 'dancecard(layers)'],
  ['shared/domain/zod.ts', "export { z } from 'zod';", 'dancecard(layers)'],
  ['shared/domain/up.ts', "export { api } from '../api/fine.ts';", 'dancecard(layers)'],
  ['shared/domain/clock.ts', 'export const at = Date.parse("2026-01-01");', 'eslint(no-restricted-globals)'],
  ['shared/domain/timer.ts', 'export const at = performance.now();', 'eslint(no-restricted-globals)'],
  ['shared/domain/ids.ts', 'export const id = crypto.randomUUID();', 'eslint(no-restricted-globals)'],
  ['shared/domain/luck.ts', 'export const luck = Math.random();', 'eslint(no-restricted-properties)'],
  ['shared/records/up.ts', "export { api } from '../api/fine.ts';", 'dancecard(layers)'],
  ['shared/records/other-package.ts', "export { v7 } from 'uuid';", 'dancecard(layers)'],
  ['shared/domain/records.ts', "export { record } from '../records/fine.ts';", 'dancecard(layers)'],
  ['shared/api/other-package.ts', "export { v7 } from 'uuid';", 'dancecard(layers)'],
  ['shared/api/main.ts', "export { core } from '#main/fine.ts';", 'dancecard(layers)'],
  ['main/db/from-app.ts', "export * from '#main/app/use-case.ts';", 'dancecard(layers)'],
  ['main/db/electron.ts', "import { app } from 'electron';\nexport const name = app;", 'dancecard(layers)'],
  ['main/app/use-case.ts', "export * from '#main/hosts/desktop/fine.ts';", 'dancecard(layers)'],
  ['main/app/sqlite.ts', "import Sqlite from 'better-sqlite3';\nexport const open = Sqlite;", 'dancecard(layers)'],
  ['main/app/electron.ts', "export type { App } from 'electron';", 'dancecard(layers)'],
  ['main/nudges/host.ts', "export * from '#main/hosts/browser/server.ts';", 'dancecard(layers)'],
  ['main/imports/app.ts', "export * from '#main/app/use-case.ts';", 'dancecard(layers)'],
  ['main/hosts/browser/electron.ts', "const electron = import('electron');\nexport { electron };", 'dancecard(layers)'],
  ['main/hosts/browser/spawn.ts', "export { spawn } from 'node:child_process';", 'dancecard(layers)'],
  [
    'main/hosts/desktop/exec.ts',
    "const programs = import('node:child_process');\nexport { programs };",
    'dancecard(layers)',
  ],
  ['main/dates.ts', "export { addDays } from 'date-fns';", 'dancecard(layers)'],
  ['main/now.ts', 'export const now = () => Date.now();', 'dancecard(wall-clock)'],
  ['main/app/today.ts', 'export const today = () => new Date();', 'dancecard(wall-clock)'],
  ['renderer/features/one/now.ts', 'export const now = () => new Date();', 'dancecard(wall-clock)'],
  ['renderer/features/one/two.ts', "export * from '../two/three.ts';", 'dancecard(layers)'],
  ['renderer/features/one/alias.ts', "export * from '#renderer/features/two/three.ts';", 'dancecard(layers)'],
  ['renderer/features/one/main.ts', "export * from '#main/fine.ts';", 'dancecard(layers)'],
  ['renderer/features/one/node.ts', "export { join } from 'node:path';", 'dancecard(layers)'],
  ['renderer/ui/shared.ts', "export * from '#shared/domain/fine.ts';", 'dancecard(layers)'],
  ['renderer/ui/feature.ts', "export * from '../features/one/two.ts';", 'dancecard(layers)'],
  ['renderer/transport/data.ts', "export * from '../data/three.ts';", 'dancecard(layers)'],
  ['renderer/format/feature.ts', "export * from '../features/one/two.ts';", 'dancecard(layers)'],
  ['renderer/domain-views/shell.ts', "export * from '#renderer/shell/fine.ts';", 'dancecard(layers)'],
  ['renderer/domain-views/feature.ts', "export * from '#renderer/features/one/two.ts';", 'dancecard(layers)'],
  ['renderer/data/ui.ts', "export * from '../ui/shared.ts';", 'dancecard(layers)'],
  ['main/db/open.ts', "import Sqlite from 'better-sqlite3';\nexport const open = Sqlite;", 'dancecard(layers)'],
  ['main/db/compose.ts', "export * from '#main/compose.ts';", 'dancecard(layers)'],
  ['main/app/worker.ts', "export { Worker } from 'node:worker_threads';", 'dancecard(layers)'],
  ['main/app/hub.ts', "export * from '../event-hub.ts';", 'dancecard(layers)'],
  ['main/given-files/app.ts', "export * from '#main/app/use-case.ts';", 'dancecard(layers)'],
  ['main/demo/app.ts', "export * from '#main/app/use-case.ts';", 'dancecard(layers)'],
  ['main/core/threads.ts', "export * from '#main/threads/fine.ts';", 'dancecard(layers)'],
  ['main/threads/host.ts', "export * from '#main/hosts/browser/server.ts';", 'dancecard(layers)'],
  ['main/threads/url.ts', "export const at = new URL('../hosts/cli/cli.ts', import.meta.url);", 'dancecard(layers)'],
  [
    'main/threads/worker.ts',
    "import { Worker } from 'node:worker_threads';\nexport const start = () => new Worker('#main/demo/fine.ts');",
    'dancecard(layers)',
  ],
  ['main/hosts/cli/threads.ts', "export * from '#main/threads/open-in-threads.ts';", 'dancecard(layers)'],
  ['main/hosts/browser/core.ts', "export * from '#main/compose.ts';", 'dancecard(layers)'],
  ['main/hosts/desktop/core.ts', "export * from '#main/core/fine.ts';", 'dancecard(layers)'],
  ['main/hosts/door.ts', "export * from '#main/compose.ts';", 'dancecard(layers)'],
  ['main/app/bare.ts', "export { Worker } from 'worker_threads';", 'unicorn(prefer-node-protocol)'],
  ['main/app/template.ts', 'export const door = import(`../hosts/cli/cli.ts`);', 'dancecard(layers)'],
  ['main/app/built-in.ts', "export const { spawn } = process.getBuiltinModule('child_process');", 'dancecard(layers)'],
  ['main/app/resolved.ts', "export const at = import.meta.resolve('../hosts/cli/cli.ts');", 'dancecard(layers)'],
  ['renderer/ui/every.ts', "export const pages = import.meta.glob(['../features/*/*.tsx']);", 'dancecard(layers)'],
  ['renderer/ui/absolute.ts', "export * from '/features/one/two.ts';", 'dancecard(layers)'],
  ['main/app/global.ts', "export const at = new globalThis.URL('../hosts/cli.ts', 'file:');", 'dancecard(layers)'],
  ['main/log.ts', "export * from './db/statement.ts';", 'dancecard(layers)'],
  ['main/portions.ts', "export * from './app/use-case.ts';", 'dancecard(layers)'],
  ['main/outside.ts', "export type * from './compose.ts';", 'dancecard(layers)'],
  ['renderer/parts/part.ts', "export * from '../ui/shared.ts';", 'dancecard(layers)'],
  ['main/root.ts', "export * from '#main/hosts/browser/server.ts';", 'dancecard(layers)'],
  ['main/new-folder/file.ts', "export * from '#shared/domain/fine.ts';", 'dancecard(layers)'],
  ['renderer/new-folder/file.ts', "export * from '#shared/domain/fine.ts';", 'dancecard(layers)'],
  ['renderer/features/one/transport.ts', "export * from '#renderer/transport/fine.ts';", 'dancecard(layers)'],
  ['renderer/words/ui.ts', "export * from '../ui/shared.ts';", 'dancecard(layers)'],
  ['main/type-ring-a.ts', "import type { B } from './type-ring-b.ts';\nexport type A = B | 1;", 'import(no-cycle)'],
  ['main/type-ring-b.ts', "import type { A } from './type-ring-a.ts';\nexport type B = A[];", 'import(no-cycle)'],
  ['main/any.ts', 'export const x = (y: any): unknown => y;', 'typescript(no-explicit-any)'],
  ['main/cast.ts', 'export const x = JSON.parse("1") as { y: string };', 'typescript(no-unsafe-type-assertion)'],
  ['main/loud.ts', 'export const say = () => console.log(1);', 'eslint(no-console)'],
  ['main/floating.ts', 'export const run = () => {\n  Promise.resolve(1);\n};', 'typescript(no-floating-promises)'],
  ['main/ring-a.ts', "export { b } from './ring-b.ts';\nexport const a = 1;", 'import(no-cycle)'],
  ['main/ring-b.ts', "export { a } from './ring-a.ts';\nexport const b = 1;", 'import(no-cycle)'],
  [
    'main/switch.ts',
    "export const x = (y: 'a' | 'b'): void => {\n  switch (y) {\n    case 'a':\n      break;\n  }\n};",
    'typescript(switch-exhaustiveness-check)',
  ],
  ['main/excuse.ts', ['// @ts', 'ignore\nexport const x: string = 1;'].join('-'), 'typescript(ban-ts-comment)'],
  ['main/stale.ts', '// oxlint-disable-next-line no-console\nexport const x = 1;', 'Unused oxlint-disable'],
  ['renderer/image.tsx', 'export const Logo = () => <img src="x.png" />;', 'jsx-a11y(alt-text)'],
  ['renderer/raw.tsx', 'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;', 'react(no-danger)'],
  [
    'renderer/hook.tsx',
    "import { useState } from 'react';\nexport const useIt = (on: boolean) => (on ? useState(1) : undefined);",
    '(rules-of-hooks)',
  ],
  ['tests/nothing.test.ts', "import { test } from 'vitest';\ntest('x', () => {});", 'vitest(expect-expect)'],
  [
    'tests/only.test.ts',
    "import { expect, test } from 'vitest';\ntest['only']('x', () => expect(1).toBe(1));",
    'vitest(no-focused-tests)',
  ],
  [
    'tests/skip.test.ts',
    "import { expect, test } from 'vitest';\ntest['skip']('x', () => expect(1).toBe(1));",
    'vitest(no-disabled-tests)',
  ],
];

/** What looks like an offence and is allowed. */
const allowed: Record<string, string> = {
  'shared/domain/calendar-date.ts':
    "import { addDays } from 'date-fns';\nexport const next = (at: Date) => addDays(at, 1);",
  'main/db/statement.ts': "export type { Statement } from 'better-sqlite3';",
  'main/threads/start.ts':
    "import { Worker } from 'node:worker_threads';\nexport const start = () => new Worker(new URL('./start.ts', import.meta.url));",
  'main/clock.ts': 'export const now = () => Date.now();',
  'main/start-program.ts': "export { spawn } from 'node:child_process';",
  'main/instant.ts': 'export const year = (at: number) => new Date(at).getUTCFullYear();',
  'main/hosts/desktop/window.ts': "import { app } from 'electron';\nexport const name = app;",
  'renderer/features/one/part/own.ts': "export { one } from '../one.ts';",
  'renderer/features/one/one.ts': 'export const one = 1;',
  'renderer/features/two/three.ts': 'export const three = 3;',
  'renderer/data/three.ts': 'export const three = 3;',
  'main/hosts/browser/server.ts': 'export const server = 1;',
};

function textByFile(canaries: [string, string, unknown][]): Record<string, string> {
  return Object.fromEntries(canaries.map(([file, text]) => [file, text]));
}

describe('the compiler', () => {
  let overlay: Overlay;
  let findings: Finding[];

  beforeAll(async () => {
    overlay = new Overlay(textByFile(typeCanaries));
    findings = await overlay.typeFindings();
  });
  afterAll(() => overlay.remove());

  test.each(typeCanaries)('refuses %s', (file, _text, code) => {
    expect(findings.filter((finding) => finding.file === file).map((finding) => finding.code)).toContainEqual(
      expect.stringMatching(code),
    );
  });

  test('accepts what keeps to the borders', () => {
    const offenders = new Set(typeCanaries.map(([file]) => file));
    expect(findings.filter(({ file }) => !offenders.has(file))).toEqual([]);
  });
});

describe('the linter', () => {
  let overlay: Overlay;
  let findings: Finding[];

  beforeAll(async () => {
    overlay = new Overlay({ ...textByFile(lintCanaries), ...allowed });
    findings = await overlay.lintFindings();
  });
  afterAll(() => overlay.remove());

  test.each(lintCanaries)('refuses %s', (file, _text, rule) => {
    expect(findings.filter((finding) => finding.file === file).map((finding) => finding.code)).toContainEqual(
      expect.stringContaining(rule),
    );
  });

  test.each(Object.keys(allowed))('accepts %s', (file) => {
    expect(findings.filter((finding) => finding.file === file)).toEqual([]);
  });
});
