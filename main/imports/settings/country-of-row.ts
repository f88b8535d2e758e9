import { registrableDomain } from '../leads/registrable-domain.ts';
import { foldWords } from '../text/fold-words.ts';

/** The countries in which a sign that several share is the currency, by what stands for it. */
const countriesOfSigns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {
    US: 'USD',
    CA: 'CAD',
    AU: 'AUD',
    NZ: 'NZD',
    SG: 'SGD',
    HK: 'HKD',
    MX: 'MXN',
    TW: 'TWD',
    AR: 'ARS',
    CL: 'CLP',
    CO: 'COP',
  },
  '¥': { JP: 'JPY', CN: 'CNY' },
  kr: { DK: 'DKK', NO: 'NOK', SE: 'SEK', IS: 'ISK' },
  Rs: { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR', MU: 'MUR' },
};

/** Endings of addresses that are taken all over the world and say nothing of a country. */
const worldwide: ReadonlySet<string> = new Set(['CO', 'IS', 'IN']);

const tongues = ['en', 'de', 'fr', 'es', 'it', 'nl', 'sv', 'nb', 'da', 'is'];

/** The codes of the countries by their names in these languages, folded. */
const countryNames: ReadonlyMap<string, string> = new Map(
  tongues.flatMap((tongue) => {
    const names = new Intl.DisplayNames([tongue], { type: 'region' });
    return Object.values(countriesOfSigns)
      .flatMap((countries) => Object.keys(countries))
      .map((code): [string, string] => [foldWords(names.of(code) ?? code), code]);
  }),
);

const headingOfCountry = /^(?:country|land|pays|pais|paese|maa)(?: code)?$/u;
const accountNumber = /^([A-Z]{2})\d{2}[A-Z\d]{11,30}$/u;

/**
 * The currency a shared sign stands for in a row that names a country: by the ending of a web or mail address, an IBAN, or
 * a cell that is the country. Null where the row names none in which the sign is used, or several.
 */
export function currencyByCountry(sign: string, cells: readonly string[], headers: readonly string[]): string | null {
  const currencies = countriesOfSigns[sign];
  if (currencies === undefined) return null;
  const found = new Set(
    cells.flatMap((cell, column) => {
      const code = countryOfCell(cell.trim(), headers[column] ?? '');
      return code !== null && Object.hasOwn(currencies, code) ? [currencies[code] ?? ''] : [];
    }),
  );
  const [only = null, another] = found;
  return another === undefined ? only : null;
}

function countryOfCell(cell: string, header: string): string | null {
  if (cell.length < 2 || cell.length > 200) return null;
  const folded = foldWords(cell);
  const named = countryNames.get(folded);
  if (named !== undefined) return named;
  if (/^[A-Za-z]{2}$/u.test(cell)) return headingOfCountry.test(foldWords(header)) ? cell.toUpperCase() : null;
  const account = accountNumber.exec(cell.replaceAll(' ', '').toUpperCase())?.[1];
  if (account !== undefined) return account;
  if (!cell.includes('.') || cell.includes(' ')) return null;
  const domain = registrableDomain(cell.slice(cell.indexOf('@') + 1));
  const ending = domain?.split('.').at(-1)?.toUpperCase() ?? '';
  return ending.length !== 2 || worldwide.has(ending) ? null : ending;
}
