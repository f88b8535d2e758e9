/**
 * What is insured, by all the words for it in English, German, French, Italian, Spanish and Dutch; folded. The narrower
 * thing stands before the wider one whose word is in it. A word counts as a whole, so that the liability of who keeps a dog
 * is not that of everybody.
 */
const insurances: Readonly<Record<string, readonly string[]>> = {
  'professional liability': [
    '(?:berufs|betriebs)[ -]?haftpflicht',
    '(?:professional|business) (?:liability|indemnity)',
    'responsabilite civile (?:pro|professionnelle)',
    'rc pro(?:fessionnelle|fessionale)?',
    'responsabilita civile professionale',
    'responsabilidad civil profesional',
    '(?:beroeps|bedrijfs)aansprakelijkheid',
  ],
  'dog liability': [
    '(?:hunde?|hundehalter|tier|tierhalter|pferde?|pferdehalter)[ -]?haftpflicht',
    '(?:dog|pet|horse|animal) liability',
    '(?:honden|dieren)aansprakelijkheid',
  ],
  'property liability': [
    '(?:haus|grund)(?:besitzer|eigentumer)[ -]?haftpflicht',
    'haus-? und grund(?:besitzer|eigentumer)?[ -]?haftpflicht',
    '(?:bauherren|gewasserschaden)[ -]?haftpflicht',
    "(?:landlord|owner)(?:s|'s|s')? liability",
  ],
  'car insurance': [
    '(?:kfz|auto|pkw)[ -]?(?:haftpflicht|kasko|vollkasko|teilkasko)',
    '(?:kfz|auto|pkw|kraftfahrzeug)[ -]?versicherung(?:en)?',
    '(?:vollkasko|teilkasko|kasko)',
    '(?:car|motor|auto|vehicle) insurance',
    'assurance (?:auto|automobile|voiture)',
    'assicurazione (?:auto|macchina)',
    'rc ?auto',
    'seguro (?:de |del )?(?:coche|auto)',
    'auto(?:verzekering|polis)',
  ],
  liability: [
    '(?:privat|familien)?haftpflicht',
    '(?:personal|private|family|public|third[ -]party)? ?liability',
    'responsabilite civile(?: (?:privee|vie privee|familiale))?',
    'responsabilita civile(?: (?:privata|familiare|vita privata))?',
    'rc (?:privata|famiglia|familiare|capofamiglia|vie privee)',
    'responsabilidad civil(?: (?:privada|familiar))?',
    '(?:gezins|particuliere )?aansprakelijkheid(?: particulieren)?',
  ],
  contents: [
    'hausrat',
    '(?:home |household )?contents',
    'assurance (?:multirisque )?habitation',
    'multirisque habitation',
    'assicurazione (?:casa|abitazione)',
    'seguro (?:de |del )?hogar',
    'inboedel',
  ],
  building: ['(?:wohn)?gebaude', '(?:home )?buildings? insurance', 'opstal', 'woonhuis'],
  'legal protection': [
    '(?:privat|familien)?rechtsschutz',
    'legal (?:protection|expenses|cover)',
    'protection juridique',
    'tutela legale',
    'defensa juridica',
    'rechtsbijstand',
  ],
  disability: ['berufsunfahigkeit', 'bu(?: |-)?schutz', 'income protection', 'arbeidsongeschiktheid'],
  accident: [
    'unfall',
    'accident insurance',
    'assurance accidents?',
    'assicurazione infortuni',
    'seguro de accidentes',
    'ongevallen',
  ],
  dental: ['zahnzusatz', 'zahn', 'dental', 'assurance dentaire', 'assicurazione dentale', 'seguro dental', 'tandarts'],
  breakdown: [
    '(?:kfz[ -]?)?schutzbrief',
    'pannenhilfe',
    '(?:breakdown|roadside)(?: (?:assistance|cover|help))?',
    'depannage',
    'soccorso stradale',
    'asistencia en carretera',
    'pechhulp',
  ],
};

/** As `insurances`, of what is no insurance. */
const others: Readonly<Record<string, readonly string[]>> = {
  'mobile internet': [
    'mobile[sr]? (?:internet|daten|data)',
    'internet(?: (?:mobile|movil|mobiel|unterwegs|on the go)|[ -]?stick)',
    'mobiel internet',
  ],
  internet: [
    '(?:internet|dsl|vdsl|glasfaser|kabel[ -]?internet|breitband|broadband|fib(?:re|er)(?: optique)?|fibra(?: ottica| optica)?|glasvezel|breedband)(?:[ -]?anschluss)?(?: \\d{2,4}\\b)?',
  ],
  mobile: [
    'handy',
    'mobilfunk',
    'mobile(?: phone)?',
    'cell ?phone',
    'telephone portable',
    '(?:forfait|abonnement) mobile',
    'telefono cellulare',
    'cellulare',
    'movil',
    'mobiele telefoon',
    'sim[ -]?only',
  ],
  electricity: [
    '(?:oko|natur|haus(?:halts)?)?[ -]?strom',
    'electricity',
    'elektrizitat',
    'electricite',
    'energia elettrica',
    'luce',
    'electricidad',
    'luz',
    'elektriciteit',
    'stroom',
  ],
  gas: ['(?:erd)?gas', 'natural gas', 'gaz(?: naturel)?', 'gas naturale', 'gas natural', 'aardgas'],
  gym: [
    'fitness(?:[ -]?(?:studio|club|center|centre))?',
    'gym',
    'salle de (?:sport|fitness)',
    'palestra',
    'gimnasio',
    'sportschool',
  ],
  'music streaming': [
    'musik[ -]?stream(?:ing)?',
    'music stream(?:ing)?',
    '(?:musique en streaming|streaming musical)',
    'streaming (?:musicale|di musica)',
    'musica en streaming',
    'muziek[ -]?streaming',
  ],
  newspaper: [
    '(?:tages)?zeitung',
    '(?:daily )?newspaper',
    '(?:journal|quotidien)',
    'giornale',
    'quotidiano',
    'periodico',
    'krant',
  ],
  'cloud storage': [
    'cloud(?:[ -]?(?:speicher|storage|opslag))?',
    '(?:online[ -]?speicher|online storage)',
    'stockage (?:cloud|en ligne)',
    'archiviazione cloud',
    'almacenamiento en la nube',
  ],
  'password safe': [
    'passwort[ -]?(?:manager|safe|tresor)',
    'password (?:manager|safe)',
    'gestionnaire de mots de passe',
    'gestore di password',
    'gestor de contrasenas',
    'wachtwoord(?:en)?[ -]?(?:manager|kluis|beheerder)',
  ],
  antivirus: ['virenschutz', 'anti[ -]?virus(?: software)?', 'virusscanner', 'antivirenprogramm'],
  vpn: ['vpn(?:[ -]?(?:dienst|service))?'],
};

