/** What a supplier sells, as far as its name or its purposes tell; said as `recognition.kind.…`. */
export const contractKinds = [
  'mobile',
  'internet',
  'energy',
  'water',
  'insurance',
  'health',
  'banking',
  'streaming',
  'software',
  'press',
  'fitness',
  'club',
  'charity',
  'housing',
  'education',
  'transport',
  'broadcasting',
  'authority',
  'security',
] as const;

/** What people buy when they happen to: a rhythm in it is a habit before it is a contract. */
export const habitKinds = [
  'groceries',
  'fuel',
  'food',
  'shopping',
  'pharmacy',
  'travel',
  'leisure',
  'services',
] as const;

export type SupplierKind = (typeof contractKinds)[number] | (typeof habitKinds)[number];

const habits: ReadonlySet<string> = new Set(habitKinds);

/** Whether what is bought of it is a habit mostly. */
export function isHabitKind(kind: SupplierKind | null): boolean {
  return kind !== null && habits.has(kind);
}

/** Whether what is bought of it is a contract mostly. */
export function isContractKind(kind: SupplierKind | null): boolean {
  return kind !== null && !habits.has(kind);
}

/** Whether the word names a kind of supplier that may be told by words at all. */
export function isSupplierKind(word: string): word is SupplierKind {
  return habits.has(word) || contractKinds.some((kind) => kind === word);
}

/**
 * Words, folded, in six languages, the strongest kind first. Those of six letters and more may stand within a word (German
 * and Dutch put words together), shorter ones only as a word of their own.
 */
const words: readonly (readonly [SupplierKind, string])[] = [
  [
    'insurance',
    'versicherung insurance assurance assicurazion seguros asegurador verzekering mutuelle prevoyance mutua lebensvers haftpflicht polizza poliza police pensions uitvaart zorgverzeker',
  ],
  ['health', 'krankenkasse ersatzkasse bkk aok hospital klinik'],
  [
    'energy',
    'stadtwerk energie energy energia energias strom naturstrom gasversorgung fernwarme fernwaerme electricit electricidad elettric luce gaz power electrabel warmte netbeheer heizung stroom luz',
  ],
  ['water', 'wasser wasserwerk water eaux acque acquedotto aguas waterbedrijf idrici'],
  ['internet', 'glasfaser breitband broadband telekabel kabelnet fibre fibra glasvezel internet dsl'],
  ['mobile', 'mobilfunk funknetz telekom telecom telefon mobile mobiel moviles telecomunica'],
  [
    'fitness',
    'fitness gym sportpark kletter climbing escalade palestra gimnasio sportschool klimhal yoga leisure piscine piscina rocodromo polideportivo arrampicata zwembad crossfit',
  ],
  [
    'housing',
    'hausverwaltung wohnungsbau wohnbau baugenossenschaft immobilien immobilier immobiliare inmobiliaria lettings syndic condominio woningstichting vastgoed vve foncier habitat fincas propietarios miete loyer affitto alquiler huur rent housing',
  ],
  [
    'education',
    'musikschule tanzschule sprachschule kindertagesstatte kindergarten kita ecole creche conservatoire scuola asilo escuela guarderia academia muziekschool kinderopvang dansschool nursery school kinderkrippe',
  ],
  [
    'press',
    'tageblatt anzeiger zeitung zeitschrift rundschau courrier gazette presse corriere editoriale diario cronica ediciones dagblad courant uitgeverij courier magazine press editions verlag',
  ],
  ['broadcasting', 'rundfunk licence licensing'],
  ['charity', 'spende hilfswerk fondation foundation fundacion stiftung onlus tierschutz trust donation unicef'],
  [
    'club',
    'turnverein sportverein forderverein schutzenverein verein gartenfreunde association associazione asociacion vereniging society circolo vrienden amis club voetbalclub',
  ],
  ['software', 'cloud software hosting hebergement logiciel informatica softwarehaus webspace domain apps'],
  ['banking', 'kontofuhrung entgeltabschluss kartenentgelt bank banque banca banco sparkasse volksbank raiffeisen'],
  [
    'authority',
    'finanzamt bundeskasse stadtkasse gemeinde hauptzollamt tresor impots agenzia entrate ayuntamiento belastingdienst council hmrc',
  ],
  ['security', 'alarm wachdienst'],
  ['transport', 'verkehrsbetriebe verkehrsverbund verkehrsgesellschaft sncf tfl carsharing'],
  ['groceries', 'supermarkt supermarket supermarche supermercado supermercato lebensmittel'],
  ['fuel', 'tankstelle petrol fuel benzina gasolinera tankstation'],
  [
    'food',
    'restaurant ristorante restaurante trattoria pizzeria gasthaus gaststatte wirtshaus cafe caffe coffee bar bistrot bistro brasserie boulangerie backerei baeckerei bakery panificio panaderia bakkerij gelateria creperie meson cafeteria eetcafe snackbar kantine canteen mensa kitchen arms imbiss kebab sushi burger eis',
  ],
  ['pharmacy', 'apotheke pharmacie pharmacy farmacia apotheek drogerie'],
  [
    'services',
    'friseur frisor coiffeur parrucchiere peluqueria kapper hairdresser barber zahnarzt dentaire dentistico dental tandarts praxis sanitar elektrotechnik schreinerei dachdeckerei plomberie plumbing menuiserie idraulica officina falegnameria fontaneria carpinteria loodgieter installatie autobedrijf joinery taller garage werkstatt reinigung',
  ],
  [
    'shopping',
    'modehaus buchhandlung bookshop librairie libreria boekhandel gartencenter jardinerie jardineria tuincentrum mobelhaus meubles muebles meubelen arredamenti furniture outfitters abbigliamento vetements kledingwinkel fahrradladen ferramenta moda baumarkt',
  ],
  ['leisure', 'kino cinema theater theatre lotto lotterie casino'],
  ['travel', 'hotel hostel airline airways flug reise voyages viajes viaggi'],
];

