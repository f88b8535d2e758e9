import { describe, expect, test } from 'vitest';
import { groupPayments, type Known, type PaymentGroup } from '#shared/domain/recognition/group-payments.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { nothingKnown, payment } from './payments.ts';

function groupsOf(payments: readonly PaymentFacts[], known: Partial<Known> = {}): PaymentGroup[] {
  return groupPayments(payments, { ...nothingKnown, ...known });
}

function isOne(payments: readonly PaymentFacts[], known: Partial<Known> = {}): boolean {
  return groupsOf(payments, known).length === 1;
}

describe('payments of one organisation', () => {
  test('meet by creditor id, whose business code and check digits are no part of it', () => {
    const [one, other] = [
      payment({ counterparty: 'Alpha Netz GmbH', creditorId: 'DE98ZZZ09999999999' }),
      payment({ counterparty: 'Beta Strom GmbH', creditorId: 'DE12ABC09999999999' }),
    ];
    expect(isOne([one, other])).toBe(true);
    expect(isOne([one, { ...other, creditorId: 'DE98ZZZ08888888888' }])).toBe(false);
  });

  test('meet by IBAN', () => {
    const iban = 'DE13760700240041180000';
    expect(isOne([payment({ counterparty: 'Alt', iban }), payment({ counterparty: 'Neu', iban })])).toBe(true);
  });

  test('meet by name, however banks write it', () => {
    const names = ['Stadtwerke Ulm GmbH', 'STADTWERKE ULM GMBH', 'Stadtwerke  Ulm'];
    expect(isOne(names.map((counterparty) => payment({ counterparty })))).toBe(true);
  });

  test.each([
    ['Möbelhaus Großjörg', 'MOEBELHAUS GROSSJOERG GMBH'],
    ['Fähre Rødby', 'FAEHRE ROEDBY'],
    ['Bäckerei Grünewald', 'Baeckerei Gruenewald', 'BACKEREI GRUNEWALD'],
    ['The Harbour Almanac', 'HARBOUR ALMANAC LTD'],
  ])('meet by name, whatever letters the bank has for it: %s', (...names) => {
    expect(isOne(names.map((counterparty) => payment({ counterparty })))).toBe(true);
  });

  test('meet by a brand whose name has an umlaut', () => {
    const [group] = groupsOf([
      payment({ counterparty: 'MUELLER DROGERIE' }),
      payment({ counterparty: 'Müller Drogerie' }),
    ]);
    expect(group?.payments).toHaveLength(2);
  });

  test('meet where a bank cut the name off', () => {
    const names = ['Quintessenz Versicherungsgesellschaft AG', 'Quintessenz Versicherungsge'];
    expect(isOne(names.map((counterparty) => payment({ counterparty })))).toBe(true);
  });

  test('meet by the brand they are of, with its name and kind', () => {
    const [group, another] = groupsOf([
      payment({ counterparty: 'TELEKOM DEUTSCHLAND GMBH' }),
      payment({ counterparty: 'Telekom Mobilfunk' }),
    ]);
    expect(another).toBeUndefined();
    expect(group).toMatchObject({ name: 'Telekom', kind: 'mobile' });
  });

  test('do not meet by a name that many have', () => {
    const [one, other] = [
      payment({ counterparty: 'Stadtwerke', creditorId: 'DE98ZZZ01111111111' }),
      payment({ counterparty: 'Stadtwerke', creditorId: 'DE98ZZZ02222222222' }),
    ];
    expect(isOne([one, other])).toBe(false);
  });

  test('do not meet because one name begins like another', () => {
    expect(
      isOne([payment({ counterparty: 'Müller GmbH' }), payment({ counterparty: 'Müller Elektrotechnik GmbH' })]),
    ).toBe(false);
  });
});

