import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const files = {
  'a list of contracts': [
    'list.csv',
    'Supplier;Contract;Price;Currency;Billing\nMÖBIUS NETZ;Fibre;39,90;EUR;monthly\n',
  ],
  'an export of passwords': [
    'logins.csv',
    'name,url,username,password\nmein konto,https://www.moebius-netz.example.org/x,ada,secret\n',
  ],
  'an address book': [
    'cards.vcf',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Möbius Netz\r\nORG:Möbius Netz\r\nEMAIL:hallo@other.example.net\r\nX-ABSHOWAS:COMPANY\r\nEND:VCARD\r\n',
  ],
  'a mail': [
    'mail.eml',
    'From: "Möbius Netz" <Info@moebius-netz.example.org>\r\nTo: ada@example.com\r\nSubject: Ihre Rechnung zum Vertrag\r\nDate: Mon, 02 Nov 2026 10:00:00 +0100\r\nMessage-ID: <1@x>\r\n\r\nGuten Tag\r\n',
  ],
} as const;

async function merged(): Promise<{ dancecard: TestDancecard; keepId: string; otherId: string }> {
  const dancecard = await openTestDancecard();
  const { id: keepId } = await dancecard.value('suppliers.add', {
    name: 'Talwerk',
    website: 'https://talwerk.example.com',
    email: 'post@talwerk.example.com',
  });
  const { id: otherId } = await dancecard.value('suppliers.add', {
    name: 'Möbius Netz GmbH',
    website: 'https://moebius-netz.example.org',
    email: 'info@moebius-netz.example.org',
  });
  return { dancecard, keepId, otherId };
}

async function names(dancecard: TestDancecard): Promise<string[]> {
  return (await dancecard.value('suppliers.names', {})).map(({ name }) => name).toSorted();
}

function written(dancecard: TestDancecard, [name, text]: readonly [string, string]): string {
  const path = join(dancecard.folder, name);
  writeFileSync(path, text);
  return path;
}

test.each(Object.entries(files))(
  '[leads-13] %s under a name that was merged is of the supplier it was merged into',
  async (_kind, file) => {
    const { dancecard, keepId, otherId } = await merged();
    await dancecard.value('suppliers.merge', { keepId, otherId });
    const path = written(dancecard, file);
    const preview = await dancecard.value('imports.preview', { path });
    const lines = [
      ...preview.rows.map(({ line }) => line),
      ...(preview.leads?.suppliers ?? []).map(({ line }) => line),
    ];
    expect(lines).toHaveLength(1);
    await dancecard.value('imports.apply', { path, accept: lines });
    expect(await names(dancecard)).toEqual(['Talwerk']);
  },
);

test('a row under a merged name says whose it is, and is the contract that is here', async () => {
  const { dancecard, keepId, otherId } = await merged();
  await dancecard.value('contracts.add', { supplierId: otherId, name: 'Fibre' });
  await dancecard.value('suppliers.merge', { keepId, otherId });
  const path = written(dancecard, files['a list of contracts']);
  expect((await dancecard.value('imports.preview', { path })).rows).toMatchObject([{ status: 'completes' }]);
  const second = written(dancecard, [
    'more.csv',
    'Supplier;Contract;Price;Currency;Billing\nmöbius-netz ag;Phone;9,90;EUR;monthly\n',
  ]);
  expect((await dancecard.value('imports.preview', { path: second })).rows).toMatchObject([
    {
      status: 'new',
      contract: { supplierName: 'Talwerk' },
      reason: '“möbius-netz ag” is Talwerk here, since you merged the two.',
    },
  ]);
});

test('a supplier that was split off again has back its name and where it is found', async () => {
  const { dancecard, keepId, otherId } = await merged();
  await dancecard.value('suppliers.merge', { keepId, otherId });
  const { id } = await dancecard.value('suppliers.split', {
    id: keepId,
    name: 'Möbius Netz',
    contractIds: [],
    identifierIds: [],
  });
  for (const file of Object.values(files)) {
    const path = written(dancecard, file);
    await dancecard.value('imports.apply', { path });
  }
  expect(await names(dancecard)).toEqual(['Möbius Netz', 'Talwerk']);
  expect(await dancecard.value('contracts.list', {})).toMatchObject([{ supplierId: id }]);
});
