import type { Language } from '#shared/messages/tongue.ts';

/** Texts of messages by id. */
export type Texts = Readonly<Record<string, string>>;

/** What some code says, in every language: a language's texts are fetched when they are asked for. */
export type WordsOfCode = Readonly<Record<Language, () => Promise<Texts>>>;
