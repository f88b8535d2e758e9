import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { api } from '#shared/api/api.ts';
import { callReply } from '#shared/api/wire-answers.ts';
import { describeOperation } from '#main/hosts/cli/describe-api.ts';
import { columns, plainText, terminalJson, terminalJsonPieces } from '#main/hosts/cli/terminal-text.ts';
import { dancecard, dancecardProcess, type Ended } from './support/command-line.ts';

let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dancecard-cli-'));
  data = join(folder, 'data');
});

function call(operation: string, input: unknown, standing = folder): Promise<Ended> {
  return dancecard(['call', operation, JSON.stringify(input), '--data', data, '--today', '2026-11-22'], standing);
}

/** The one document of a call; fails when stdout holds anything else. */
function documentOf({ stdout }: Ended): z.infer<typeof callReply> {
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return callReply.parse(JSON.parse(stdout));
}

const netflix = {
  supplierName: 'Netflix',
  name: 'Standard',
  terms: {
    startsOn: '2026-01-15',
    initialTerm: { n: 1, unit: 'year' },
    renewal: { n: 1, unit: 'year' },
    notice: { n: 1, unit: 'month', anchor: 'term_end' },
  },
  price: { amount: 1399, currency: 'EUR', every: { n: 1, unit: 'month' } },
};

