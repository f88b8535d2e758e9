import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { OutputOf } from '#shared/api/api.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { passwordFiles, secretMarker, table } from './password-files.ts';
import { workbook } from './workbook.ts';

type Preview = OutputOf<'imports.preview'>;

/** A Dancecard and a place for the files that are given to it, outside of its data folder. */
async function opened(options: Parameters<typeof openTestDancecard>[0] = {}) {
  const outside = temporaryFolder();
  const folder = join(outside, 'data');
  mkdirSync(folder);
  const dancecard = await openTestDancecard({ folder, ...options });
  const file = (content: string | Uint8Array, name = 'file'): string => {
    const path = join(outside, name);
    writeFileSync(path, content);
    return path;
  };
  return { dancecard, file };
}

const logins = (rows: readonly Readonly<Record<string, string>>[]): string =>
  table(
    ['name', 'url', 'username', 'password'],
    rows.map((row) => ({ password: secretMarker, ...row })),
  );

async function stored(dancecard: TestDancecard) {
  const suppliers = await dancecard.value('relationships.list', {});
  const ways = await dancecard.value('logins.list', {});
  return {
    suppliers: suppliers.map(({ supplierName }) => supplierName).toSorted(),
    logins: ways.map(({ supplierName, username, website }) => `${supplierName}: ${username} at ${website}`).toSorted(),
  };
}

const entriesOf = async (dancecard: TestDancecard) => (await dancecard.value('history.list', {})).entries.length;
const supplierIn = (preview: Preview, name: string) => preview.leads?.suppliers.find((each) => each.name === name);

