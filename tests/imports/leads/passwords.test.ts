import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '#tests/support/in-english.ts';
import { zip } from '#tests/support/zip.ts';
import { everythingOf, ofKind, readLeads, recognised, refusalOf } from './leads-support.ts';
import { passwordFiles, secretMarker, table, type PasswordFile } from './password-files.ts';

const files = Object.entries(passwordFiles);

describe('the export of a password manager', () => {
  test.each(files)(
    '[leads-1] %s gives its logins, and nothing secret',
    async (_, { content, program, names, leftOut, since }) => {
      const read = await readLeads(content);
      expect(read.kind).toBe('logins');
      expect(english.say(read.description)).toContain(program);
      expect(read.leads.map(({ name }) => name)).toEqual(names);
      expect(Object.fromEntries(read.leftOut)).toEqual(leftOut ?? {});
      expect(read.problems).toEqual([]);
      const [first] = ofKind(read, 'login');
      expect(first).toMatchObject({ website: 'https://www.nordwall.example', domain: 'nordwall.example' });
      if (since !== undefined) expect(first?.since).toBe(since);
      expect(everythingOf(read)).not.toContain(secretMarker);
      expect(english.say(read.reminder!)).toContain('delete it');
    },
  );

  test('the user name is kept where there is one, and never as an address of the organisation', async () => {
    for (const [, { content, program }] of files) {
      const [login] = ofKind(await readLeads(content), 'login');
      expect(login?.emails).toEqual([]);
      if (login?.name !== null && program !== 'Firefox') expect(login?.username).toBe('ana@mail.example');
    }
  });

  const tables = files.filter(
    ([, { content, program }]) => typeof content === 'string' && content.startsWith('"') && program !== 'Keeper',
  );

  test('[leads-3] headings are known by their set, whatever their order, delimiter and encoding', async () => {
    const rows = [{ url: 'https://nordwall.example', name: 'Gym', username: 'ana', password: 'x' }];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(['name', 'url', 'username', 'password', 'note'], { minLength: 5 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'),
        async (headings, delimiter, encoding) => {
          const text = table(headings, rows, delimiter);
          const bytes = Buffer.from(encoding === 'latin1' ? text : `\uFEFF${text}`, encoding);
          const { leads } = await readLeads(bytes);
          expect(leads).toMatchObject([{ name: 'Gym', domain: 'nordwall.example', username: 'ana' }]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each(tables)('[leads-5] %s with a row that cannot be told apart names its line and goes on', async (_, file) => {
    const lines = (file.content as string).split(/\r?\n/);
    const broken = [
      ...lines.slice(0, 2),
      `x,y,${'z,'.repeat(60)}${secretMarker}`,
      `"never ${secretMarker}" closed`,
      ...lines.slice(2),
    ];
    const read = await readLeads(broken.join('\n'));
    expect(read.leads.map(({ name }) => name)).toEqual(
      expect.arrayContaining(file.names.filter((name) => name !== null)),
    );
    expect(read.problems.map(({ line }) => line)).toContain(4);
    expect(everythingOf(read)).not.toContain(secretMarker);
  });

  test('an entry not built like the others is a problem with its place, told without its content', async () => {
    const items = [
      { type: 1, name: 'Gym', login: { uris: [{ uri: 'https://nordwall.example' }] } },
      secretMarker,
      { name: secretMarker },
      { type: 1, name: 'Power', login: { username: 4711, uris: 'x' } },
    ];
    const read = await readLeads(JSON.stringify({ encrypted: false, items }));
    expect(read.leads.map(({ name, line }) => [name, line])).toEqual([
      ['Gym', 1],
      ['Power', 4],
    ]);
    expect(read.problems.map(({ line }) => line)).toEqual([2, 3]);
    expect(everythingOf(read)).not.toContain(secretMarker);
  });

  test('an address of an app stands for a domain only where that domain is known', async () => {
    const rows = [
      { name: 'Music', url: 'android://hash==@com.spotify.music/', username: 'ana', password: 'x' },
      { name: 'Trains', url: 'android://hash==@de.bahn.app/', username: 'ana', password: 'x' },
      { name: '', url: 'https://accounts.spotify.com/login', username: 'ana', password: 'x' },
      { name: '', url: 'android://hash==@org.unknown.thing/', username: 'ana', password: 'x' },
    ];
    const content = table(['name', 'url', 'username', 'password'], rows);
    const domains = async (knowsDomain?: (domain: string) => boolean) =>
      (await readLeads(content, knowsDomain === undefined ? {} : { knowsDomain })).leads.map(({ domain }) => domain);
    expect(await domains()).toEqual(['spotify.com', null, 'spotify.com']);
    expect(await domains((domain) => domain === 'bahn.de')).toEqual(['spotify.com', 'bahn.de', 'spotify.com']);
  });

  test('a title that is an address, or the account, is no name', async () => {
    const titles = ['https://a.example/reset?token=SECRETMARKER', 'netflix.com', 'ana@mail.example', 'Node.js'];
    const rows = titles.map((name) => ({ name, url: 'https://x.example', username: 'ana', password: 'p' }));
    const read = await readLeads(table(['name', 'url', 'username', 'password'], rows));
    expect(read.leads.map(({ name }) => name)).toEqual([null, null, null, 'Node.js']);
    expect(everythingOf(read)).not.toContain(secretMarker);
  });

  test('names are one line without control characters, and not endless', async () => {
    const row = { name: `A\u0000B\n\u202EC${'x'.repeat(5000)}`, url: '', username: 'ana', password: 'p' };
    const [lead] = (await readLeads(table(['name', 'url', 'username', 'password'], [row]))).leads;
    expect(lead?.name).toMatch(/^AB Cx+…$/);
    expect(lead?.name?.length).toBeLessThanOrEqual(300);
  });
});

describe('an encrypted export', () => {
  const sealed: Readonly<Record<string, readonly [string | Uint8Array, RegExp, string?]>> = {
    'Bitwarden, by the account': [
      '{"encrypted":true,"encKeyValidation_DO_NOT_EDIT":"2.x","items":[]}',
      /Bitwarden.*Export vault/,
    ],
    'Bitwarden, by a password': ['{"encrypted":true,"passwordProtected":true,"data":"2.x"}', /Bitwarden.*Export vault/],
    'KeePass 2': [Uint8Array.of(0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5, 1, 0), /KeePass.*Export/],
    'KeePass 1': [Uint8Array.of(0x03, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5, 1, 0), /KeePass.*Export/],
    'Proton Pass': ['-----BEGIN PGP MESSAGE-----\n\nx\n', /Proton Pass.*Export/],
    'Proton Pass (ZIP)': [zip({ 'Proton Pass/data.pgp': 'x' }), /Proton Pass.*Export/],
    Enpass: ['{"have_keyfile":0,"vault_items_count":3}', /Enpass.*Export/],
    Dashlane: [Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 256), /Dashlane.*Export/, 'mine.dash'],
  };

  test.each(Object.entries(sealed))(
    '[leads-4] %s is refused with the way to a plain one',
    async (_, [content, said, name]) => {
      expect(await refusalOf(content, name)).toMatch(said);
      expect(await refusalOf(content, name)).toMatch(/passwords in it are not read; nothing was changed\.$/);
    },
  );
});

describe('what is no export of passwords', () => {
  test.each([
    'Supplier,Contract,Price\nNordwall,Gym,49.90',
    'Name,URL,Price,Billing\nNordwall,https://nordwall.example,49.90,monthly',
    'Home,Gym,monthly,49.90,https://nordwall.example',
    '{"subscriptions":[{"name":"Gym","cost":9.99}]}',
    '[{"Name":"A","Price":"€1"}]',
    'Dear Sir or Madam',
    '',
  ])('stays for other readers: %s', async (content) => {
    expect((await recognised(content)).is).toBe(content === '' ? 'none' : 'text');
  });
});

describe('hostile exports', () => {
  const anyFile = fc.constantFrom<PasswordFile>(...files.map(([, file]) => file));

  test('spoilt anywhere, an export never gives away what is secret', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFile,
        fc.nat(),
        fc.nat(30),
        fc.constantFrom('', '"', ',', '<', '}', '\n', '\u0000'),
        async (file, at, cut, put) => {
          const bytes = Buffer.from(file.content);
          const place = at % bytes.length;
          const spoilt = Buffer.concat([bytes.subarray(0, place), Buffer.from(put), bytes.subarray(place + cut)]);
          const found = await recognised(spoilt);
          if (found.is === 'none') expect(JSON.stringify(found.message)).not.toContain(secretMarker);
          if (found.is !== 'leads') return;
          const read = await found.read({ timeZone: 'UTC' });
          if (!read.ok) expect(JSON.stringify(read.error)).not.toContain(secretMarker);
          else for (const { reason } of read.value.problems) expect(JSON.stringify(reason)).not.toContain(secretMarker);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('entities a document declares are never looked up', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE KeePassFile [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>
<KeePassFile><Root><Group><Entry><String><Key>Title</Key><Value>&a;&b;</Value></String>
<String><Key>UserName</Key><Value>ana</Value></String></Entry></Group></Root></KeePassFile>`;
    const read = await recognised(bomb);
    expect(read.is).toBe('text');
    const plain = await readLeads(bomb.replace(/<!DOCTYPE.*\]>/, ''));
    expect(plain.leads[0]?.name).toBe('&a;&b;');
  });

  test.each([
    ['groups in groups', `<KeePassFile><Root>${'<Group>'.repeat(100_000)}`],
    ['one long row', `name,url,username,password\n${'x'.repeat(3_000_000)}`],
    ['a quotation mark never closed', `name,url,username,password\n"${'a,b,c,d\n'.repeat(300_000)}`],
    ['very many rows', `name,url,username,password\n${'a,,b,c\n'.repeat(200_010)}`],
  ])(
    '%s costs no more than its length',
    async (_, content) => {
      const read = await readLeads(content);
      expect(read.problems.length).toBeGreaterThan(0);
      expect(read.leads.length).toBeLessThanOrEqual(200_000);
    },
    20_000,
  );

  test('[leads-8] a bomb in an archive is not unpacked', async () => {
    const bomb = zip({ 'export.data': Buffer.alloc(30_000_000) });
    expect(await refusalOf(bomb)).toMatch(/damaged/);
    expect(await refusalOf(zip({ 'export.data': '{}' }, { claimedBytes: 4_000_000_000 }))).toMatch(
      /more files or bytes/,
    );
    expect(await refusalOf(zip({ 'export.data': '{"accounts":[]}' }, { claimedBytes: 3 }))).toMatch(/damaged/);
  });

  test('reading stops when asked', async () => {
    const found = await recognised(`name,url,username,password\n${'a,https://a.example,b,c\n'.repeat(5000)}`);
    if (found.is !== 'leads') throw new Error('not recognised');
    expect(await found.read({ stopped: () => true })).toMatchObject({ ok: false, error: { type: 'Stopped' } });
  });
});