describe('call', () => {
  it('[doors-2] prints one JSON document and ends with 0, and the next call finds what was stored', async () => {
    const added = await dancecardProcess(['call', 'contracts.add', JSON.stringify(netflix), '--data', data]);
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(documentOf(added)).toMatchObject({ ok: true, value: { id: expect.any(String) } });
    const listed = documentOf(await call('contracts.list', {}));
    expect(listed).toMatchObject({ ok: true, value: [{ supplierName: 'Netflix', name: 'Standard' }] });
  });

  it('prints an expected failure the same way and ends with 1', async () => {
    const missing = await call('contracts.get', { id: 'nothing' });
    expect(missing).toMatchObject({ code: 1, stderr: '' });
    expect(documentOf(missing)).toMatchObject({ ok: false, error: { type: 'NotFound' } });
    const invalid = await call('contracts.add', { name: 'Standard' });
    expect(invalid.code).toBe(1);
    expect(documentOf(invalid)).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    const unknown = await call('contracts.explode', {});
    expect(unknown.code).toBe(1);
    expect(documentOf(unknown)).toMatchObject({ ok: false, error: { type: 'UnknownOperation' } });
  });

  it('takes its input from stdin with -, and none at all for {}', async () => {
    const fromStdin = await dancecardProcess(['call', 'suppliers.add', '-', '--data', data], {
      stdin: '{"name":"Vattenfall"}',
    });
    expect(documentOf(fromStdin)).toMatchObject({ ok: true });
    const listed = documentOf(await dancecard(['--data', data, 'call', 'suppliers.list']));
    expect(listed).toMatchObject({ ok: true, value: [{ name: 'Vattenfall' }] });
  });

  it('a misused command line ends with 2 and says in plain words how to write it', async () => {
    const broken = await dancecard(['call', 'suppliers.list', '{bad', '--data', data]);
    expect(broken.code).toBe(2);
    expect(documentOf(broken)).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    for (const args of [
      ['call'],
      ['call', 'a', '{}', 'more'],
      ['explode'],
      ['nudges', 'more'],
      ['import'],
      ['api', 'nope'],
      ['nudges', '--dmeo'],
      ['nudges', '--today', 'soon'],
    ]) {
      const { code, stdout, stderr } = await dancecard(args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toMatch(/^[^\n]+\n$/);
      expect(stderr).not.toContain('    at ');
    }
    expect(existsSync(data)).toBe(false);
  });

  it('relative paths start where the person stands', async () => {
    mkdirSync(join(folder, 'here'));
    const outcome = await call('export.all', { path: 'all.json' }, join(folder, 'here'));
    expect(documentOf(outcome)).toMatchObject({ ok: true, value: { path: join(folder, 'here', 'all.json') } });
    expect(existsSync(join(folder, 'here', 'all.json'))).toBe(true);
    const inPlace = await dancecard(['call', 'app.status', '--data', 'mine'], folder);
    expect(documentOf(inPlace)).toMatchObject({ ok: true, value: { dataFolder: join(folder, 'mine') } });
  });

  it('[doors-3] check says whether a backup is whole, also while the store is open elsewhere or cannot be opened', async () => {
    mkdirSync(join(folder, 'here'));
    await call('suppliers.add', { name: 'Vattenfall' });
    await call('export.all', { path: 'all.json' }, join(folder, 'here'));
    const path = join(folder, 'here', 'all.json');
    writeFileSync(join(folder, 'file'), '');
    const whole = await dancecard(['check', 'all.json', '--data', join(folder, 'file', 'below')], join(folder, 'here'));
    expect(whole).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^one supplier\n/) });
    expect(whole.stdout).toMatch(/all\.json is an export of .+, and it is whole\.\n$/);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Vattenfall', 'Vattenfell'));
    const changed = await dancecard(['check', path]);
    expect(changed).toMatchObject({ code: 1, stderr: expect.stringContaining('“suppliers” is not as it was written') });
    const database = await dancecard(['check', join(data, 'dancecard.sqlite')]);
    expect(database).toMatchObject({ code: 0, stdout: expect.stringContaining('a copy of the database') });
    expect(await dancecard(['check', join(folder, 'nothing')])).toMatchObject({ code: 1, stdout: '' });
  });

  it('every operation that takes a file takes it from where the person stands', async () => {
    mkdirSync(join(folder, 'here'));
    writeFileSync(join(folder, 'here', 'rates.xml'), '<none/>');
    for (const operation of ['rates.importEcb', 'backup.check', 'imports.preview', 'import.all']) {
      const ended = documentOf(await call(operation, { path: 'rates.xml' }, join(folder, 'here')));
      expect(ended).toMatchObject({ ok: false, error: { message: expect.not.stringContaining('There is no file') } });
    }
  });

  it('a store that cannot be opened is a failure like any other', async () => {
    writeFileSync(join(folder, 'file'), '');
    const ended = await dancecard(['call', 'app.status', '--data', join(folder, 'file', 'below')]);
    expect(ended.code).toBe(1);
    expect(documentOf(ended)).toMatchObject({ ok: false, error: { type: 'StoreUnusable', reason: 'failed' } });
  });

  it('a reader that stops reading does no harm: the change is kept and the exit code says so', async () => {
    const ended = await dancecardProcess(['call', 'suppliers.add', '{"name":"Vattenfall"}', '--data', data], {
      closeOutput: true,
    });
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(documentOf(await dancecard(['call', 'suppliers.list', '--data', data]))).toMatchObject({
      ok: true,
      value: [{ name: 'Vattenfall' }],
    });
  });

  it('a demo shows an invented household and leaves nothing behind', async () => {
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    const ended = await dancecard(['call', 'app.status', '--demo']);
    vi.unstubAllEnvs();
    expect(documentOf(ended)).toMatchObject({ ok: true, value: { demo: true } });
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('api', () => {
  it('lists every operation with its kind and its line of help', async () => {
    const { code, stdout } = await dancecard(['api']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(Object.keys(api));
    expect(stdout).toContain(api['contracts.add'].help);
  });

  it('prints the JSON Schemas of one operation', async () => {
    const { code, stdout } = await dancecard(['api', 'exits.log']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      path: 'exits.log',
      kind: 'command',
      input: { type: 'object', required: ['decidedOn'], properties: { decidedOn: { type: 'string', format: 'date' } } },
      output: { type: 'object', properties: { working: { type: 'array' } } },
      errors: ['NotFound', 'Refused'],
    });
  });

  it.each(Object.keys(api) as (keyof typeof api)[])('%s has a schema of its input and of its output', (path) => {
    const described = z
      .object({ input: z.object({ $schema: z.string() }), output: z.object({ $schema: z.string() }) })
      .safeParse(describeOperation(path));
    expect(described.error).toBeUndefined();
  });
});

describe('verbs for people', () => {
  it('show dates and money the way the person writes them', async () => {
    await call('contracts.add', netflix);
    await call('preferences.set', { locale: 'de-DE' });
    const { code, stdout, stderr } = await dancecard(['contracts', '--data', data, '--today', '2026-11-22']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Netflix, Standard');
    expect(stdout).toMatch(/167,88\s€ a year/);
    expect(stdout).toMatch(/notice by Mon, 14 Dec 2026/);
  });

  it('search by words, and say so when nothing is there', async () => {
    await call('contracts.add', netflix);
    expect((await dancecard(['relationships', 'netf', '--data', data])).stdout).toContain('Netflix');
    expect((await dancecard(['contracts', 'telekom', '--data', data])).stdout).toBe('No contract is here.\n');
  });

  it('payments tell the next ones by day, and costs the months with what they come to', async () => {
    await call('contracts.add', { ...netflix, nextPaymentOn: '2026-11-30' });
    await call('contracts.add', { supplierName: 'Nobody Knows', name: 'Club' });
    const at = ['--data', data, '--today', '2026-11-22'];
    expect((await dancecard(['payments', ...at])).stdout).toMatch(
      /^Mon, Nov 30, 2026\s+in 8 days\s+Netflix, Standard\s+€13.99/u,
    );
    expect((await dancecard(['payments', '7', ...at])).stdout).toBe(
      'Nothing is paid by Sun, Nov 29, 2026, as far as known.\n',
    );
    expect(await dancecard(['payments', 'soon', ...at])).toMatchObject({ code: 2, stdout: '' });
    const { stdout } = await dancecard(['costs', ...at]);
    expect(stdout).toMatch(/November 2026\s+€13.99\n/u);
    expect(stdout).toMatch(/A month, spread evenly\s+€13.99\n/u);
    expect(stdout).toMatch(/A year, spread evenly\s+€167.88\n/u);
    expect(stdout).toContain('Of one contract the price or the payment day is not known.');
  });

  it('undo takes back the last change and says which', async () => {
    await call('suppliers.add', { name: 'Vattenfall' });
    const undone = await dancecard(['undo', '--data', data]);
    expect(undone).toMatchObject({ code: 0, stdout: expect.stringContaining('Vattenfall') });
    expect(documentOf(await call('suppliers.list', {}))).toMatchObject({ ok: true, value: [] });
    const nothing = await dancecard(['undo', '--data', data]);
    expect(nothing).toMatchObject({ code: 1, stdout: '', stderr: 'There is nothing to take back.\n' });
    expect((await dancecard(['redo', '--data', data])).code).toBe(0);
    expect(documentOf(await call('suppliers.list', {}))).toMatchObject({ ok: true, value: [{ name: 'Vattenfall' }] });
  });

  it('[access-24] what comes from outside cannot give the terminal orders', () => {
    expect(plainText('Bad\u001b[2J\u0007 name\nnext\u202eline\u009b1m')).toBe('Bad[2J name nextline1m');
    expect(
      columns([
        ['a\u001b[31m', 'b'],
        ['株式会社', 'c'],
      ]),
    ).toBe('a[31m     b\n株式会社  c');
    const json = terminalJson({ name: '\u001b[2J\u009b2J\u202e' });
    expect(json).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(json)).toEqual({ name: '\u001b[2J\u009b2J\u202e' });
  });

  it('a document in pieces is the document', () => {
    const values = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), values), (document) => {
        expect([...terminalJsonPieces(document)].join('')).toBe(terminalJson(document));
      }),
    );
  });

  it('help and version need no store', async () => {
    vi.stubEnv('XDG_DATA_HOME', join(folder, 'usual'));
    for (const args of [[], ['help'], ['--help'], ['-h']]) {
      expect(await dancecard(args)).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringContaining('For people:'),
      });
    }
    expect((await dancecard(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    vi.unstubAllEnvs();
    expect(existsSync(join(folder, 'usual'))).toBe(false);
  });
});

