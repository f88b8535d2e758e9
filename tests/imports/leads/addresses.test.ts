import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ofKind, readLeads } from './leads-support.ts';

const card = (version: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');

const book = async (...cards: string[]) => ofKind(await readLeads(cards.join('')), 'address');

describe('an address book', () => {
  test('gives organisations of version 3, as Apple writes them', async () => {
    const [lead] = await book(
      card(
        '3.0',
        'N:;;;;',
        'FN:Nordwall Fitness GmbH',
        'ORG:Nordwall Fitness GmbH;',
        'item1.EMAIL;type=INTERNET;type=pref:Service@Nordwall.example',
        'TEL;type=WORK;type=VOICE:+49 89 123456',
        'item2.ADR;type=WORK;type=pref:;;Hauptstraße 5;München;;80331;Germany',
        'item3.URL;type=pref:http://www.nordwall.example/contact?x=1',
        'X-ABShowAs:COMPANY',
      ),
    );
    expect(lead).toEqual({
      kind: 'address',
      line: 1,
      name: 'Nordwall Fitness GmbH',
      website: 'http://www.nordwall.example',
      domain: 'nordwall.example',
      emails: ['service@nordwall.example'],
      phones: ['+49 89 123456'],
      postalAddress: 'Hauptstraße 5\n80331 München\nGermany',
      isOrganisation: true,
    });
  });

  test('gives organisations of version 4 and of version 2.1 in quoted-printable and an old character set', async () => {
    const [four, old] = await book(
      card(
        '4.0',
        'KIND:org',
        'FN:Stadtwerke\\, Kundenservice',
        'TEL;VALUE=uri:tel:+49-89-1;ext=2',
        'EMAIL:info@stadtwerke.example',
      ),
      card(
        '2.1',
        'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller & S=F6hne',
        'ORG;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller & =',
        'S=F6hne',
        'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller & S=F6hne',
        'TEL;WORK;VOICE:089 555',
        'ADR;WORK;ENCODING=QUOTED-PRINTABLE:;;Weg=20=',
        '1;Ulm;;89073;',
      ),
    );
    expect(four).toMatchObject({ name: 'Stadtwerke, Kundenservice', phones: ['+49-89-1'], isOrganisation: true });
    expect(old).toMatchObject({
      name: 'Müller & Söhne',
      postalAddress: 'Weg 1\n89073 Ulm',
      isOrganisation: true,
      line: 2,
    });
  });

  test('[leads-6] people are no organisations, at whatever organisation they work', async () => {
    const people = await book(
      card('3.0', 'N:Berg;Ana;;;', 'FN:Ana Berg', 'ORG:Nordwall GmbH', 'EMAIL:ana@nordwall.example'),
      card('3.0', 'N:Berg;Ben;;;', 'FN:Ben Berg', 'EMAIL:ben@gmail.com'),
      card('4.0', 'KIND:individual', 'FN:Dr. Cleo Marx'),
    );
    expect(people.map(({ name, isOrganisation, domain }) => [name, isOrganisation, domain])).toEqual([
      ['Ana Berg', false, null],
      ['Ben Berg', false, null],
      ['Dr. Cleo Marx', false, null],
    ]);
  });

  test('a free mailbox is no address of an organisation; lists of cards and nameless cards are none', async () => {
    const read = await readLeads(
      card('3.0', 'ORG:Bäckerei Huber', 'EMAIL:baeckerei.huber@gmx.de') +
        card('4.0', 'KIND:group', 'FN:Friends') +
        card('3.0', 'TEL:123456'),
    );
    expect(read.leads).toMatchObject([{ name: 'Bäckerei Huber', domain: null, emails: ['baeckerei.huber@gmx.de'] }]);
    expect(Object.fromEntries(read.leftOut)).toEqual({ without_name: 1 });
  });

  test('folded lines are put together, pictures passed over, and a card broken off costs no other', async () => {
    const photo = Array.from({ length: 5000 }, () => ` ${'A'.repeat(70)}`).join('\r\n');
    const read = await readLeads(
      card('3.0', 'ORG:Nordwall', `PHOTO;ENCODING=b:AAAA\r\n${photo}`, 'NOTE:x', 'EMAIL:info@nord', ' wall.example') +
        'BEGIN:VCARD\r\nORG:Broken\r\n' +
        card('3.0', 'ORG:Stadtwerke') +
        'BEGIN:VCARD\r\nORG:Cut off',
    );
    expect(read.leads.map(({ name }) => name)).toEqual(['Nordwall', 'Stadtwerke']);
    expect(read.leads[0]?.emails).toEqual(['info@nordwall.example']);
    expect(read.problems.map(({ line }) => line)).toEqual([2, 4]);
  });

  test('any text within a card gives a lead or none, and stops nothing', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/[\r\n]/g, ' ')),
      fc.constantFrom(
        'ORG:A;B',
        'N:;;',
        'FN;ENCODING=QUOTED-PRINTABLE:=',
        'ADR:;;;;;;;;;',
        'EMAIL:@',
        'TEL:',
        'END:VCARD',
        ' x',
        'URL:http://',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const text = `${card('3.0', 'ORG:First')}${card('3.0', ...lines)}${card('3.0', 'ORG:Last')}`;
        const names = (await readLeads(text)).leads.map(({ name }) => name);
        expect(names[0]).toBe('First');
      }),
      { numRuns: 200 },
    );
  });
});
