import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from './project.ts';

/** A palgorithm nobody needs: it says that a need only stirs. */
const definition = `import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { day, needExample } from './example-facts.ts';
import { sayingOn, silent } from './said.ts';

/** A need only stirs. */
export const needStirring = definePalgorithm({
  name: 'need_stirring',
  about: {
    name: message('palgorithms.needStirring.name'),
    label: message('palgorithms.needStirring.label'),
    meaning: message('palgorithms.needStirring.meaning'),
  },
  watches: 'need',
  settings: { patience: { kind: 'days', preset: 12, label: message('palgorithms.needStirring.patience') } },
  lead: { by: 'once' },
  examples: () => [
    { shows: 'a need that is looked for', on: day('2026-12-10'), facts: needExample(), says: [] },
  ],
  propose(facts, { patience }, today) {
    if (facts.state !== 'stirring' || patience === 0) return silent;
    return sayingOn(today, {
      subject: { type: 'need', id: facts.id, name: facts.title },
      occurrence: 'stirring',
      supplierId: null,
      supplierName: null,
      contractId: null,
      title: message('nudges.needStirring.title', { need: facts.title }),
      because: [],
      actBy: null,
      stake: null,
      urgency: 'later',
      actions: [],
    });
  },
});
`;

const messages: Record<string, Record<string, string>> = {
  'en/nudges.json': { 'nudges.needStirring.title': '{need} only stirs' },
  'de/nudges.json': { 'nudges.needStirring.title': '{need} regt sich erst' },
  'en/palgorithms.json': {
    'palgorithms.needStirring.name': 'what stirs',
    'palgorithms.needStirring.label': 'A need stirs',
    'palgorithms.needStirring.meaning': 'Until it is looked for.',
    'palgorithms.needStirring.patience': 'Wait for',
  },
  'de/palgorithms.json': {
    'palgorithms.needStirring.name': 'was sich regt',
    'palgorithms.needStirring.label': 'Ein Bedarf regt sich',
    'palgorithms.needStirring.meaning': 'Bis danach gesucht wird.',
    'palgorithms.needStirring.patience': 'Abwarten',
  },
};

/** What a person would see of it, through the api. */
const seen = `import { palgorithmPreferences, palgorithmsChange } from '#shared/api/palgorithm-preferences.ts';
import { openDancecard } from '#main/compose.ts';
import { silentLog } from '#main/log.ts';

const opened = await openDancecard({
  dataFolder: process.argv[2],
  today: null,
  demo: false,
  door: 'test',
  mayUsePaths: false,
  log: silentLog,
  languages: ['de'],
});
if (!opened.ok) throw new Error(opened.error.message);
const dancecard = opened.value;
await dancecard.call('needs.add', { title: 'Rad', trigger: 'other' });
const nudges = await dancecard.call('nudges.list', {});
const set = await dancecard.call('preferences.set', { palgorithms: { need_stirring: { patience: 0 } } });
const silenced = await dancecard.call('nudges.list', {});
const history = await dancecard.call('history.list', {});
const entry = await dancecard.call('history.get', { id: history.value[0].id });
await dancecard.close();
process.stdout.write(JSON.stringify({
  preset: palgorithmPreferences.parse({}).need_stirring,
  refused: palgorithmsChange.safeParse({ need_stirring: { patience: -1 } }).success,
  said: nudges.value.map(({ title, messages }) => [title, messages.title.id]),
  silenced: silenced.value.length,
  set: set.value.palgorithms.need_stirring,
  history: entry.value.changes.map(({ recordName, fields }) => [recordName, fields.at(-1).after]),
}));
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dancecard-palgorithm-'));
  for (const path of [
    'shared',
    'main',
    'renderer',
    'migrations',
    'scripts',
    'package.json',
    'tsconfig.base.json',
    'tsconfig.json',
  ]) {
    cpSync(join(projectFolder, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
  change('shared/domain/palgorithms/need-stirring.ts', () => definition);
  change('shared/domain/palgorithms/registered.ts', (text) =>
    `import { needStirring } from './need-stirring.ts';\n${text}`.replace(
      '  needDeciding,\n',
      '  needDeciding,\n  needStirring,\n',
    ),
  );
  for (const [path, added] of Object.entries(messages)) {
    change(`shared/messages/${path}`, (text) => JSON.stringify({ ...JSON.parse(text), ...added }));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('[nudges-31] a palgorithm is added by one file, its registration and its messages, and nothing else', async () => {
  expect(await run([join(folder, 'scripts', 'messages.mjs')])).toBe('');
  const compiler = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
  const projects = ['shared/domain', 'shared/messages', 'shared/api', 'main', 'renderer'];
  expect(await run([compiler, '-b', ...projects, '--pretty', 'false'])).toBe('');
  change('seen.mjs', () => seen);
  expect(JSON.parse(await run([join(folder, 'seen.mjs'), join(folder, 'store')]))).toEqual({
    preset: { on: true, patience: 12 },
    refused: false,
    said: [['Rad regt sich erst', 'nudges.needStirring.title']],
    silenced: 0,
    set: { on: true, patience: 0 },
    history: [['was sich regt', '0 Tage']],
  });
}, 180_000);

function change(path: string, to: (text: string) => string): void {
  const file = join(folder, path);
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // It is a new file.
  }
  writeFileSync(file, to(text));
}

function run(words: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...words], { cwd: folder }, (failure, stdout, stderr) =>
      resolve(stdout + (failure === null ? '' : stderr)),
    );
  });
}
