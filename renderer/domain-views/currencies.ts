/** Currencies offered first, since most lists need no other. */
const common = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'JPY', 'CAD', 'AUD'];

/** One currency with its name in the person's language. */
export interface CurrencyChoice {
  readonly id: string;
  readonly label: string;
}

/**
 * Every currency the platform knows by its name in a language (BCP 47), common ones first, then by code; `also` is
 * offered even when unknown to it.
 */
export function currencyChoices(language: string, also: string | null = null): readonly CurrencyChoice[] {
  const names = new Intl.DisplayNames([language], { type: 'currency', fallback: 'none' });
  const codes = new Set([
    ...common,
    ...Intl.supportedValuesOf('currency').toSorted(),
    ...(also === null ? [] : [also]),
  ]);
  return [...codes]
    .filter((code) => /^[A-Z]{3}$/.test(code))
    .map((code) => {
      const name = names.of(code);
      return { id: code, label: name === undefined ? code : `${code} · ${name}` };
    });
}
