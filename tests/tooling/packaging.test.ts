import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../architecture/project.ts';

/** The parts of electron-builder that read and check its settings, as it does before it packages. */
interface Builder {
  getConfig: (folder: string, path: null, options: null) => Promise<unknown>;
  validateConfiguration: (settings: unknown, log: unknown) => Promise<void>;
}

const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const builder = require('app-builder-lib/out/util/config/config.js') as Builder;
const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => unknown };

const settings = await builder.getConfig(projectFolder, null, null);

test('the settings are valid by the schema of electron-builder', async () => {
  await expect(builder.validateConfiguration(settings, new DebugLogger(false))).resolves.toBeUndefined();
});

test('a wrong setting is refused by the same check', async () => {
  const wrong = { ...(settings as object), asarr: true };
  await expect(builder.validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow('asarr');
});

test('the app is an archive, checked when it is loaded, and no tool for anybody else', () => {
  const parts = z.object({
    asar: z.object({ smartUnpack: z.boolean() }),
    electronFuses: z.record(z.string(), z.boolean()),
    npmRebuild: z.boolean(),
  });
  expect(parts.parse(settings)).toEqual({
    asar: { smartUnpack: false },
    npmRebuild: false,
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    },
  });
});

test('the native module lies outside the archive', () => {
  expect(z.object({ asarUnpack: z.array(z.string()) }).parse(settings).asarUnpack).toEqual([
    'node_modules/better-sqlite3/prebuilds/**',
  ]);
});

test('an image starts with the sandbox on, and a platform does not begin again from all files', () => {
  const platform = z.object({ files: z.undefined().optional() });
  const parts = z.object({
    appImage: z.object({ executableArgs: z.array(z.string()) }),
    linux: platform,
    mac: platform,
    win: platform,
  });
  expect(parts.parse(settings).appImage.executableArgs).toEqual([]);
});
