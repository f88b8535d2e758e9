import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { oneLine, severalLines } from '#shared/domain/clean-text.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

/** Any text at all: halves of characters, control characters, lines that look like a calendar's own. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '\r\nBEGIN:VEVENT\r\n',
        '\nEND:VCALENDAR',
        '\u2028',
        '\u0085',
        '\u202e',
        '\ud83d',
        '\udc00',
        '\u0000',
        '\\n;,:"',
        'ÄÖÜ保険🙂'.repeat(8),
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').slice(0, 250));

const hostile = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/;

const terms = {
  startsOn: '2026-01-01',
  initialTerm: { n: 1, unit: 'year' },
  renewal: { n: 1, unit: 'year' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;

test(
  'any text as a name gives exactly the events it should, and is carried away and back',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyText, anyText, anyText), { minLength: 1, maxLength: 6 }),
        async (records) => {
          const dancecard = await openTestDancecard();
          const names = new Set<string>();
          for (const [supplier, contract, need] of records) {
            const added = await dancecard.call('contracts.add', { supplierName: supplier, name: contract, terms });
            expect(added.ok).toBe(oneLine(supplier) !== '' && oneLine(contract) !== '');
            if (added.ok) names.add(oneLine(contract));
            const needed = await dancecard.call('needs.add', { title: need, trigger: 'other' });
            expect(needed.ok).toBe(oneLine(need) !== '');
          }
          const away = temporaryFolder();
          const { events } = await dancecard.value('calendar.export', { path: join(away, 'calendar.ics') });
          const text = readFileSync(join(away, 'calendar.ics'), 'utf8');
          expect(Buffer.from(text).equals(readFileSync(join(away, 'calendar.ics')))).toBe(true);
          for (const line of text.split('\r\n')) {
            expect(line).not.toMatch(hostile);
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          }
          const read = ICAL.Component.fromString(text).getAllSubcomponents('vevent');
          expect(read).toHaveLength(events);
          expect(text.match(/^BEGIN:VEVENT\r$/gm)?.length ?? 0).toBe(events);
          expect(events > 0).toBe(names.size > 0);
          const summaries = read.map((event) => String(event.getFirstPropertyValue('summary')));
          for (const name of names) expect(summaries.some((summary) => summary.includes(name))).toBe(true);

          await dancecard.value('export.all', { path: join(away, 'all.json') });
          const target = await openTestDancecard();
          await target.value('import.all', { path: join(away, 'all.json') });
          expect(livingRows(target.folder)).toEqual(livingRows(dancecard.folder));
          await dancecard.close();
          await target.close();
        },
      ),
      { numRuns: 8 },
    );
  },
);

test('[words-8] what a name is cleaned to needs no cleaning and is written in UTF-8 exactly', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const clean of [oneLine, severalLines]) {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(Buffer.from(once).toString()).toBe(once);
      }
      expect(oneLine(text)).not.toMatch(hostile);
    }),
  );
});
