import { valueLength } from '../limits.ts';
import { foldWords } from '../text/fold-words.ts';

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** Folded words that make a line a sum or an average, in English, German, French, Spanish, Dutch and Italian. */
const sums = words(
  'total totals sum subtotal average overall',
  'summe summen gesamt insgesamt gesamtsumme zwischensumme endsumme durchschnitt mittelwert',
  'totaux somme sommes moyenne',
  'totales suma sumas subtotales promedio',
  'totaal totalen subtotaal som gemiddelde gemiddeld',
  'totale totali somma somme subtotale',
);

/** Words that may stand beside them without making the line a contract. */
const beside = words(
  'all of the per a in for grand general net gross annual yearly monthly weekly quarterly year month week quarter cost costs price prices amount expenses expense spending spend charges fees payments subscriptions subscription contracts contract bills services items active recurring fixed due',
  'aller alle der die das pro im je monat monatlich monatliche jahr jahrlich jahrliche woche quartal kosten ausgaben preis preise betrag betrage vertrage vertrag abos abonnements fixkosten laufend laufende netto brutto allgemein',
  'tous toutes tout toute des du de la le les par mois mensuel mensuelle mensuels an annee annuel annuelle annuels depense depenses cout couts en prix montant frais abonnements contrats',
  'todos todas todo por al mes mensual mensuales ano anual anuales gasto gastos coste costes precio importe suscripciones contratos',
  'van alle per maand maandelijks maandelijkse jaar jaarlijks jaarlijkse kosten uitgaven prijs bedrag abonnementen contracten algemeen',
  'tutti tutte tutto di del al mese mensile mensili anno annuo annua annuale annuali spesa spese costi costo prezzo importo abbonamenti contratti complessivo complessiva generale',
  'mtl monatl jahrl jhrl p m a pa pm mens ann mnd eur usd gbp chf euro',
);

/** One word that says it all: "Gesamtkosten", "Monatssumme", "Jahresgesamt", "Totaalbedrag". */
const compound =
  /^(?:(?:gesamt|total|totaal)(?:kosten|betrag|preis|ausgaben|summe|cost|costs|amount|price|bedrag|prijs|uitgaven)|(?:monats|jahres|quartals|zwischen|end|gesamt|teil|netto|brutto)(?:summe|gesamt|gesamtkosten|kosten|durchschnitt)|(?:maand|jaar)(?:totaal|kosten))$/;

function isSum(token: string): boolean {
  return sums.has(token) || compound.test(token);
}

/** Lines that say what of a sum goes where: "davon fix", "of which insurance". */
const partOfSum = /^(?:davon|darunter|of which|thereof|dont|de los cuales|de las cuales|waarvan|di cui) /;

/** Words that no contract begins with: whatever stands behind them, they sum something up. */
const sumsAnything =
  /^(?:zwischensumme|gesamtsumme|teilsumme|summe|sub ?total|grand total|sous total|subtotale|subtotaal|sum of|somme des?|suma de|somma|totale? (?:delle|dei|degli|di tutti)|total (?:des|de las|de los|of|aller|der)|totaal van)(?: |$)/u;
/** What lists keep together in sections, whose sums they name: "Total Versicherungen", "Total insurance". */
const sections = words(
  'insurance insurances streaming utilities memberships housing mobility leisure media other others entertainment software household',
  'versicherungen mitgliedschaften wohnen mobilitat freizeit kommunikation medien sonstiges sonstige haushalt',
  'assurances logement loisirs autres divers',
  'seguros vivienda ocio otros suministros hogar',
  'verzekeringen wonen overig overige vrije tijd',
  'assicurazioni utenze tempo libero altri altro casa',
);

/** Whether the name of a row says that it sums the others up: "Total cost", "Summe monatlich", "TOTAL ALL (12)". */
export function isTotalLine(name: string): boolean {
  if (name.length > valueLength) return false;
  if (/^[\s]*[Σ∑∅Ø]/u.test(name) && !/\p{L}{2}/u.test(name.replace(/^[\s]*[Σ∑∅Ø]/u, ''))) return true;
  const folded = foldWords(name);
  if (partOfSum.test(folded) || sumsAnything.test(folded)) return true;
  const tokens = folded.split(' ').filter((token) => !/^\d+$/.test(token));
  const isMean = /^\s*[∅ØΣ∑]\s/u.test(name);
  return (
    (isMean || tokens.some(isSum)) &&
    tokens.every((token) => isSum(token) || (isMean && token === 'o') || beside.has(token) || sections.has(token))
  );
}
