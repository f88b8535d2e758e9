import { foldText } from '../fold.ts';

/**
 * How what one uses, or does not, is called and filed: in English, German, French, Italian, Spanish and Dutch, folded. What
 * is needed all the time (energy, insurance, a flat, the internet) is none of it.
 */
const parts: readonly string[] = [
  // Sport.
  'gym\\b|fitness|yoga|pilates|crossfit|kletter|climbing|escalade|arrampicata|escalada|klimhal|boulder',
  'palestra|gimnasio|sportschool|salle de sport|sportstudio|sportverein|sport club|sportclub|swimming|schwimmbad|hallenbad',
  'piscin[ae]|zwembad|sauna|wellness|tennis|\\bgolf(?:club| club|platz)|\\btanz|dance class|danse\\b|danza\\b|\\bdans(?:school|les)',
  // What one watches, listens to, plays and reads.
  'stream|film|video|\\bseri(?:e|en|es)\\b|cinema|\\bkino|\\bcine\\b|bioscoop|\\b(?:pay|live)[ -]?tv\\b|fernsehen|television',
  '\\bmusi(?:k|c|que|ca)\\b|muziek|podcast|audiobook|horbuch|hoerbuch|livres? audio|audiolibr|luisterboek|\\be-?books?\\b',
  'gaming|\\bgames?\\b|\\bspiele|jeux video|videogio|videojueg|newspaper|zeitung|zeitschrift|magazin|\\bpresse?\\b|journaux|\\bjournal\\b',
  'giornal[ei]|rivist[ae]|\\bprensa\\b|periodico|revistas?\\b|\\bkrant|tijdschrift|\\bnews\\b|comics?\\b',
  // What one works and keeps things with.
  'software|logiciel|programm?i informatic|\\bapps?\\b|applicazion|aplicacion|\\bcloud|speicherplatz|online[ -]?speicher|stockage',
  'archiviazione|almacenamiento|opslag|coworking',
  // What one learns, meets people with, gets brought, rides and visits.
  'dating|partnersuche|rencontres|incontri|citas\\b|language course|sprachkurs|sprachenlern|cours de langue|corso di lingua',
  'curso de idioma|taalcursus|e-?learning|online[ -]?kurs|corsi online|cursos? online|nachhilfe',
  'kochbox|meal kit|\\bbox repas|car ?sharing|carsharing|bike ?sharing|fahrradverleih|autopartage|museum|muse(?:e|o|i)\\b|theater|theatre|teatro',
  '\\bzoo\\b|tierpark|library|bibliothe|bibliotec|\\bcoach(?:ing)?\\b',
];
const used = new RegExp(parts.join('|'), 'u');

/** What such words stand in without meaning it: an insurance of music instruments is no music. */
const needed = /versicher|insur|assurance|assicuraz|seguro|verzeker|internet|\bdsl\b|glasfaser|\bfib(?:re|ra|er)\b/u;

/** Whether a contract is for what one uses at will, so that one may pay for it without using it. */
export function isUsedAtWill({
  name,
  category,
}: {
  readonly name: string;
  readonly category?: string | null;
}): boolean {
  const words = foldText(`${category ?? ''} ${name}`);
  return used.test(words) && !needed.test(words);
}
