import { foldText } from '../fold.ts';

/** What kind of contract it is, as far as that decides what ending it takes. */
const traits = [
  'telephone',
  'internet',
  'domain',
  'energy',
  'rent',
  'insurance',
  'media',
  'bank',
  'fitness',
  'device',
  'deposit',
] as const;
export type ContractTrait = (typeof traits)[number];

/**
 * Parts of words, in English, German, French, Italian, Spanish and Dutch, without case and accents: German and Dutch put
 * words together, so a long one may stand anywhere in a word.
 */
const parts: Readonly<Record<ContractTrait, readonly string[]>> = {
  telephone: [
    'mobil',
    'phone',
    'telefon',
    'telephon',
    'handy',
    'handys',
    'sim',
    'landline',
    'festnetz',
    'telefonia',
    'telefono',
    'movil',
    'cellulare',
    'mobiel',
  ],
  internet: [
    'internet',
    'broadband',
    'breitband',
    'dsl',
    'fibre',
    'fiber',
    'glasfaser',
    'kabelanschluss',
    'wlan',
    'fibra',
    'glasvezel',
  ],
  domain: ['domain', 'hosting', 'webspace', 'dominio', 'domeinnaam', 'hebergement'],
  energy: [
    'strom',
    'gas',
    'energy',
    'energie',
    'electric',
    'heating',
    'fernwarme',
    'fernwaerme',
    'water',
    'wasser',
    'energia',
    'electricite',
    'elettric',
    'stroom',
    'luce',
    'luz',
    'chauffage',
    'riscaldamento',
    'calefaccion',
    'verwarming',
    'acqua',
    'agua',
    'eau',
  ],
  rent: [
    'rent',
    'miete',
    'mietvertrag',
    'flat',
    'wohnung',
    'housing',
    'apartment',
    'lager',
    'garage',
    'loyer',
    'affitto',
    'alquiler',
    'huur',
    'appartement',
    'appartamento',
    'vivienda',
    'woning',
    'locazione',
  ],
  insurance: [
    'insurance',
    'versicherung',
    'haftpflicht',
    'hausrat',
    'assurance',
    'assicurazion',
    'seguro',
    'verzekering',
    'mutuelle',
    'polizza',
    'poliza',
  ],
  media: [
    'stream',
    'music',
    'musik',
    'film',
    'films',
    'software',
    'cloud',
    'app',
    'apps',
    'games',
    'spiele',
    'email',
    'mail',
    'storage',
    'speicher',
    'backup',
    'photo',
    'foto',
    'musique',
    'musica',
    'muziek',
    'logiciel',
    'jeux',
    'giochi',
    'juegos',
    'stockage',
    'archiviazione',
    'almacenamiento',
    'opslag',
  ],
  bank: [
    'bank',
    'giro',
    'konto',
    'account',
    'depot',
    'kredit',
    'credit',
    'broker',
    'banque',
    'banca',
    'banco',
    'conto',
    'compte',
    'cuenta',
    'rekening',
    'carta',
  ],
  fitness: [
    'fitness',
    'gym',
    'sport',
    'kletter',
    'climbing',
    'yoga',
    'verein',
    'club',
    'clubs',
    'palestra',
    'gimnasio',
    'sportschool',
    'escalade',
    'vereniging',
    'associazione',
    'asociacion',
  ],
  device: [
    'router',
    'modem',
    'receiver',
    'leihgerat',
    'leihgeraet',
    'mietgerat',
    'mietgeraet',
    'leasing',
    'lease',
    'key',
    'keys',
    'schlussel',
    'schluessel',
    'zahler',
    'locker',
    'equipment',
    'cles',
    'chiavi',
    'llaves',
    'sleutel',
    'sleutels',
    'decoder',
    'location longue duree',
  ],
  deposit: ['deposit', 'kaution', 'guthaben', 'prepaid', 'caution', 'cauzione', 'fianza', 'borg', 'waarborg'],
};

/** So few letters mean it only as a word of their own: "app" is no apple, and "Rente" no rent. */
const onlyWhole = 4;

/** What finds the words of each trait in a folded text. */
const patterns: ReadonlyMap<ContractTrait, RegExp> = new Map(
  traits.map((trait) => {
    const short = parts[trait].filter((part) => part.length <= onlyWhole);
    const long = parts[trait].filter((part) => part.length > onlyWhole);
    const alone = String.raw`(?<![\p{L}\p{N}])(?:${short.join('|')})(?![\p{L}\p{N}])`;
    return [trait, new RegExp([...(short.length === 0 ? [] : [alone]), ...long].join('|'), 'u')];
  }),
);

/** What is known of a contract in words. */
export interface ContractWords {
  readonly category: string | null;
  readonly name: string;
  readonly note: string | null;
}

/**
 * What a contract is, by its category and, where that says nothing, by its name; deposits and devices by its note as well.
 * A guess from words: what it misses a person adds.
 */
export function contractTraits({ category, name, note }: ContractWords): ReadonlySet<ContractTrait> {
  const byCategory = traitsIn(category ?? '', traits);
  const kinds = byCategory.size > 0 ? byCategory : traitsIn(name, traits);
  return new Set([...kinds, ...traitsIn(`${name} ${note ?? ''}`, ['device', 'deposit'])]);
}

function traitsIn(text: string, among: readonly ContractTrait[]): ReadonlySet<ContractTrait> {
  const folded = foldText(text);
  return new Set(among.filter((trait) => patterns.get(trait)?.test(folded)));
}
