/** The languages that everything is said in. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** A made-up language for tests: English with accents, a third longer, so that text nobody marked stands out. */
export const pseudoLanguage = 'en-XA';

/** In which language to speak, and by which locale (BCP 47) to write dates, numbers and money. */
export interface Tongue {
  readonly language: Language | typeof pseudoLanguage;
  readonly locale: string;
}

/** What the person chose; null follows the door. */
export interface PreferredTongue {
  readonly language: Language | null;
  readonly locale: string | null;
}

/** How each language is written where the computer says nothing better. */
const ownLocales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

/** More than any system lists, and few enough to look through at every call. */
const mostTags = 20;

/**
 * The tongue for a person who chose `preferred` at a door that speaks `spoken` (BCP 47 tags, best first: of the desktop,
 * or of the browser). Without a choice the door's first language that is known here is spoken, else English; a language
 * that was chosen is written as the door writes it, else in its own way.
 */
export function tongueOf(preferred: PreferredTongue, spoken: readonly string[]): Tongue {
  const tags = spoken.slice(0, mostTags).flatMap(usable);
  const language = preferred.language ?? (tags.includes(pseudoLanguage) ? pseudoLanguage : firstKnown(tags));
  return { language, locale: localeOf(preferred, language, tags) };
}

/**
 * The locale (BCP 47) by which a day is written that names its weekday or month, among sentences of a language (BCP 47
 * too): `locale` itself where it is of that language, else one of the language that puts day and month in its order.
 * "Ends on Mon 30 Nov", never "Ends on lun. 30 nov.", whoever reads English by French habits.
 */
export function namesLocale(language: string, locale: string): string {
  const spoken = languageOf(language);
  if (languageOf(locale) === spoken) return locale;
  if (spoken === 'de') return ownLocales.de;
  return isMonthFirst(locale) ? 'en-US' : ownLocales.en;
}

function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('day') < parts.indexOf('year');
}

/**
 * The format of an instant among sentences of a language: names as `namesLocale` has them, the time of day with morning and
 * afternoon or without, as the locale itself tells it.
 */
export function instantFormat(
  { language, locale }: { readonly language: string; readonly locale: string },
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const names = namesLocale(language, locale);
  return new Intl.DateTimeFormat(names, names === locale ? options : { ...options, ...hoursOf(locale) });
}

function hoursOf(locale: string): Pick<Intl.DateTimeFormatOptions, 'hourCycle'> {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === undefined ? {} : { hourCycle };
}

function localeOf(preferred: PreferredTongue, language: Tongue['language'], tags: readonly string[]): string {
  const chosen = preferred.locale === null ? undefined : usable(preferred.locale)[0];
  if (chosen !== undefined) return chosen;
  if (language === pseudoLanguage) return ownLocales.en;
  if (preferred.language === null) return tags[0] ?? ownLocales[language];
  return tags.find((tag) => languageOf(tag) === language) ?? ownLocales[language];
}

function firstKnown(tags: readonly string[]): Language {
  for (const tag of tags) {
    const known = languages.find((language) => language === languageOf(tag));
    if (known !== undefined) return known;
  }
  return 'en';
}

function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** What was found of the tags that were looked up: every call of a door comes with the same few. */
const lookedUp = new Map<string, readonly string[]>();
const mostKept = 100;

/** The tag as this engine writes it; nothing where it knows no such locale or the text is no tag at all. */
function usable(tag: string): readonly string[] {
  const known = lookedUp.get(tag);
  if (known !== undefined) return known;
  const found = supported(tag);
  if (lookedUp.size < mostKept) lookedUp.set(tag, found);
  return found;
}

/**
 * Days are counted here as contracts count them, and figures stand among Latin letters: where a locale has a calendar or
 * figures of its own, it keeps everything else.
 */
function supported(tag: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag]).map((known) => {
      const { calendar, numberingSystem } = new Intl.DateTimeFormat(known).resolvedOptions();
      return new Intl.Locale(known, {
        ...(calendar === 'gregory' ? {} : { calendar: 'gregory' }),
        ...(numberingSystem === 'latn' ? {} : { numberingSystem: 'latn' }),
      }).toString();
    });
  } catch {
    return [];
  }
}
