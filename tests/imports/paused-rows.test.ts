import { describe, expect, test } from 'vitest';
import { readOne } from './list-support.ts';

const row = { Name: 'Gym', Price: '30 EUR', Cycle: 'monthly' };

describe('a pause in a list', () => {
  test.each([
    ['paused since 2026-10-01', '2026-10-01', null],
    ['pausiert seit 01.10.2026', '2026-10-01', null],
    ['pausiert seit 15.10.2026 bis 31.12.2026', '2026-10-15', '2026-12-31'],
    ['on hold from 1 October 2026 until 31 March 2027', '2026-10-01', '2027-03-31'],
    ['en pause depuis le 15/10/2026', '2026-10-15', null],
    ['en pause jusqu’au 15/03/2027', '2026-11-22', '2027-03-15'],
    ['pausado desde el 15 de octubre de 2026', '2026-10-15', null],
    ['gepauzeerd sinds 15-10-2026', '2026-10-15', null],
    ['in pausa dal 15 ottobre 2026', '2026-10-15', null],
    ['paused until 2027-03-15', '2026-11-22', '2027-03-15'],
    ['paused', '2026-11-22', null],
  ])('%j is read with its days', async (text, pausedFrom, pausedUntil) => {
    const { contract, doubts } = await readOne({ ...row, Status: text });
    expect(contract).toMatchObject({ pausedFrom, pausedUntil, endedOn: null });
    expect(doubts.map(({ field }) => field)).toEqual(pausedFrom === '2026-11-22' ? ['state'] : []);
  });

  test.each([
    ['Paused since', 'Paused until'],
    ['Pausiert seit', 'Pausiert bis'],
    ['En pause depuis', 'En pause jusqu’au'],
    ['Pausado desde', 'Pausado hasta'],
    ['Gepauzeerd sinds', 'Gepauzeerd tot'],
    ['In pausa dal', 'In pausa fino al'],
  ])('the columns %j and %j are its days, and no start or end of a contract', async (since, until) => {
    const { contract, doubts } = await readOne({ ...row, [since]: '2026-10-01', [until]: '2027-01-31' });
    expect(contract).toMatchObject({ pausedFrom: '2026-10-01', pausedUntil: '2027-01-31', terms: null });
    expect(doubts).toEqual([]);
  });

  test('what runs or is over is not paused, and the days are kept', async () => {
    const runs = await readOne({ ...row, Status: 'active', 'Paused since': '2026-10-01' });
    expect(runs.contract).toMatchObject({
      pausedFrom: null,
      unread: [{ field: 'paused_from', text: '2026-10-01' }],
    });
    const turned = await readOne({
      ...row,
      Status: 'paused',
      'Paused since': '2026-10-01',
      'Paused until': '2026-01-01',
    });
    expect(turned.contract.pausedFrom).toBeNull();
    const open = await readOne({ ...row, Status: 'paused since 03/04/2026' });
    expect(open.contract.pausedFrom).toBeNull();
    expect(open.doubts).toMatchObject([{ field: 'state', text: 'paused since 03/04/2026' }]);
  });
});
