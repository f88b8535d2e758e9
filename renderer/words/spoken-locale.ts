/**
 * The locale for what the kit puts into words by itself, such as "24 months": the one that days and numbers are written
 * by where it is of the language of the page, else the language alone. Both are BCP 47.
 */
export function spokenLocale(language: string, locale: string): string {
  const spoken = new Intl.Locale(language).language;
  return new Intl.Locale(locale).language === spoken ? locale : spoken;
}