/** What stands behind a word for something insured, or by itself, and says no more than that. */
const insuredEnds =
  'versicherungs(?:vertrag|vertrage|police|schutz|paket)|versicherung(?:en)?|vers|schutz|police|verzekering(?:en)?';
/** The same of any contract. */
const contractEnds = 'vertrag|vertrage|tarife?|abos?|abonnement|mitgliedschaft|flat(?:rate)?|lidmaatschap|contract';

const insuredNames = Object.keys(insurances);
const thingNames = [...insuredNames, ...Object.keys(others)];
const called = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${oneOf(insurances, `${insuredEnds}|${contractEnds}`)}|${oneOf(others, contractEnds)})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** A pattern for any of these things, each a group of its own, and what may stand behind it in one word. */
function oneOf(things: Readonly<Record<string, readonly string[]>>, ends: string): string {
  const words = Object.values(things).map((each) => `(${each.join('|')})`);
  return `(?:(?:${words.join('|')})(?:[sn]?(?:${ends}))?)`;
}

/** What a compound ends in, behind a word that is long enough to say something. */
const compoundEnd = new RegExp(
  `^(\\p{L}{4,}?)(?:versicherung(?:en)?|verzekering(?:en)?|vertrag|vertrage|tarif|abo|abonnement|mitgliedschaft)$`,
  'u',
);
/** The letter by which German joins such a word to the next. */
const joining = /(ung|heit|keit|schaft|ion|tat|tritt)s$/u;

const insuranceWords = new RegExp(
  `^(?:${insuredEnds}|insurance|cover|policy|assurance|polizza|poliza|polis|assicurazione|seguros?)$`,
  'u',
);

/** Words that say nothing about what a contract is for. */
const ofAnyContract = new RegExp(
  `^(?:${contractEnds}|plan|subscription|membership|contrat|contratto|contrato|abbonamento|suscripcion|abono|the|a|my|our|der|die|das|mein|meine|unser|unsere|new|neu|und|and|et|fur|for|mit|with|in|de|du|del|di|da|van|voor|per|para|pour|la|le|il|el)$`,
  'u',
);

/** What is said of how much of a thing one has, not of which it is. */
const ofHowMuch =
  /^(?:premium|basic|basis|komfort|comfort|plus|classic|standard|privat|private|personal|familien?|family|single|online|digital)$/u;

/** The name of a contract, once what is meant is called by one name. */
export interface ThingInWords {
  /** What it is for; null where no word tells it, or words tell several. */
  readonly thing: string | null;
  /** The words that tell it from others; empty where the name says nothing but that it is a contract. */
  readonly words: ReadonlySet<string>;
}

/**
 * What a contract is for, by its folded name: words of six languages for the same thing are one, compounds are what they
 * begin with, and words that any contract may have in its name are left out. `known` are words that are said elsewhere,
 * such as the supplier's name.
 */
export function thingInWords(folded: string, known: ReadonlySet<string> = new Set()): ThingInWords {
  const found = new Set<string>();
  const rest = folded.replace(called, (_match, ...groups: unknown[]) => {
    const name = thingNames[groups.findIndex((group) => typeof group === 'string')];
    if (name !== undefined) found.add(`=${name}`);
    return ' ';
  });
  const isInsured = insuredNames.some((name) => found.has(`=${name}`));
  const left = wordsIn(rest).filter((word) => !ofAnyContract.test(word));
  const telling = (isInsured || found.size === 0 ? left.filter((word) => !insuranceWords.test(word)) : left)
    .filter((word) => !known.has(word) && !ofHowMuch.test(word))
    .map(withoutEnd);
  const [thing] = found.size === 1 ? found : [];
  return { thing: thing ?? null, words: new Set([...found, ...telling]) };
}

/**
 * The words of a folded name of which no thing is known: compounds are what they begin with, and what any contract may be
 * called is left out where something else remains.
 */
export function tellingWords(folded: string): ReadonlySet<string> {
  const all = wordsIn(folded);
  const telling = all.filter((word) => !ofAnyContract.test(word) && !insuranceWords.test(word));
  return new Set((telling.some((word) => /\p{L}/u.test(word)) ? telling : all).map(withoutEnd));
}

/** The words of a folded text. */
function wordsIn(folded: string): readonly string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A compound without the word that only says that it is a contract. */
function withoutEnd(word: string): string {
  const before = compoundEnd.exec(word)?.[1];
  return before === undefined ? word : before.replace(joining, '$1');
}
