import type { Chance } from './chance.ts';
import type { CountryCode } from './household.ts';
import { inventedIban, inventedWord, places, type Sector } from './places.ts';

/** A true organisation with all the names banks write it by. */
export interface Organisation {
  readonly id: string;
  /** As it stands in direct debits and on invoices, one of them mostly. */
  readonly names: readonly string[];
  /** As it stands in payments by card. */
  readonly cards: readonly string[];
  readonly creditorIds: readonly string[];
  readonly ibans: readonly string[];
  readonly sector: Sector;
}

interface KnownBrand {
  readonly names: readonly string[];
  readonly cards: readonly string[];
  readonly sector: Sector;
  readonly in?: readonly CountryCode[];
}

/** Some that everybody knows, by names that banks truly write. */
const streaming: readonly KnownBrand[] = [
  {
    names: ['Netflix International B.V.', 'NETFLIX INTERNATIONAL BV'],
    cards: ['NETFLIX.COM', 'NETFLIX.COM 14087249160, NL', 'Netflix.com Los Gatos'],
    sector: 'software',
  },
  {
    names: ['Spotify AB', 'SPOTIFY AB (PUBL)'],
    cards: ['Spotify P1A2B3C4D5', 'SPOTIFY STOCKHOLM', 'PAYPAL *SPOTIFY'],
    sector: 'software',
  },
  {
    names: ['Disney Plus', 'The Walt Disney Company'],
    cards: ['DISNEY PLUS', 'Disney+ Hoofddorp', 'DISNEYPLUS'],
    sector: 'software',
  },
  {
    names: ['Apple Distribution International Ltd'],
    cards: ['APPLE.COM/BILL', 'APPLE.COM/BILL ITUNES.COM'],
    sector: 'software',
  },
  {
    names: ['Google Ireland Limited', 'Google Payment Limited'],
    cards: ['GOOGLE *Google One', 'GOOGLE*GOOGLE STORAGE', 'Google Google One'],
    sector: 'software',
  },
  {
    names: ['Microsoft Ireland Operations Ltd'],
    cards: ['MICROSOFT*MICROSOFT 365', 'MSFT * E0400ABCD', 'Microsoft*365 Personal'],
    sector: 'software',
  },
  {
    names: ['Adobe Systems Software Ireland Ltd'],
    cards: ['ADOBE *CREATIVE CLOUD', 'Adobe Systems Software', 'ADOBE  *PHOTOGPHY PLAN'],
    sector: 'software',
  },
  {
    names: ['Audible GmbH', 'Audible Ltd'],
    cards: ['Audible GmbH', 'AUDIBLE *AB12CD3', 'Audible UK'],
    sector: 'software',
  },
  {
    names: ['Dropbox International Unlimited Company'],
    cards: ['DROPBOX*ABCD1234EFGH', 'DROPBOX'],
    sector: 'software',
  },
];
const utilities: readonly KnownBrand[] = [
  {
    names: ['Telekom Deutschland GmbH', 'TELEKOM DEUTSCHLAND GMBH'],
    cards: ['TELEKOM'],
    sector: 'telecom',
    in: ['DE'],
  },
  {
    names: ['Vodafone GmbH', 'Vodafone Kabel DeutschlandGmbH', 'VODAFONE GMBH'],
    cards: ['VODAFONE'],
    sector: 'telecom',
    in: ['DE'],
  },
  { names: ['HUK-COBURG-Allgemeine Versicherung AG', 'HUK-COBURG'], cards: ['HUK'], sector: 'insurance', in: ['DE'] },
  {
    names: ['Allianz Versicherungs-AG', 'Allianz Lebensversicherungs-AG'],
    cards: ['ALLIANZ'],
    sector: 'insurance',
    in: ['DE', 'AT'],
  },
  {
    names: ['E.ON Energie Deutschland GmbH', 'E.ON Energie Deutschland'],
    cards: ['E.ON'],
    sector: 'energy',
    in: ['DE'],
  },
  { names: ['A1 Telekom Austria AG'], cards: ['A1'], sector: 'telecom', in: ['AT'] },
  {
    names: ['Wien Energie GmbH', 'WIEN ENERGIE VERTRIEB GMBH & CO KG'],
    cards: ['WIEN ENERGIE'],
    sector: 'energy',
    in: ['AT'],
  },
  { names: ['Swisscom (Schweiz) AG', 'SWISSCOM AG'], cards: ['SWISSCOM'], sector: 'telecom', in: ['CH'] },
  { names: ['Helsana Versicherungen AG'], cards: ['HELSANA'], sector: 'insurance', in: ['CH'] },
  { names: ['EDF clients particuliers', 'EDF'], cards: ['EDF'], sector: 'energy', in: ['FR'] },
  { names: ['Orange SA', 'ORANGE', 'Orange France'], cards: ['ORANGE'], sector: 'telecom', in: ['FR'] },
  { names: ['Free Mobile', 'FREE MOBILE SAS'], cards: ['FREE MOBILE'], sector: 'telecom', in: ['FR'] },
  { names: ['MAIF', 'MAIF ASSURANCES'], cards: ['MAIF'], sector: 'insurance', in: ['FR'] },
  { names: ['Proximus NV', 'PROXIMUS'], cards: ['PROXIMUS'], sector: 'telecom', in: ['BE'] },
  { names: ['Engie Electrabel', 'ENGIE ELECTRABEL NV'], cards: ['ENGIE'], sector: 'energy', in: ['BE'] },
  { names: ['Enel Energia S.p.A.', 'ENEL ENERGIA SPA'], cards: ['ENEL'], sector: 'energy', in: ['IT'] },
  { names: ['TIM S.p.A.', 'TIM SPA'], cards: ['TIM'], sector: 'telecom', in: ['IT'] },
  {
    names: ['Iberdrola Clientes S.A.U.', 'IBERDROLA CLIENTES, S.A.U'],
    cards: ['IBERDROLA'],
    sector: 'energy',
    in: ['ES'],
  },
  { names: ['Telefónica de España S.A.', 'MOVISTAR'], cards: ['MOVISTAR'], sector: 'telecom', in: ['ES'] },
  { names: ['Mapfre España S.A.', 'MAPFRE'], cards: ['MAPFRE'], sector: 'insurance', in: ['ES'] },
  { names: ['KPN B.V.', 'KPN'], cards: ['KPN'], sector: 'telecom', in: ['NL'] },
  { names: ['Vattenfall Sales Nederland N.V.', 'VATTENFALL'], cards: ['VATTENFALL'], sector: 'energy', in: ['NL'] },
  {
    names: ['Zilveren Kruis Zorgverzekeringen NV', 'ZILVEREN KRUIS'],
    cards: ['ZILVEREN KRUIS'],
    sector: 'insurance',
    in: ['NL'],
  },
  { names: ['British Gas', 'BRITISH GAS TRADING LTD'], cards: ['BRITISH GAS'], sector: 'energy', in: ['GB'] },
  { names: ['EE Limited', 'EE & T-MOBILE', 'EE'], cards: ['EE LIMITED'], sector: 'telecom', in: ['GB'] },
  { names: ['Octopus Energy', 'OCTOPUS ENERGY LTD'], cards: ['OCTOPUS ENERGY'], sector: 'energy', in: ['GB'] },
  { names: ['TV LICENCE MBP', 'TV Licensing'], cards: ['TV LICENSING'], sector: 'club', in: ['GB'] },
  { names: ['Electric Ireland', 'ELECTRIC IRELAND'], cards: ['ELECTRIC IRELAND'], sector: 'energy', in: ['IE'] },
  { names: ['Eir', 'EIRCOM LIMITED T/A EIR'], cards: ['EIR'], sector: 'telecom', in: ['IE'] },
];

