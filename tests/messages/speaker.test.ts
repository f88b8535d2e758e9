import { describe, expect, test } from 'vitest';
import { literal, message } from '#shared/domain/message.ts';
import { messageSchema } from '#shared/records/messages.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { pseudoLanguage, tongueOf } from '#shared/messages/tongue.ts';

const english = speakerFor({ language: 'en', locale: 'en-GB' });
const german = speakerFor({ language: 'de', locale: 'de-DE' });

describe('a speaker', () => {
  test('says periods and cycles with the forms of the language', () => {
    const month = message('kinds.period.month', { n: 1 });
    const months = message('kinds.periodDative.month', { n: 3 });
    expect([english.say(month), english.say(months)]).toEqual(['1 month', '3 months']);
    expect([german.say(month), german.say(months)]).toEqual(['1 Monat', '3 Monaten']);
  });

  test('says a message inside a message, and several as a list, in the same language', () => {
    const said = message('plain.literal', { text: ['A', message('kinds.cycle.once'), 'C'] });
    expect(english.say(said)).toBe('A, once and C');
    expect(german.say(said)).toBe('A, einmalig und C');
  });

  test('[words-4] text of the person is said as it stands, also where it looks like a message', () => {
    expect(german.say(literal("{text} <b>it's</b> '{n}'"))).toBe("{text} <b>it's</b> '{n}'");
  });

  test('a sentence that ends with an abbreviation has one full stop', () => {
    const decided = (day: string) => german.say(message('needPage.decidedOn', { day }));
    expect(decided('Mo., 23. Nov.')).toBe('Entschieden am Mo., 23. Nov.');
    expect(decided('Di., 3. März')).toBe('Entschieden am Di., 3. März.');
  });

  test.each([
    { id: 'no.such', values: {} },
    { id: '__proto__', values: {} },
    { id: 'kinds.period.month', values: {} },
  ])('what a later or broken version stored is told to be unreadable, never thrown: $id', (said) => {
    expect(english.say(said)).toBe('This text can not be shown by this version of Dancecard.');
  });

  test('a message is the same after a trip as JSON', () => {
    const said = message('plain.literal', { text: ['A', message('kinds.period.day', { n: 2 })] });
    expect(messageSchema.parse(JSON.parse(JSON.stringify(said)))).toEqual(said);
  });

  test('the made-up language is longer and accented, and keeps what the person wrote', () => {
    const pseudo = speakerFor({ language: pseudoLanguage, locale: 'en-GB' });
    const said = pseudo.say(message('kinds.period.month', { n: 3 }));
    expect(said).toBe('3 ṃóñţḥš~~');
    expect(pseudo.say(literal('Netflix'))).toBe('Netflix');
  });
});

describe('the tongue', () => {
  const none = { language: null, locale: null };
  test.each([
    ['a German browser is spoken to in German, day first', none, ['de-AT', 'en'], { language: 'de', locale: 'de-AT' }],
    ['a French browser in English, with French dates', none, ['fr-FR'], { language: 'en', locale: 'fr-FR' }],
    ['the first known language wins', none, ['fr-FR', 'de-DE', 'en'], { language: 'de', locale: 'fr-FR' }],
    ['nothing said: British English', none, [], { language: 'en', locale: 'en-GB' }],
    ['nonsense is passed over', none, ['', 'no tag!', 'de'], { language: 'de', locale: 'de' }],
    [
      'a chosen language brings its own way of writing',
      { language: 'de', locale: null } as const,
      ['en-US'],
      { language: 'de', locale: 'de-DE' },
    ],
    [
      'and the region of the door where it has one',
      { language: 'de', locale: null } as const,
      ['en-US', 'de-CH'],
      { language: 'de', locale: 'de-CH' },
    ],
    [
      'a chosen way of writing counts before all',
      { language: 'en', locale: 'de-CH' } as const,
      ['en-US'],
      { language: 'en', locale: 'de-CH' },
    ],
  ])('%s', (_, preferred, spoken, tongue) => {
    expect(tongueOf(preferred, spoken)).toEqual(tongue);
  });
});
