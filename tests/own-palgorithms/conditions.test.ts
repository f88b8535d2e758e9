import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCondition } from '#shared/domain/own-palgorithms/condition.ts';
import { conditionOfRows, comparisonsOf, takesValue } from '#shared/domain/own-palgorithms/condition-rows.ts';
import { mostNodes, mostTexts, mostWritten } from '#shared/domain/own-palgorithms/limits.ts';
import { ownFactsOf } from '#shared/domain/own-palgorithms/own-facts.ts';
import type { OwnValue } from '#shared/domain/own-palgorithms/own-fact.ts';
import { ownKinds } from '#shared/domain/own-palgorithms/own-records.ts';
import { rowsOf } from '#shared/domain/own-palgorithms/rows-of-condition.ts';
import { readSayText } from '#shared/domain/own-palgorithms/say-text.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { day } from '#tests/nudges/builders.ts';

const today = day('2026-11-26');
const english = speakerFor({ language: 'en', locale: 'en-GB' });
const german = speakerFor({ language: 'de', locale: 'de-DE' });

/** What is known of a streaming contract; its last day and its payment method are not. */
const known: Readonly<Record<string, OwnValue>> = {
  name: 'Filmfreund',
  category: 'Streaming',
  monthly: { amount: 4099, currency: 'EUR' },
  yearly: { amount: 49188, currency: 'EUR' },
  tags: ['family', 'evening'],
  deadline: day('2026-12-24'),
  daysToDeadline: 28,
  openProblems: 2,
  isPaused: false,
};
const read = (name: string): OwnValue | null => known[name] ?? null;

/** Whether a condition over that contract holds; the problem in English where it is none. */
function outcome(text: string): boolean | string {
  const condition = readCondition('contract', text);
  return condition.ok ? condition.value.holds(read, today) : english.say(condition.error.text);
}

function problem(text: string): { readonly said: string; readonly at: string } {
  const condition = readCondition('contract', text);
  if (condition.ok) throw new Error(`${text} is a condition`);
  const { from, to, text: said } = condition.error;
  expect(german.say(said)).not.toBe(english.say(said));
  return { said: english.say(said), at: text.slice(from, to) };
}

