import type { Language } from '#shared/messages/tongue.ts';
import type { Texts, WordsOfCode } from './words-of-code.ts';

/** The texts a page has so far. */
export interface Vocabulary {
  /** Fetches the texts of a language for all code that was fetched so far. Rejects where they can not be had. */
  learn(language: Language): Promise<void>;
  /**
   * Fetches code together with what it says in the languages of the page, so that it is never drawn without its words;
   * null where the code says nothing that the first page does not say.
   */
  withWords<Code>(load: () => Promise<Code>, words: WordsOfCode | null): Promise<Code>;
  /**
   * The text of a message. What code says came with it; a message that came as a value may be of any page: for it the
   * whole language is fetched, its text is empty until then, and who listens hears of it. Undefined where it is not there
   * either, or can not be had.
   */
  textOf(language: Language, id: string): string | undefined;
  /** Calls when texts were fetched that had been asked for; gives what ends it. */
  onMore(listener: () => void): () => void;
  /** How many times that was. */
  edition(): number;
}

/** A vocabulary that begins with the words of the first page, and may ask for those of all languages. */
export function createVocabulary(first: WordsOfCode, whole: WordsOfCode): Vocabulary {
  const known: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), de: new Map() };
  const fetches = new Map<() => Promise<Texts>, Promise<void>>();
  const ofCode = new Set<WordsOfCode>([first]);
  const spoken = new Set<Language>();
  const wholes = new Map<Language, 'coming' | 'over'>();
  const listeners = new Set<() => void>();
  let edition = 0;

  const fetchNow = async (language: Language, fetch: () => Promise<Texts>): Promise<void> => {
    try {
      for (const [id, text] of Object.entries(await fetch())) known[language].set(id, text);
    } catch (failure) {
      fetches.delete(fetch);
      throw failure;
    }
    // What could not be had before may be had by now.
    if (!fetches.has(whole[language])) wholes.delete(language);
  };
  const fetchOnce = (language: Language, words: WordsOfCode): Promise<void> => {
    const fetch = words[language];
    const coming = fetches.get(fetch) ?? fetchNow(language, fetch);
    fetches.set(fetch, coming);
    return coming;
  };
  const fetchWhole = async (language: Language): Promise<void> => {
    wholes.set(language, 'coming');
    await fetchOnce(language, whole).catch(() => undefined);
    wholes.set(language, 'over');
    edition += 1;
    for (const listener of listeners) listener();
  };

  return {
    async learn(language) {
      const isNew = !spoken.has(language);
      spoken.add(language);
      try {
        await Promise.all([...ofCode].map((words) => fetchOnce(language, words)));
      } catch (failure) {
        if (isNew) spoken.delete(language);
        throw failure;
      }
    },
    async withWords(load, words) {
      if (words === null) return load();
      ofCode.add(words);
      const [code] = await Promise.all([load(), ...[...spoken].map((language) => fetchOnce(language, words))]);
      return code;
    },
    textOf(language, id) {
      const text = known[language].get(id);
      if (text !== undefined || wholes.get(language) === 'over') return text;
      if (!wholes.has(language)) void fetchWhole(language);
      return '';
    },
    onMore(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edition: () => edition,
  };
}