/** All organisations one household deals with; nobody is two of them. */
export function organisationsOf(chance: Chance, country: CountryCode) {
  const place = places[country];
  let count = 0;
  const made = new Map<KnownBrand, Organisation>();
  const complete = (names: readonly string[], cards: readonly string[], sector: Sector): Organisation => {
    count += 1;
    const nationalId = chance.digits(11);
    const codes = chance.is(0.25) ? ['ZZZ', `${chance.letters(1)}${chance.digits(2)}`] : ['ZZZ'];
    const sepa = country === 'GB' ? 'IE' : country;
    const check = chance.whole(10, 98);
    return {
      id: `organisation-${count}`,
      names,
      cards,
      creditorIds: codes.map((code) => `${sepa}${check}${code}${nationalId}`),
      ibans: Array.from({ length: chance.is(0.2) ? 2 : 1 }, () => inventedIban(chance, country)),
      sector,
    };
  };
  const known = (brand: KnownBrand): Organisation => {
    const before = made.get(brand);
    if (before !== undefined) return before;
    const variants = chance.is(0.3) ? brand.names : [chance.of(brand.names)];
    const cards = chance.is(0.4) ? brand.cards : [chance.of(brand.cards)];
    const organisation = complete(variants, cards, brand.sector);
    made.set(brand, organisation);
    return organisation;
  };
  const invented = (sector: Sector): Organisation => {
    const word = inventedWord(chance);
    const city = chance.of(place.cities);
    const sort = chance.of(place.sectors[sector]);
    const second = inventedWord(chance);
    const plain = chance.of([
      `${word} ${sort}`,
      `${sort} ${word}`,
      `${word}${sort.includes(' ') ? ' ' : '-'}${sort}`,
      `${sort} ${word} ${second}`,
    ]);
    const legal = chance.is(0.75) ? `${plain} ${chance.of(place.legalForms)}` : plain;
    const names = chance.is(0.25) ? [legal, legal.toUpperCase(), plain] : [legal];
    const branch = chance.of([
      '',
      ` ${chance.digits(4)}`,
      ` FIL.${chance.digits(3)}`,
      ` ${city}`,
      `//${city.toUpperCase()}/${country}`,
      ` ${city} ${country}`,
    ]);
    return complete(
      names,
      [plain.toUpperCase().slice(0, 24) + branch, ...(chance.is(0.3) ? [plain.toUpperCase() + branch] : [])],
      sector,
    );
  };
  return {
    invented,
    streaming: () => known(chance.of(streaming)),
    utility: (sector: Sector) => {
      const here = utilities.filter((brand) => brand.sector === sector && (brand.in?.includes(country) ?? true));
      return here.length > 0 && chance.is(0.5) ? known(chance.of(here)) : invented(sector);
    },
    /** A chain: its card texts carry branch and town, each time another. */
    chain: (name: string, sector: Sector) => complete([name], [name], sector),
    named: (names: readonly string[], cards: readonly string[], sector: Sector) => complete(names, cards, sector),
  };
}

export type Organisations = ReturnType<typeof organisationsOf>;