describe('conditions', () => {
  it.each([
    ['contract.category == "Streaming" && contract.monthly > 40.0', true],
    ['contract.monthly > 40', true],
    ['contract.monthly == 40.99', true],
    ['contract.monthly * 12 > 491.87 && contract.monthly * 12 < 491.89', true],
    ['contract.openProblems > 1.5 || contract.monthly == 41', true],
    ['contract.openProblems == 2.0', true],
    ['contract.monthly in [40.99, 50.0]', true],
    ['contract.deadline < date("2027-01-01") && contract.deadline - today == 28', true],
    ['contract.deadline <= today + 27', false],
    ['"family" in contract.tags && contract.tags.exists(tag, tag.startsWith("even"))', true],
    ['contract.tags.filter(tag, tag != "family").size() == 1', true],
    ['contract.isPaused || contract.name.lowerAscii().contains("freund")', true],
    ['contract.monthly > 40.125 && contract.name != "1.000"', true],
    ['contract.daysToDeadline > 30 ? contract.isPaused : !contract.isPaused', true],
  ])('%s: %s', (text, holds) => {
    expect(outcome(text)).toBe(holds);
  });

  it('[own-1] a condition that meets a fact which is not known does not hold, and neither does its opposite', () => {
    expect(outcome('contract.paymentMethod == "Visa"')).toBe(false);
    expect(outcome('contract.paymentMethod != "Visa"')).toBe(false);
    expect(outcome('!(contract.paymentMethod == "Visa")')).toBe(false);
    expect(outcome('contract.endsOn > today || contract.monthly > 40.0')).toBe(true);
    expect(outcome('contract.endsOn > today && contract.monthly > 40.0')).toBe(false);
    expect(outcome('has(contract.paymentMethod)')).toBe(false);
    expect(outcome('!has(contract.paymentMethod) && has(contract.monthly)')).toBe(true);
    expect(outcome('contract.openProblems / 0 > 1')).toBe(false);
  });

  it.each([
    ['contract.monthly > "40"', '“>” can not stand between a number and text.', 'contract.monthly > "40"'],
    ['contract.deadline > "2027-01-01"', 'A day can not be compared with text.', 'contract.deadline > "2027-01-01"'],
    ['contract.deadline - today < duration("720h")', 'Days are counted in whole numbers', 'duration("720h")'],
    ['contract.daysToDeadline % 2.0 == 0', 'takes whole numbers', 'contract.daysToDeadline % 2.0'],
    ['contract.monthly = 40', '“=” is written as == here.', '='],
    ['contract.isPaused and contract.isBeingLeft', '“and” is written as && here.', 'and'],
    ['contract.isPaused oder contract.isBeingLeft', '“oder” is written as || here.', 'oder'],
    ['contract.isPaused & contract.isBeingLeft', '“&” is written as && here.', '&'],
    ['not contract.isPaused', '“not” is written as ! here.', 'contract'],
    ['contract.monthly > 40,5', '“40,5” is written as 40.5 here.', ','],
    ['contract.monthly > 1.000,50', '“1.000,50” is written as 1000.50 here.', ','],
    ['contract.yearly > 1.000', 'can be read in two ways', '1.000'],
    ['contract.monthly > 0.5 && contract.yearly > 1.500', 'can be read in two ways', '1.500'],
    ['contract.yearly > 1,000', 'can be read in two ways', ','],
    ['contract.monthly > 40 EUR', 'Leave “EUR” out.', 'EUR'],
    ['contract.monthly > 40€', 'Leave “€” out.', '€'],
    ['contract.deadline < today + 30 Tage', 'Leave “Tage” out.', 'Tage'],
    ['contract.monthly > 40 and contract.isPaused', '“and” is written as && here.', 'and'],
    ['contract.monthly > 40 UND contract.isPaused', '“UND” is written as && here.', 'UND'],
    ['contract.deadline < today + 1 month', 'Time is counted in days here', 'month'],
    ['contract.daysToDeadline < 2 Wochen', 'Time is counted in days here', 'Wochen'],
    ['contract.name === "x"', '“===” is written as == here.', '='],
    ['contract.name !== "x"', '“!==” is written as != here.', '='],
    ['5 < contract.monthly < 40', 'Two limits are two comparisons', '5 < contract.monthly < 40'],
    ['contract.isPaused == nein', '“nein” is written as false here.', 'nein'],
    ['contract.isPaused == yes', '“yes” is written as true here.', 'yes'],
    ['contract.name contains "x"', 'is asked by contains', 'contains'],
    ['contract.monthly between 1 and 2', 'Two limits are two comparisons', 'between'],
    ['if contract.isPaused', 'Leave this word out', 'if'],
    ['Wenn contract.isPaused', 'Leave this word out', 'contract'],
    ['!contract.name', 'and this is text', '!contract.name'],
    ['contract.isPaused && contract.monthly', 'and this is a number', 'contract.isPaused && contract.monthly'],
    ['contract.monthly ≥ 40', '“≥” is written as >= here.', '≥'],
    ['contract.category == „Streaming“', '“„” is written as " here.', '„'],
    ['contract.monthly <> 40', '“<>” is written as != here.', '>'],
    ['contract.name', 'This comes to text', 'contract.name'],
    ['contract.mothly > 40.0', 'Did you mean “contract.monthly”?', 'contract.mothly'],
    ['contract.secret == 1', 'There is no fact “contract.secret”.', 'contract.secret'],
    ['has(contract.nothing)', 'There is no fact “contract.nothing”.', 'contract.nothing'],
    ['supplier.name == "x"', '“supplier” is not known here.', 'supplier'],
    ['category == "Streaming"', '“category” is not known here.', 'category'],
    ['contract == contract', 'Say which fact you mean', 'contract'],
    ['contract.name.category == "x"', 'A fact stands for itself', 'contract.name.category'],
    ['today.category == "x"', 'Only “contract” has facts.', 'today.category'],
    ['contract.monthly >', 'stops in the middle', ''],
    ['contract.monthly 40', 'This can not stand here.', '40'],
    ['contract.name == "x', 'is not closed', '"x'],
    ['contract.endsOn == null', 'asked by has(…)', 'null'],
    ['contract.deadline > date("2027-02-30")', 'This is not a day.', '"2027-02-30"'],
    ['contract.deadline > date(contract.name)', 'This is not a day.', 'contract.name'],
    ['has(today)', 'has(…) takes one fact', 'has(today)'],
    ['contract.name.contains(3)', 'This can not be done with such a value.', 'contract.name.contains(3)'],
    ['contract.monthly > €40', 'Leave “€” out.', '€'],
    ['contract.monthly > 40 %', 'Leave “%” out.', ''],
    ['contract.monthly größer als 40', '“größer als” is written as > here.', 'gr'],
    ['contract.monthly at least 40', '“at least” is written as >= here.', 'at'],
    ['contract.yearly > 3.000.000', 'can be read in two ways', '000'],
    ['contract.deadline < 31.12.2026', 'This is not a day.', '2026'],
    ['contract.deadline < 2026-12-31', 'A day can not be compared with a number.', 'contract.deadline < 2026-12-31'],
    ['contract.name in ("a", "b")', 'A list stands in square brackets', ','],
    ['contract.tags.contains("work")', 'is asked by in', 'contract.tags.contains("work")'],
    ['{"a": 1}.a == 1', 'Square and curly brackets can not be used this way.', ''],
    ['', 'There is no condition yet.', ''],
    ['contract.phase == "läuft"', 'is no value of contract.phase. It is one of these: not_started,', '"läuft"'],
    ['"Testphase" != contract.phase', 'is no value of contract.phase.', '"Testphase"'],
    ['contract.phase in ["trial", "over"]', 'is no value of contract.phase.', '"over"'],
  ])('[own-2] %s is no condition: %s', (text, said, at) => {
    const found = problem(text);
    expect(found.said).toContain(said);
    expect(found.at).toBe(at);
  });

  it.each([
    'contract.__proto__ == contract.name',
    'contract.constructor == contract.name',
    'has(contract.__proto__)',
    'has(contract.constructor)',
    'contract.name.constructor == "x"',
    'contract.hasOwnProperty("name")',
    'contract["name"] == "x"',
    'contract[contract.name] == "x"',
    '__proto__ == 1',
    'globalThis == 1',
    'constructor("return 1")() == 1',
    'eval("1") == 1',
    'dyn(contract.name) == 1',
    'type(contract.name) == string',
    '{"a": contract.name}.a == "x"',
    'timestamp("2026-01-01T00:00:00Z") < timestamp("2027-01-01T00:00:00Z")',
    'b"abc".base64() == "x"',
    'contract.monthly > 3u && contract.name.json() == "x"',
  ])('[own-3] reaches nothing but its facts: %s', (text) => {
    expect(problem(text).said.length).toBeGreaterThan(20);
  });

  const nested = (depth: number): string => '('.repeat(depth) + 'contract.isPaused' + ')'.repeat(depth);
  it.each([
    ['a very long text', `contract.name == "${'x'.repeat(1_000_000)}"`],
    ['a long text within', `contract.name == "${'x'.repeat(500)}"`],
    ['deep brackets', nested(900)],
    ['deep brackets beyond the length', nested(50_000)],
    ['deep negations', `${'!'.repeat(1900)}contract.isPaused`],
    ['deep lists', `${'['.repeat(900)}1${']'.repeat(900)} == [1]`],
    ['deep choices', `${'contract.isPaused ? '.repeat(90)}true`],
    ['very many parts', Array.from({ length: mostNodes }, () => 'true').join(' && ')],
    ['lists within lists', 'contract.tags.all(a, contract.tags.all(b, contract.tags.all(c, a != b && b != c)))'],
    ['a long list gone through', `[${Array.from({ length: 60 }, (_, n) => n).join(',')}].exists(n, n == 1)`],
    ['text that doubles', 'contract.tags.all(a, a + a + a + a == a)'],
    ['names for what doubles', 'cel.bind(a, contract.name + contract.name, cel.bind(b, a + a, b == a))'],
    ['a pattern without an end', 'contract.name.matches("(a+)+(a+)+$")'],
    ['lists made of lists', 'contract.tags.map(a, contract.tags).map(b, b.map(c, c)) == []'],
    ['lists put together', '(contract.tags + contract.tags) + (contract.tags + contract.tags) == []'],
    ['text split and joined', 'contract.name.split("").join(contract.name) == "x"'],
  ])('[own-4] endless work is refused with a clear word and at once: %s', (_what, text) => {
    const began = performance.now();
    const found = problem(text);
    expect(performance.now() - began).toBeLessThan(50);
    expect(found.said.length).toBeGreaterThan(20);
    expect(found.said.length).toBeLessThan(300);
  });

  it('the most that is allowed, over the most that a fact can hold, is looked at in a moment', () => {
    const part = 'contract.tags.exists(t, t.contains("aaaaaaaaaaaaaaaaaaaaaaab"))';
    const most = Array.from({ length: 14 }, () => part).join(' || ');
    expect(most.length).toBeLessThanOrEqual(mostWritten);
    const condition = readCondition('contract', most);
    if (!condition.ok) throw new Error(english.say(condition.error.text));
    const tags = Array.from({ length: mostTexts * 20 }, () => 'a'.repeat(100_000));
    condition.value.holds(() => tags, today);
    const began = performance.now();
    expect(condition.value.holds(() => tags, today)).toBe(false);
    expect(performance.now() - began).toBeLessThan(50);
  });
});

