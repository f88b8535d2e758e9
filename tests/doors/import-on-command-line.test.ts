import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { dancecard, type Ended } from './support/command-line.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dancecard-cli-import-'));
});

function importing(...words: readonly string[]): Promise<Ended> {
  return inStore('import', 'list.csv', ...words);
}

function inStore(...words: readonly string[]): Promise<Ended> {
  return dancecard([...words, '--data', join(folder, 'data'), '--today', '2026-11-22'], folder);
}

function list(text: string): void {
  writeFileSync(join(folder, 'list.csv'), text);
}

async function contracts(): Promise<unknown> {
  const { stdout } = await inStore('call', 'contracts.list', '{}');
  return JSON.parse(stdout);
}

const twoWays = 'Name,Price,Cycle,Start\nTelia,100 kr,monthly,03/04/2025\nTele2,80 kr,monthly,05/06/2025\n';

describe('what a list asks, on the command line', () => {
  it('says how each question is answered, and leaves open what is not', async () => {
    list(twoWays);
    const { code, stdout, stderr } = await importing();
    expect(code).toBe(0);
    expect(stdout).toContain('dateOrder=dmy');
    expect(stdout).toContain('kr=SEK');
    expect(stderr).toContain('03/04/2025');
    expect(await contracts()).toMatchObject({ ok: true, value: [{ yearlyCost: null }, { yearlyCost: null }] });
  });

  it('takes the answers behind the file; the same list then fills what stayed empty', async () => {
    list(twoWays);
    await importing();
    const { code, stdout, stderr } = await importing('dateorder=dmy', 'kr=sek');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('You chose');
    expect(stdout).toMatch(/completed +2/u);
    expect(await contracts()).toMatchObject({
      value: [
        { yearlyCost: { amount: 96_000, currency: 'SEK' } },
        { yearlyCost: { amount: 120_000, currency: 'SEK' } },
      ],
    });
  });

  it('one line may be in another currency, and an answer may be in the words of the list', async () => {
    list(twoWays);
    const { code } = await importing('kr=SEK', 'line:3=NOK', 'dateOrder=dmy');
    expect(code).toBe(0);
    expect(await contracts()).toMatchObject({
      value: [{ yearlyCost: { currency: 'NOK' } }, { yearlyCost: { currency: 'SEK' } }],
    });
  });

  it('says which column is what, and which is left out', async () => {
    list('Name,Monthly,Odd\nTelia,100 EUR,77 EUR\n');
    const { code } = await importing('column:Odd=-', 'priceColumn=Monthly');
    expect(code).toBe(0);
    expect(await contracts()).toMatchObject({ value: [{ yearlyCost: { amount: 120_000, currency: 'EUR' } }] });
  });

  it('what answers no question is misuse, and nothing is stored', async () => {
    list(twoWays);
    for (const word of ['colour=red', 'dateOrder', 'column:Nothing=price', 'column:Price=colour']) {
      const { code, stderr } = await importing(word);
      expect(code).toBe(2);
      expect(stderr).toContain(word);
      expect(stderr).toContain('kr=…');
    }
    const { code } = await importing('dateOrder=sideways');
    expect(code).toBe(1);
    expect(await contracts()).toMatchObject({ value: [] });
  });
});