/** From this length on a word may stand within another. */
const withinFrom = 6;

const patterns: readonly (readonly [SupplierKind, RegExp])[] = words.map(([kind, all]) => {
  const each = all.split(' ');
  const alone = each.filter((word) => word.length < withinFrom);
  const within = each.filter((word) => word.length >= withinFrom);
  return [kind, new RegExp([...(alone.length === 0 ? [] : [`\\b(?:${alone.join('|')})\\b`]), ...within].join('|'))];
});

/** The kind of supplier the words of a folded text tell; null where none does. */
export function kindInWords(folded: string): SupplierKind | null {
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Words by which a purpose says that it is paid for a contract, folded. */
const contractWords =
  /mitgliedsbeitrag|jahresbeitrag|beitrag\b|\babo\b|abonnement|abbonamento|suscripcion|subscription|membership|premium\b|cotisation|adhesion|quota associativa|\bcanone|cuota|contributie|lidmaatschap|monthly fee|abschlag|termijnbedrag|\bpolic|\bpoliza|\bpolizza|polisnummer|vers\.?-?nr|versicherungsschein|\brate\b|ratenzahlung|tarif|grundgebuhr|lizenz|licence/;
const rentWords =
  /\b(?:kalt|warm)?miete\b|\bloyer\b|\baffitto\b|canone di locazione|\balquiler\b|\bhuur\b|\brent\b|hausgeld|nebenkosten/;

/** Whether a folded purpose speaks of a contract. */
export function speaksOfContract(folded: string): boolean {
  return contractWords.test(folded) || rentWords.test(folded);
}

/** Whether a folded purpose speaks of rent: a landlord is a supplier though a person. */
export function speaksOfRent(folded: string): boolean {
  return rentWords.test(folded);
}
