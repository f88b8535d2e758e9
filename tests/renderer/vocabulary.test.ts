import { expect, test, vi } from 'vitest';
import { createVocabulary } from '#renderer/words/vocabulary.ts';
import type { Texts, WordsOfCode } from '#renderer/words/words-of-code.ts';

const none: WordsOfCode = wordsOf({}, {});
const first = wordsOf({ 'today.title': 'Today' }, { 'today.title': 'Heute' });
const page = wordsOf({ 'costs.title': 'Costs' }, { 'costs.title': 'Kosten' });
const whole = wordsOf({ 'progress.reading': 'Reading' }, { 'progress.reading': 'Wird gelesen' });

test('a page begins with the words of its first code, in one language', async () => {
  const vocabulary = createVocabulary(first, none);
  await vocabulary.learn('de');
  expect(vocabulary.textOf('de', 'today.title')).toBe('Heute');
  expect(first.en).not.toHaveBeenCalled();
});

test('[words-9] code that is fetched later is there no sooner than its words', async () => {
  const vocabulary = createVocabulary(first, none);
  await vocabulary.learn('de');
  const words = heldBack();
  const coming = vocabulary.withWords(() => Promise.resolve('the page'), { en: none.en, de: words.fetch });
  const drawn = vi.fn<(code: string) => void>();
  void coming.then(drawn);
  await vi.waitFor(() => expect(words.fetch).toHaveBeenCalled());
  expect(drawn).not.toHaveBeenCalled();
  words.come({ 'costs.title': 'Kosten' });
  expect(await coming).toBe('the page');
  expect(vocabulary.textOf('de', 'costs.title')).toBe('Kosten');
});

test('a language learned later is learned for all code that was fetched before, and for what is fetched afterwards', async () => {
  const vocabulary = createVocabulary(first, none);
  const later = wordsOf({ 'exits.title': 'Exits' }, { 'exits.title': 'Kündigungen' });
  await vocabulary.learn('de');
  await vocabulary.withWords(() => Promise.resolve(null), page);
  await vocabulary.learn('en');
  await vocabulary.withWords(() => Promise.resolve(null), later);
  expect(vocabulary.textOf('en', 'costs.title')).toBe('Costs');
  expect(vocabulary.textOf('en', 'exits.title')).toBe('Exits');
  expect(vocabulary.textOf('de', 'exits.title')).toBe('Kündigungen');
});

test('code that was asked for while a language is learned is not drawn without the words of that language', async () => {
  const vocabulary = createVocabulary(first, none);
  await vocabulary.learn('de');
  const learning = vocabulary.learn('en');
  await vocabulary.withWords(() => Promise.resolve(null), page);
  await learning;
  expect(vocabulary.textOf('en', 'costs.title')).toBe('Costs');
});

test('a message that came as a value and is of no page so far is empty until the whole language came, and then told of', async () => {
  const vocabulary = createVocabulary(first, whole);
  await vocabulary.learn('de');
  const listener = vi.fn<() => void>();
  vocabulary.onMore(listener);
  expect(vocabulary.textOf('de', 'progress.reading')).toBe('');
  expect(vocabulary.textOf('de', 'progress.reading')).toBe('');
  await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
  expect(vocabulary.edition()).toBe(1);
  expect(vocabulary.textOf('de', 'progress.reading')).toBe('Wird gelesen');
  expect(vocabulary.textOf('de', 'later.version')).toBeUndefined();
});

test('words that can not be had are asked for again', async () => {
  const vocabulary = createVocabulary(first, whole);
  await vocabulary.learn('de');
  const gone = vi.fn<() => Promise<Texts>>().mockRejectedValueOnce(new Error('The door is closed.'));
  const words = { en: none.en, de: gone.mockResolvedValue({ 'costs.title': 'Kosten' }) };
  await expect(vocabulary.withWords(() => Promise.resolve(null), words)).rejects.toThrow('closed');
  await vocabulary.withWords(() => Promise.resolve(null), words);
  expect(vocabulary.textOf('de', 'costs.title')).toBe('Kosten');
});

test('a language that can not be had keeps no page from opening in the one that is spoken', async () => {
  const gone: WordsOfCode = { en: () => Promise.reject(new Error('The door is closed.')), de: first.de };
  const vocabulary = createVocabulary(gone, none);
  await vocabulary.learn('de');
  await expect(vocabulary.learn('en')).rejects.toThrow('closed');
  await vocabulary.withWords(() => Promise.resolve(null), page);
  expect(vocabulary.textOf('de', 'costs.title')).toBe('Kosten');
});

test('the whole of a language that could not be had is unreadable, and asked for again once other words were had', async () => {
  const fetch = vi.fn<() => Promise<Texts>>().mockRejectedValueOnce(new Error('The door is closed.'));
  fetch.mockResolvedValue({ 'progress.reading': 'Wird gelesen' });
  const vocabulary = createVocabulary(first, { en: none.en, de: fetch });
  await vocabulary.learn('de');
  vocabulary.textOf('de', 'progress.reading');
  await vi.waitFor(() => expect(vocabulary.edition()).toBe(1));
  expect(vocabulary.textOf('de', 'progress.reading')).toBeUndefined();
  await vocabulary.withWords(() => Promise.resolve(null), page);
  vocabulary.textOf('de', 'progress.reading');
  await vi.waitFor(() => expect(vocabulary.edition()).toBe(2));
  expect(vocabulary.textOf('de', 'progress.reading')).toBe('Wird gelesen');
});

function wordsOf(en: Texts, de: Texts): WordsOfCode {
  return { en: vi.fn<() => Promise<Texts>>(async () => en), de: vi.fn<() => Promise<Texts>>(async () => de) };
}

/** Texts that come when they are told to. */
function heldBack() {
  const held = Promise.withResolvers<Texts>();
  return { fetch: vi.fn<() => Promise<Texts>>(() => held.promise), come: held.resolve };
}