const snippets = [
  ['contract', '.', 'monthly', 'name', 'tags', '__proto__', ' ', '(', ')', '[', ']', '{', '}', '"', "'", '\\'],
  ['&&', '||', '!', '-', '+', '*', '/', '%', '==', '<', '>=', 'in', '?', ':', ',', '1', '2.5', '0x', 'u', '1e999'],
  ['has(', 'size(', 'date("', '.exists(', '.all(t,', '.map(', '.filter(', 'today', 'true', 'null', '//', '\n', '\0'],
].flat();
const written = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...snippets), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...snippets), { maxLength: 30 }).map((parts) => `contract.monthly > ${parts.join(' ')}`),
);

describe('whatever is written', () => {
  it('[own-5] any text as a condition or as what is said comes to an answer, quickly, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ownKinds), written, (kind, text) => {
        const began = performance.now();
        const condition = readCondition(kind, text);
        if (condition.ok) expect([true, false]).toContain(condition.value.holds(read, today));
        else {
          const { from, to } = condition.error;
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
          expect(english.say(condition.error.text)).not.toBe('');
        }
        const says = readSayText(kind, text);
        if (!says.ok) expect(german.say(says.error.text)).not.toBe('');
        expect(performance.now() - began).toBeLessThan(50);
      }),
      { numRuns: 2000 },
    );
  });

  it('[own-6] rows of the form make a condition that is shown as the same rows again', () => {
    const row = fc
      .constantFrom(...ownFactsOf('contract'))
      .chain(([fact, { type, oneOf }]) =>
        fc.constantFrom(...comparisonsOf[type]).chain((comparison) =>
          fc.record({
            fact: fc.constant(fact),
            comparison: fc.constant(comparison),
            value:
              oneOf !== undefined && (comparison === 'is' || comparison === 'is_not')
                ? fc.constantFrom(...oneOf)
                : {
                    text: fc.string({ maxLength: 40, unit: 'grapheme' }),
                    texts: fc.string({ maxLength: 40 }),
                    sum: fc.integer({ min: -5000, max: 100_000 }).map((cents) => String(cents / 100)),
                    whole: fc.integer({ min: -50, max: 5000 }).map(String),
                    day: fc.constantFrom('today', '2027-01-31', '2024-02-29'),
                    flag: fc.constant(''),
                  }[type],
          }),
        ),
      )
      .map((one) => (takesValue(one.comparison) ? one : { ...one, value: '' }));
    const rows = fc.record({
      join: fc.constantFrom('and' as const, 'or' as const),
      rows: fc.array(row, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(rows, (form) => {
        const text = conditionOfRows('contract', form, (fact) => ownFactsOf('contract').get(fact)?.type);
        const condition = readCondition('contract', text);
        if (!condition.ok) throw new Error(`${text}: ${english.say(condition.error.text)}`);
        const expected = form.rows.length === 1 ? { ...form, join: 'and' } : form;
        expect(rowsOf('contract', condition.value)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('what says more than rows can is shown as none', () => {
    for (const text of [
      'contract.monthly * 12 > 400',
      'contract.isPaused && (contract.monthly > 4.0 || contract.isBeingLeft)',
      'contract.tags.exists(t, t == "a")',
      'contract.deadline < today + 30',
    ]) {
      const condition = readCondition('contract', text);
      expect(condition.ok && rowsOf('contract', condition.value)).toBeNull();
    }
  });
});

describe('what is said', () => {
  it.each([
    ['{contract.nme} is dear', 'Did you mean “contract.name”?', '{contract.nme}'],
    ['{name} is dear', '“name” is no place.', '{name}'],
    ['{supplier.name}', '“supplier.name” is no place.', '{supplier.name}'],
    ['{contract.__proto__}', '“contract.__proto__” is no place.', '{contract.__proto__}'],
    ['Costs { a lot', 'A curly bracket stands alone.', '{'],
    ['  ', 'It does not say anything yet.', '  '],
    ['x'.repeat(501), 'It has 501 characters, and at most 500 are possible.', 'x'.repeat(501)],
    ['{contract.name}'.repeat(13), 'more than 12 places', '{contract.name}'.repeat(13)],
  ])('%s can not be said: %s', (text, said, at) => {
    const says = readSayText('contract', text);
    if (says.ok) throw new Error('It can be said');
    expect(english.say(says.error.text)).toContain(said);
    expect(text.slice(says.error.from, says.error.to)).toBe(at);
  });
});