describe('a file of leads', () => {
  const rows = [
    { name: 'Nordwall', url: 'https://www.nordwall.example/login', username: 'ana' },
    { name: 'Nordwall shop', url: 'https://shop.nordwall.example', username: 'ben' },
    { name: '', url: 'https://stadtwerke.example', username: 'ana' },
    { name: 'Router', url: 'http://192.168.1.1', username: 'admin' },
    { name: 'Mail', url: 'https://gmail.com', username: 'ana' },
  ];

  test('is previewed without storing anything, with what would be taken and why', async () => {
    const { dancecard, file } = await opened();
    const before = await entriesOf(dancecard);
    const preview = await dancecard.value('imports.preview', { path: file(logins(rows)) });
    expect(preview).toMatchObject({
      kind: 'logins',
      format: 'passwords',
      logins: { count: 5 },
      counts: { rows: 4, new: 4, completes: 0, duplicate: 0, bad: 0, doubtful: 2 },
    });
    expect(preview.leads).toMatchObject({ count: 5, selected: 2 });
    expect(preview.leads?.suppliers.map(({ name, selected, because }) => [name, selected, because])).toEqual([
      ['Nordwall', true, '2 logins at nordwall.example.'],
      ['stadtwerke.example', true, 'A login at stadtwerke.example.'],
      ['Router', false, 'The entry has no web address, so it may be anything.'],
      ['Mail', false, 'A mailbox anybody can have: taken only if you say so.'],
    ]);
    expect(preview.leads?.reminder).toContain('delete it');
    expect(await entriesOf(dancecard)).toBe(before);
  });

  test('[leads-10] becomes suppliers of the household with ways in, once, and is undone as a whole', async () => {
    const { dancecard, file } = await opened();
    const path = file(logins(rows));
    const { entryId, value } = await applied(dancecard, { path });
    expect(value).toMatchObject({ added: 2, completed: 0, known: 0, skipped: 2, bad: 0 });
    expect(await stored(dancecard)).toEqual({
      suppliers: ['Nordwall', 'stadtwerke.example'],
      logins: [
        'Nordwall: ana at https://www.nordwall.example',
        'Nordwall: ben at https://shop.nordwall.example',
        'stadtwerke.example: ana at https://stadtwerke.example',
      ],
    });
    const again = await applied(dancecard, { path });
    expect(again.value).toMatchObject({ added: 0, completed: 0, known: 2, skipped: 2 });
    expect(again.entryId).toBeNull();
    await dancecard.value('history.undo', { entryId: entryId ?? '' });
    expect(await stored(dancecard)).toEqual({ suppliers: [], logins: [] });
  });

  test('only the accepted lines are taken, under the names the person gives', async () => {
    const { dancecard, file } = await opened();
    const path = file(logins(rows));
    const preview = await dancecard.value('imports.preview', { path });
    const line = supplierIn(preview, 'stadtwerke.example')?.line ?? 0;
    const { value } = await applied(dancecard, { path, accept: [line], names: { [String(line)]: 'Stadtwerke' } });
    expect(value).toMatchObject({ added: 1, skipped: 3 });
    expect((await stored(dancecard)).suppliers).toEqual(['Stadtwerke']);
    const after = await dancecard.value('imports.preview', { path });
    expect(supplierIn(after, 'Stadtwerke')).toMatchObject({ status: 'known', knownBy: 'domain', selected: false });
  });

  test('[leads-11] a supplier that is here keeps what it has and gets what is missing', async () => {
    const { dancecard, file } = await opened();
    const supplierId = await supplierNamed(dancecard, 'Nordwall GmbH', 'https://nordwall.example/gym');
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'ORG:Nordwall Sport',
      'EMAIL:service@nordwall.example',
      'TEL:+49 89 1',
      'URL:https://other.nordwall.example',
      'END:VCARD',
    ].join('\n');
    const path = file(card);
    const preview = await dancecard.value('imports.preview', { path });
    expect(preview.leads?.suppliers).toMatchObject([
      { name: 'Nordwall GmbH', supplierId, status: 'completes', knownBy: 'website', selected: true },
    ]);
    expect((await applied(dancecard, { path })).value).toMatchObject({ added: 0, completed: 1 });
    expect(await dancecard.value('suppliers.get', { id: supplierId })).toMatchObject({
      name: 'Nordwall GmbH',
      website: 'https://nordwall.example/gym',
      email: 'service@nordwall.example',
      phone: '+49 89 1',
    });
    const known = await dancecard.value('identifiers.list', { supplierId });
    expect(known.map(({ kind, value, source }) => [kind, value, source])).toEqual([
      ['name', 'nordwall sport', 'addresses'],
      ['domain', 'nordwall.example', 'addresses'],
      ['email', 'service@nordwall.example', 'addresses'],
    ]);
    expect((await dancecard.value('imports.preview', { path })).counts).toMatchObject({ duplicate: 1, completes: 0 });
  });

  test('files of different kinds meet in one supplier', async () => {
    const { dancecard, file } = await opened();
    await applied(dancecard, { path: file(logins(rows.slice(0, 1))) });
    const mail =
      'From: Nordwall Fitness <info@mail.nordwall.example>\nSubject: Your invoice\nDate: Tue, 3 Nov 2026 09:00:00 +0100\n\nx';
    expect((await applied(dancecard, { path: file(mail) })).value).toMatchObject({ added: 0, completed: 1 });
    const calendar = [
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Contract ends: Nordwall Fitness',
      'DTSTART;VALUE=DATE:20270131\nEND:VEVENT\nEND:VCALENDAR',
    ].join('\n');
    const preview = await dancecard.value('imports.preview', { path: file(calendar) });
    expect(preview).toMatchObject({ kind: 'calendar', format: 'icalendar' });
    expect(preview.leads?.suppliers).toMatchObject([
      { name: 'Nordwall', knownBy: 'other_name', selected: false, days: [{ on: '2027-01-31' }] },
    ]);
    expect((await stored(dancecard)).suppliers).toEqual(['Nordwall']);
  });

  test('a relationship begins with the first way in, where the program says when that was', async () => {
    const { dancecard, file } = await opened();
    await applied(dancecard, { path: file(passwordFiles['Bitwarden (JSON)']?.content ?? '') });
    const relationships = await dancecard.value('relationships.list', {});
    expect(relationships).toContainEqual(
      expect.objectContaining({ supplierName: 'Nordwall Fitness', since: '2024-03-01' }),
    );
  });

  test('[leads-12] a person is a supplier only where the person says so', async () => {
    const { dancecard, file } = await opened();
    const path = file('BEGIN:VCARD\nVERSION:3.0\nFN:Ben Berg\nN:Berg;Ben;;;\nEMAIL:ben@gmail.com\nEND:VCARD');
    expect((await applied(dancecard, { path })).value).toMatchObject({ added: 0, skipped: 1 });
    expect((await applied(dancecard, { path, accept: [1] })).value).toMatchObject({ added: 1 });
    expect((await stored(dancecard)).suppliers).toEqual(['Ben Berg']);
  });

  test('a mailbox longer than what is held at once is read piece by piece', async () => {
    const { dancecard, file } = await opened();
    const mail = (n: number) =>
      `From x Tue Nov  3 09:15:00 2026\nFrom: info@shop${n}.example\nSubject: Your invoice\n\n${'x'.repeat(20_000_000)}\n\n`;
    const path = file([1, 2, 3].map(mail).join(''));
    const preview = await dancecard.value('imports.preview', { path });
    expect(preview).toMatchObject({ kind: 'mail', counts: { new: 3 } });
    expect((await applied(dancecard, { path })).value).toMatchObject({ added: 3 });
    const other = file('x'.repeat(50_000_001), 'other');
    expect(await dancecard.error('imports.preview', { path: other })).toMatchObject({ type: 'FileUnreadable' });
  }, 30_000);

  test('a bad entry is told with its place and stops nothing', async () => {
    const { dancecard, file } = await opened();
    const path = file(`${logins(rows.slice(0, 1))}\na,b,c,d,e,f,g\n${logins(rows.slice(2, 3)).split('\r\n')[1]}`);
    const { value } = await applied(dancecard, { path });
    expect(value).toMatchObject({ added: 2, bad: 1, problems: [{ line: 3 }] });
  });

  test('a spreadsheet of contracts is a list, and says which sheet it is', async () => {
    const { dancecard, file } = await opened();
    const path = file(
      workbook([
        { name: 'Other', rows: [['x']] },
        {
          name: 'Contracts',
          rows: [
            ['Supplier', 'Contract', 'Price', 'Currency', 'Billing'],
            ['Nordwall', 'Gym', { number: 49.9 }, 'EUR', 'monthly'],
          ],
        },
      ]),
    );
    const preview = await dancecard.value('imports.preview', { path });
    expect(preview).toMatchObject({ kind: 'list', description: expect.stringMatching(/sheet “Contracts” was read/) });
    expect((await applied(dancecard, { path })).value).toMatchObject({ added: 1 });
  });

  test('many organisations are stored, and that can be stopped', async () => {
    const { dancecard, file } = await opened({ stretch: 0 });
    const many = Array.from({ length: 3000 }, (_, n) => ({
      name: `Shop ${n}`,
      url: `https://shop${n}.example`,
      username: 'ana',
    }));
    const path = file(logins(many));
    const stopping = dancecard.call('imports.apply', { path });
    await vi.waitFor(async () => expect(await dancecard.value('work.stop', {})).toMatchObject({ stopped: true }), {
      timeout: 15_000,
    });
    expect(await stopping).toMatchObject({ ok: false, error: { type: 'Stopped' } });
    expect((await stored(dancecard)).suppliers).toEqual([]);
    expect((await applied(dancecard, { path })).value).toMatchObject({ added: 3000 });
  }, 30_000);
});

