import { describe, expect, test } from 'vitest';
import { speakerFor } from '#shared/messages/speaker.ts';
import { languages, pseudoLanguage, type Tongue } from '#shared/messages/tongue.ts';
import { areasOf, catalogOf, valuesOf } from '../../scripts/messages/catalogs.mjs';
import { generatedFiles } from '../../scripts/messages/generated.mjs';
import { projectFiles, read } from '../architecture/project.ts';

const english = catalogOf('en');
const spoken: readonly Tongue['language'][] = [...languages, pseudoLanguage];

describe('the catalogs', () => {
  test.each([...generatedFiles()])('%s is what follows from them (npm run messages)', (path, text) => {
    expect(read(path)).toBe(text);
  });

  test.each(languages)(
    '[words-1] %s has the areas and the messages of English, each with the same values',
    (language) => {
      expect(areasOf(language)).toEqual(areasOf('en'));
      const catalog = catalogOf(language);
      expect(new Set(catalog.keys())).toEqual(new Set(english.keys()));
      const different = [...catalog].filter(([id, text]) => shapeOf(text) !== shapeOf(english.get(id) ?? ''));
      expect(different).toEqual([]);
    },
  );

  test.each(spoken)('[words-2] every message can be said in %s, whichever form its values take', (language) => {
    const speaker = speakerFor({ language, locale: language === 'de' ? 'de-DE' : 'en-GB' });
    const unreadable = speaker.say({ id: 'plain.unreadable', values: {} });
    const failed = [...english].filter(([id, text]) => {
      if (id === 'plain.unreadable') return false;
      return samplesOf(text).some((values) => {
        try {
          const said = speaker.pieces({ id, values }, tagsOf(text)).join('');
          return said === unreadable || said.trim() === '' || said.includes('[object');
        } catch {
          return true;
        }
      });
    });
    expect(failed.map(([id]) => id)).toEqual([]);
  });

  test('German keeps an omission mark on the line of the word before it, with a space that does not break', () => {
    const apart = [...catalogOf('de')].filter(([, text]) => /[\p{L}\p{N}}>] ?…|\.\.\./u.test(text));
    expect(apart).toEqual([]);
  });

  test.each(languages)('[words-10] in %s a number that stands before what it counts has a form for one', (language) => {
    const fixed = [...catalogOf(language)].flatMap(([id, text]) =>
      [...text.matchAll(counting[language])].flatMap(([counted, name = '']) =>
        neverOne.has(name) || neverOne.has(id) ? [] : [`${id}: ${counted}`],
      ),
    );
    expect(fixed).toEqual([]);
  });

  test('[words-11] no German sentence about others begins as one about the person', () => {
    const mistakable = [...catalogOf('de')].filter(
      ([id, text]) =>
        (/^They\b/u.test(english.get(id) ?? '') && /^Sie\b/u.test(text)) ||
        (/^Their\b/u.test(english.get(id) ?? '') && /^Ihre?[mnrs]?\b/u.test(text)),
    );
    expect(mistakable).toEqual([]);
  });

  test('who is asked in German for something is addressed as “Sie”', () => {
    const curt = [...catalogOf('de')].flatMap(([id, text]) =>
      text
        .split(/(?<=[.!?])\s/u)
        .flatMap((sentence) =>
          /\bbitte\b/iu.test(sentence) && !/\bSie\b/u.test(sentence) ? [`${id}: ${sentence}`] : [],
        ),
    );
    expect(curt).toEqual([]);
  });

  test('what is quoted stands between the quotation marks of its language, but for what a program reads', () => {
    const typed = [...languages].flatMap((language) =>
      [...catalogOf(language)].filter(
        ([id, text]) => text.includes('"') && !/^(?:own(?:Problems|Page)|terminal)\./u.test(id),
      ),
    );
    expect(typed).toEqual([]);
  });

  test('every message is used: its id, or the pattern that makes it, stands in the code', () => {
    const code = projectFiles('shared/*.ts', 'main/*.ts', 'renderer/*.ts', 'renderer/*.tsx')
      .filter((file) => !file.includes('.generated.'))
      .map(read)
      .join('\n');
    const named = new Set([...code.matchAll(/['"`]([a-z][A-Za-z]*(?:\.[\w-]+)+)['"`]/gu)].map(([, id]) => id));
    const patterns = [...code.matchAll(/`([a-z][A-Za-z]*\.[^`\s]*\$\{[^`\s]*)`/gu)].map(
      ([, pattern = '']) =>
        new RegExp(`^${escaped(pattern.replaceAll(/\$\{[^}]*\}/gu, '\0')).replaceAll('\0', '[\\w.-]+')}$`, 'u'),
    );
    const unused = [...english.keys()].filter((id) => !named.has(id) && !patterns.some((pattern) => pattern.test(id)));
    expect(unused).toEqual([]);
  });
});

/** A number written as such, perhaps an adjective, and a noun in its plural. */
const counting = {
  en: /\{(\w+), number\} (?:[a-z]+ )?[a-z]{2,}[^s ]s\b(?! [a-z]*s\b)/gu,
  de: /\{(\w+), number\} (?:\p{Ll}+ )?(?!Zeichen)\p{Lu}\p{L}+(?<!Angebots|Monat|Jahr|Min)\b/gu,
};

/** Values that are never one, and messages that are only said of several: limits, and what is spoken of together. */
const neverOne: ReadonlySet<string> = new Set([
  'most',
  'longest',
  'room',
  'megabytes',
  'length',
  'of',
  // Only what waits for longer than some days is said.
  'exits.letterArrives',
  'judgements.evidence.problemsOpen',
  'judgements.evidence.exitUnconfirmed',
  // Days in the post are two or more.
  'terms.working.sendAtHome',
  'terms.working.send',
  // A course is told of several contacts, and many contracts are told together.
  'judgements.evidence.effort',
  'nudges.openEnded.titleMany',
  'ownProblems.tooLarge',
  'nudges.termsUnknown.titleMany',
  'nudges.termsUnknown.many',
  'nudges.termsUnknown.manyMixed',
]);

function shapeOf(text: string): string {
  const { values, tags } = valuesOf(text);
  return JSON.stringify([inOrder([...values].map(([name, type]) => `${name}: ${type}`)), inOrder([...tags])]);
}

function inOrder(texts: readonly string[]): string[] {
  return texts.toSorted((one, other) => (one < other ? -1 : 1));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^$()|[\]\\]/gu, String.raw`\$&`);
}

/** Values of every type a message takes: for each choice once, and for one and for several. */
function samplesOf(text: string): Record<string, never>[] {
  const types = [...valuesOf(text).values];
  return [0, 1, 2, 3, 4, 5, 6, 7].map(
    (round) => Object.fromEntries(types.map(([name, type]) => [name, sampleOf(type, round)])) as Record<string, never>,
  );
}

function sampleOf(type: string, round: number): unknown {
  switch (type) {
    case 'Words':
      return ['Netflix', { id: 'plain.literal', values: { text: 'Strom' } }, ['A', 'B']][round % 3];
    case 'number':
      return [1, 2, 5, 0][round % 4];
    case 'Money':
      return { amount: 1299, currency: 'EUR' };
    case 'Period':
    case 'Period | null':
      return { n: (round % 2) + 1, unit: ['day', 'week', 'month', 'year', 'business_day'][round % 5] };
    case 'CalendarDate':
    case 'CalendarDate | null':
      return '2026-12-04';
    default: {
      const choices = type.split(' | ').map((choice) => choice.slice(1, -1));
      return choices[round % choices.length];
    }
  }
}

function tagsOf(text: string): Record<string, (inner: readonly string[]) => string> {
  return Object.fromEntries([...valuesOf(text).tags].map((name) => [name, (inner) => inner.join('')]));
}