describe('the language', () => {
  it('what an export holds is counted in the words of who asks', async () => {
    await call('contracts.add', netflix);
    await call('suppliers.add', { name: 'Vattenfall' });
    const counts = ['2 Anbieter', 'eine Beziehung', 'ein Vertrag', 'ein Preis', '2 Einträge im Verlauf'];
    for (const verb of ['export', 'check']) {
      const { stdout } = await dancecard([verb, 'all.json', '--data', data, '--language', 'de'], folder);
      expect(stdout.split('\n')).toEqual(expect.arrayContaining(counts));
      expect(stdout).not.toMatch(/suppliers|contracts|history| 0$/m);
    }
  });

  it('is the one asked for, before a store is open and after', async () => {
    expect((await dancecard(['help', '--language', 'de'], folder)).stdout).toContain('Für Menschen:');
    expect((await dancecard(['nonsense', '--language=de'], folder)).stderr).toContain('„nonsense“ gibt es nicht');
    expect((await dancecard(['--nonsense', '--language=de'], folder)).stderr).toContain('gibt es hier nicht');
    const today = ['--data', data, '--today', '2026-11-22'];
    expect((await dancecard(['nudges', '--language', 'de', ...today], folder)).stdout).toContain('So., 22. Nov. 2026');
    expect((await dancecard(['nudges', '--language', 'fr', ...today], folder)).code).toBe(2);
  });

  it('is the preferred one where none is asked for', async () => {
    await call('preferences.set', { language: 'de' });
    expect((await dancecard(['deadlines', '--data', data], folder)).stdout).toBe('Es steht keine Frist an.\n');
    expect((await dancecard(['deadlines', '--data', data, '--language', 'en'], folder)).stdout).toBe(
      'No deadline is coming.\n',
    );
  });
});