describe('nothing secret stays', () => {
  test('[leads-2] of any export of passwords, handed over, looked at, taken and spoilt, no byte is on the disk', async () => {
    const { dancecard } = await opened({ mayUsePaths: false });
    let taken = 0;
    for (const [name, { content, fileName }] of Object.entries(passwordFiles)) {
      const bytes = Buffer.from(content);
      const path = await handedOver(dancecard, bytes, fileName);
      const preview = await dancecard.value('imports.preview', { path });
      expect([name, preview.kind]).toEqual([name, 'logins']);
      const lines = preview.leads?.suppliers.map(({ line }) => line) ?? [];
      taken += (await dancecard.value('imports.apply', { path, accept: lines })).added;
      for (const spoilt of [
        bytes.subarray(0, bytes.length * 0.7),
        Buffer.concat([bytes, Buffer.from(`"\n${secretMarker},a`)]),
      ]) {
        const other = await handedOver(dancecard, spoilt, fileName);
        await dancecard.call('imports.preview', { path: other });
        await dancecard.call('imports.apply', { path: other });
      }
      expect([name, whereMarked(dancecard.folder)]).toEqual([name, []]);
    }
    expect(taken).toBe(5);
    await dancecard.value('history.list', {});
    await dancecard.close();
    expect(whereMarked(dancecard.folder)).toEqual([]);
  }, 60_000);

  test('the search finds a marker where there is one, in whatever way it is written', () => {
    const folder = temporaryFolder();
    for (const [name, content] of Object.entries({
      plain: Buffer.from(`x${secretMarker}`),
      wide: Buffer.from(secretMarker, 'utf16le'),
      base64: Buffer.from(Buffer.from(`ab${secretMarker}-password`).toString('base64')),
    })) {
      writeFileSync(join(folder, name), content);
    }
    expect(whereMarked(folder).toSorted()).toEqual(['base64', 'plain', 'wide'].map((name) => join(folder, name)));
  });
});

/** Hands a file over as a page does, in two portions. */
async function handedOver(dancecard: TestDancecard, bytes: Buffer, name: string): Promise<string> {
  const half = Math.ceil(bytes.length / 2);
  const { path } = await dancecard.value('files.receive', {
    name,
    base64: bytes.subarray(0, half).toString('base64'),
    bytes: bytes.length,
  });
  expect(whereMarked(dancecard.folder)).toEqual([]);
  await dancecard.value('files.receive', { name, path, offset: half, base64: bytes.subarray(half).toString('base64') });
  return path;
}

/** The marker as it may be written: plain, in two bytes a sign, and in base64 at each of the three places it may begin. */
const written = [
  Buffer.from(secretMarker),
  Buffer.from(secretMarker, 'utf16le'),
  ...[0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before, 'x'), Buffer.from(secretMarker)]).toString('base64');
    // The signs at both ends also say what stands beside the marker.
    return Buffer.from(text.slice(before === 0 ? 0 : 4, Math.floor(((before + secretMarker.length) * 4) / 3) - 1));
  }),
];

/** Every file below a folder in which the marker stands. */
function whereMarked(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const content = readFileSync(path);
      return written.some((marker) => content.includes(marker));
    });
}

interface Apply {
  readonly path: string;
  readonly accept?: number[];
  readonly names?: Record<string, string>;
}

async function applied(dancecard: TestDancecard, input: Apply) {
  const outcome = await dancecard.call('imports.apply', input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome;
}

async function supplierNamed(dancecard: TestDancecard, name: string, website: string): Promise<string> {
  const list = `Supplier,Contract,Website\n${name},Gym,${website}`;
  const base64 = Buffer.from(list).toString('base64');
  const { path } = await dancecard.value('files.receive', { name: 'list.csv', base64 });
  await dancecard.value('imports.apply', { path });
  const [relationship] = await dancecard.value('relationships.list', {});
  return relationship?.supplierId ?? '';
}