describe('a payment service', () => {
  const payPal = {
    counterparty: 'PayPal Europe S.a.r.l. et Cie S.C.A',
    iban: 'LU89751000135104200E',
    creditorId: 'LU96ZZZ0000000000000000058',
    mandate: '5JD2224LXPQ7A',
  };

  test('never joins two merchants', () => {
    const purposes = [
      '1029384756 PP.1234.PP . Spotify, Ihr Einkauf bei Spotify',
      '1029384757 PP.1234.PP . Netflix, Ihr Einkauf bei Netflix',
    ];
    const groups = groupsOf(purposes.map((purpose) => payment({ ...payPal, purpose })));
    expect(groups.map(({ name }) => name).toSorted()).toEqual(['Netflix', 'Spotify']);
  });

  test.each([
    ['PAYPAL *SPOTIFY', null],
    ['PP*SPOTIFY', null],
    ['Klarna*Spotify', null],
    ['Klarna Bank AB (publ)', 'ABC123 Ihr Einkauf bei Spotify'],
    ['PayPal Europe S.a.r.l.', 'PP.77.PP Votre achat chez Spotify'],
    [null, 'CARD PAYMENT 04/01 PAYPAL *SPOTIFY'],
  ])('%s / %s is of Spotify, who is paid directly as well', (counterparty, purpose) => {
    const groups = groupsOf([
      payment({ counterparty, purpose }),
      payment({ counterparty: 'Spotify AB', iban: 'SE001' }),
    ]);
    expect(groups.map(({ name }) => name)).toEqual(['Spotify']);
    const who = groups[0]?.because.map(({ id }) => id);
    expect(who).toContain('recognition.who.processor');
  });

  test.each([
    ['GOOGLE *YouTube', 'YouTube'],
    ['GOOGLE *Google Storage', 'Google'],
    ['AMZN Mktp DE*2K4AB1CD5', 'Amazon'],
    ['APPLE.COM/BILL', 'Apple'],
    ['SumUp *Bäckerei Kern', 'Bäckerei Kern'],
    ['SQ *COFFEE BOX', 'Coffee BOX'],
  ])('what stands after a star is told: %s is %s', (counterparty, name) => {
    expect(groupsOf([payment({ counterparty })])[0]?.name).toBe(name);
  });
});

describe('what is no supplier', () => {
  test.each([
    [{ counterparty: 'Anna Brodtmann', iban: 'DE02120300000000202051' }, 'person'],
    [{ counterparty: 'Krüger, Heike', iban: 'DE02120300000000202051' }, 'person'],
    [{ purpose: 'STANDING ORDER Fergus O Riordan Pocket money' }, 'person'],
    [{ purpose: 'GELDAUTOMAT SPARKASSE Ulm' }, 'cash'],
    [{ counterparty: 'ATM LINK Cork' }, 'cash'],
    [{ purpose: 'RETRAIT DAB PARIS' }, 'cash'],
    [{ purpose: 'KREDITKARTENABRECHNUNG' }, 'own'],
    [{ counterparty: 'Ich selbst', purpose: 'Umbuchung Tagesgeld' }, 'own'],
  ])('%o is %s', (given, sort) => {
    expect(groupsOf([payment(given)])[0]?.sort).toBe(sort);
  });

  test('the own accounts and the own name tell transfers', () => {
    const own = { ownIbans: ['DE02120300000000202051'], ownNames: ['Nora Winter'] };
    expect(groupsOf([payment({ counterparty: 'Bank', iban: 'DE02120300000000202051' })], own)[0]?.sort).toBe('own');
    expect(groupsOf([payment({ counterparty: 'NORA WINTER' })], own)[0]?.sort).toBe('own');
  });

  test.each([
    [{ counterparty: 'Anna Brodtmann', iban: 'DE02120300000000202051', purpose: 'Miete März' }],
    [{ counterparty: 'Anna Brodtmann GmbH' }],
    [{ counterparty: 'Anna Brodtmann', creditorId: 'DE98ZZZ09999999999' }],
    [{ purpose: 'Bezahlung Bankomat REWE Wien' }],
    [{ counterparty: 'Fitness Martin' }],
  ])('%o is one', (given) => {
    expect(groupsOf([payment(given)])[0]?.sort).toBe('organisation');
  });
});

describe('what the person said', () => {
  const one = payment({ counterparty: 'Alpha Netz GmbH', iban: 'DE1' });
  const other = payment({ counterparty: 'Beta Strom GmbH', iban: 'DE2' });

  test('joins what nothing else would', () => {
    const identifiers = [
      { kind: 'name', value: 'Alpha Netz GmbH', supplierId: 's1' },
      { kind: 'iban', value: 'DE2', supplierId: 's1' },
    ] as const;
    const [group, another] = groupsOf([one, other], { identifiers });
    expect(another).toBeUndefined();
    expect(group).toMatchObject({ supplierId: 's1', key: 'supplier s1' });
    expect(group?.because[0]?.id).toBe('recognition.who.told');
  });

  test('keeps apart what would be joined', () => {
    const same = { ...other, counterparty: 'Alpha Netz GmbH' };
    expect(isOne([one, same])).toBe(true);
    const identifiers = [
      { kind: 'iban', value: 'DE1', supplierId: 's1' },
      { kind: 'iban', value: 'DE2', supplierId: 's2' },
    ] as const;
    expect(new Set(groupsOf([one, same], { identifiers }).map(({ supplierId }) => supplierId))).toEqual(
      new Set(['s1', 's2']),
    );
  });
});
