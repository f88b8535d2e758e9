import { namesOtherEnd } from './notice-anchor.ts';

function wordsOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(/[| ]/u)));
}

/** Words that say nothing of their own beside a length of notice and the day it leads to. */
const plain = wordsOf(
  'the a an of to at with by for on in is it its can be must may and each every any only full calendar your my our their this that contract contractual before prior expiring expire expires ahead advance least minimum initial first current running s t',
  'notice period written in writing writing text form email letter required given give cancel cancelled cancellation cancellable canceled terminate terminated termination terminable end ends ended ending possible allowed leave left reach received receipt from immediate effect',
  'z schluss letzten letzter der die das den dem des ende ein eine einen einem einer eines und mit zu zum zur bei vor auf von per ab je jeweils jeder jedes jeden immer nur ist sind wird werden kann man mindestens spatestens bis frist fristen kundigung kundigungen kundigungsfrist kundbar kuendbar kundigen gekundigt moglich schriftlich schriftform textform vorher voraus eingang zugang laufenden laufende ersten erste sofortiger wirkung',
  'reception le la les l un une de du des d au aux a en et avec avant pour par chaque tout tous moyennant sous moins fin preavis delai resiliation resiliable resilier resilie resiliee possible ecrit ecrite prealable est effet immediat',
  'fecha antelacion anticipacion naturales habiles el los las un una de del al a en y con antes para por cada preaviso plazo aviso previo cancelacion cancelable rescision rescindible posible escrito fin final es al menos',
  'uiterlijk tenminste de het een van met voor per aan tegen tot en bij op te ten elke elk iedere ieder opzegtermijn opzegging opzegbaar opzeggen mogelijk schriftelijk einde eind is minimaal',
  'il lo la i gli le un uno una di del della dello dell d al allo alla a in e con entro prima per ogni preavviso disdetta recesso disdettabile possibile scritto scritta fine e almeno',
);

/** Parts of the words by which `readAnchor` knows the day a notice leads to. */
const anchors = wordsOf(
  'verlangerung renouvellement reconduction renovacion rinnovo verlenging any anytime time times moment jederzeit elk op ieder allen tijde altijd cuando quiera cualquier momento tout a todo in qualsiasi ogni momento',
  'quarter quarters trimestre kwartaal half year halfjaar semestre term contract renewal expiry expiration terme contrat echeance contrato plazo vencimiento looptijd contractperiode vervaldatum contratto scadenza policy ablauf afloop',
  'civil natural solare annuelle anual annuale anniversary anniversaire aniversario verjaardag date year calendar jahres jahr annee ano jaar anno month monats monat mois mes maand mese contractual subscription abonnement abo membership mitgliedschaft durata duree duracion insurance periode initiale minimale inicial jahrestag aniversario anniversario',
);
/** How a notice reaches the supplier: it changes neither its length nor its day. */
const ways = wordsOf(
  'registered online mail post courrier lettre recommandee ar lrar ligne einschreiben brief raccomandata pec certificada burofax aangetekend aangetekende',
);
const compounds =
  /^(?:\p{L}*(?:vertrag|bindung|laufzeit|quartal|vierteljahr|halbjahr|kalenderjahr|kalendermonat)\p{L}*|(?:monats|jahres|vertrags|wochen)ende|monatsletzte[nr]?|monatsultimo|bindefrist|enddatum|einddatum|hauptfalligkeit\p{L}*|(?:beitrags|mitglieds)jahr\p{L}*|versicherungsjahr\p{L}*|vertragsjahr\p{L}*)$/u;

/** "After the first term" says no more than that the first term binds, as it does anyway. */
const afterFirstTerm =
  /\b(?:nach(?: ablauf)?(?: der)? (?:mindest|erst)\p{L}*laufzeit|after (?:the )?(?:minimum|initial|first) term|apres (?:la )?(?:duree|periode) (?:minimale|initiale|d engagement)|despues (?:de la|del) (?:permanencia|plazo minimo)|na (?:de )?(?:minimale looptijd|eerste looptijd)|dopo (?:la )?durata minima)\b/u;

/** The end of the first year of a contract is no end of a calendar year, and no end of a term that has another length. */
const firstYear = /\b(?:first|ersten|erstes|premiere|primer|eerste|primo) (?:year|jahres?|annee|ano|jaar|anno)\b/u;

/**
 * Whether folded text around a length of notice says nothing beyond the day it leads to. Any other word may change the
 * rule, so that it is asked.
 */
export function saysOnlyItsDay(around: string): boolean {
  if (firstYear.test(around) || namesOtherEnd(around)) return false;
  return around
    .replace(afterFirstTerm, ' ')
    .replace(/\bnot? (?:later|less|fewer) than\b|\bim voraus\b|\blast day\b/u, ' ')
    .split(' ')
    .every((word) => word === '' || plain.has(word) || anchors.has(word) || ways.has(word) || compounds.test(word));
}

/** Words for "there is no minimum term", folded. */
const noMinimum =
  /\b(?:no (?:minimum|initial|fixed)(?: contract)?(?: term| period| duration)?|no (?:commitment|contract|lock in)|ohne (?:mindest(?:vertrags)?laufzeit|laufzeit|vertragsbindung|bindung)|keine (?:mindest(?:vertrags)?laufzeit|laufzeit|bindung)|sans (?:engagement|duree minimale)|sin (?:permanencia|plazo minimo)|zonder (?:minimale )?(?:looptijd|minimum)|senza (?:vincol[oi]|durata minima))\b/u;

/** Folded text without words that say that there is no minimum term; null where it has none. */
export function withoutNoMinimum(folded: string): string | null {
  return noMinimum.test(folded) ? folded.replace(noMinimum, ' ').replace(/ +/gu, ' ').trim() : null;
}

const between =
  /^(?<first>.+?) (?:then|thereafter|afterwards|after that|subsequently|danach|dann|anschliessend|hernach|puis|ensuite|par la suite|luego|despues|posteriormente|daarna|vervolgens|poi|successivamente|in seguito) (?<later>.+)$/u;

/** "One rule, then another": the two texts; null where the text names no later rule. */
export function splitLaterRule(folded: string): { readonly first: string; readonly later: string } | null {
  const { first, later } = between.exec(folded)?.groups ?? {};
  const trimmed = first?.replace(/ (?:und|and|et|y|en|e)$/u, '');
  return trimmed === undefined || later === undefined ? null : { first: trimmed, later };
}
