import { statementFields } from '#shared/records/statement-fields.ts';
import { foldHeading } from '../../columns/split-heading.ts';
import { readCurrency } from '../../values/currencies.ts';
import type { StatementField } from '../statement.ts';

/**
 * Folded headings for each field in English, German, French, Italian, Spanish, Dutch and what Danish, Swedish,
 * Norwegian, Czech and Polish banks write. Of two columns of one table the one that stands earlier here is meant.
 */
const headings: Readonly<Record<StatementField, string>> = {
  booked_on:
    'completed date|booking date|date booked|posting date|post date|posted date|date posted|posted|buchungstag|buchungsdatum|buchung|buchungsdatum valuta|datum buchung|date de comptabilisation|date comptable|date de comptabilite|date comptabilisation|date op|date operation|date d operation|date de l operation|data contabile|data registrazione|data operazione|fecha contable|fecha operacion|fecha de operacion|f operacion|fecha de la operacion|boekdatum|boekingsdatum|datum boeking|bogforingsdato|bogfort|bogforingsdag|bokforingsdag|bokforingsdatum|bokford|bokfort dato|bokforingsdato|bokfoert dato|data ksiegowania|data operacji|datum zauctovani|datum zaúctovani|datum provedeni|datum operace|datum transakce|transaction date|trans date|date of transaction|transactiedatum|transaction datum|transaktionsdatum|transaktionsdag|transaksjonsdato|data transakcji|umsatztag|date|datum|data|fecha|dato|created|created at|timestamp|date time|datetime|time|date utc|started date|kirjauspaiva|maksupaiva|konyveles datuma|konyveles napja|datum zauctovania|registreringsdato|bogfoeringsdato|operation date|date of operation|data mov|data movimento|data do movimento|data lancamento|data da operacao|data de lancamento|islem tarihi|tarih|txn date|tran date|entry date',
  value_on:
    'value date|valuedate|date value|valuta|valutadatum|wert|wertstellung|wertstellungsdatum|wertstellung valuta|valutastellung|date val|date valeur|date de valeur|valeur|data valuta|fecha valor|f valor|fecha de valor|rentedatum|valutadato|rentedato|rentedag|valutadag|datum valuty|data waluty|interest date|effective date|started date|execution date|transaction date|umsatztag|date d achat|kaufdatum|einkaufsdatum|transactiedatum|transaktionsdag|belegdatum|arvopaiva|erteknap|dzien waluty|data valor|valor tarihi',
  amount:
    'net|net amount|netto|nettobetrag|amount|amount in account currency|transaction amount|betrag|umsatz|betrag in kontowahrung|buchungsbetrag|umsatzbetrag|montant|montant operation|montant de l operation|importe|importo|bedrag|transactiebedrag|belob|belop|belopp|castka|objem|kwota|kwota operacji|kwota transakcji|amount credit debit|value|valore|sum|mutatie|gross|gross amount|brutto|summa|maara|osszeg|tranzakcio osszege|suma|iznos|transaction value|amount paid|net amount|montante|quantia|valor|tutar|islem tutari',
  debit:
    'debit|debits|debit amount|debit amt|paid out|money out|withdrawal|withdrawals|withdrawal amt|withdrawal amount|withdrawals dr|amount debit|spent|charges|soll|sollbetrag|belastung|lastschrift|ausgaben|ausgang|ausgange|debet|debito|addebiti|addebito|uscite|dare|cargo|cargos|gastos|debe|montant debit|debit montant|sortie|sorties|depenses|af|ud|ud af konto|ut|ut fra konto|ut fra|uttag|utgifter|obciazenia|obciazenie|wydatki|vydaje|odchozi|debetbedrag|uitgaven|bedrag af|retiros|out|amount out|payments out|saidas|saida|borc|outgoing|plata|plati',
  credit:
    'credit|credits|credit amount|credit amt|paid in|money in|deposit|deposits|deposit amt|deposit amount|deposits cr|amount credit|received|haben|habenbetrag|gutschrift|gutschriften|einnahmen|eingang|eingange|credito|accrediti|accredito|entrate|avere|abono|abonos|ingresos|haber|montant credit|credit montant|entree|entrees|recettes|bij|ind|ind pa konto|inn|inn pa konto|inn pa|insattning|insattningar|inkomster|uznania|uznanie|wplywy|prijmy|prichozi|creditbedrag|inkomsten|bedrag bij|depositos|in|amount in|payments in|entradas|entrada|alacak|incoming',
  direction:
    'soll haben|haben soll|s h|sh|soll haben kennzeichen|af bij|afbij|bij af|d c|dc|c d|dr cr|cr dr|debit credit|debit or credit|credit or debit|credit debit|credit debit indicator|debet credit|debet kredit|d k|sens|segno|signo|kennzeichen|kz|vorzeichen|transaction type|type|typ|tipo|umsatztyp|details|direction|plus minus|sign',
  currency:
    'currency|currency code|account currency|ccy|wahrung|waehrung|kontowahrung|devise|monnaie|moneda|divisa|munt|muntsoort|muntcode|munteenheid|valuta|waluta|mena|vzuta|valuuta|valutakod|valutakode|wrg|whg|valuutta|penznem|devizanem',
  balance:
    'balance|running balance|running bal|account balance|accountbalance|balance after|balance after transaction|saldo|saldo nach buchung|saldo nach umsatz|kontostand|solde|solde apres operation|saldo contabile|saldo disponibile|saldo disponible|saldo despues|saldo na|saldo na boeking|saldo na mutatie|saldo na trn|saldo efter|bokfort saldo|bokford saldo|saldo po operacji|saldo po transakcji|zustatek|zustatek po operaci|ending balance|new balance|resulting balance|available balance|saldo operacji|egyenleg|konyvelt egyenleg|closing balance|saldo contabilistico|saldo apos movimento|bakiye',
  counterparty:
    'counterparty name|counteraccount name|partner name|partnername|payee name|merchant name|name zahlungsbeteiligter|empfanger zahlungspflichtiger|beguenstigter zahlungspflichtiger|begunstigter zahlungspflichtiger|auftraggeber empfanger|auftraggeber empfaenger|auftraggeber begunstigter|empfanger auftraggeber|auftraggeber begunstigter name|zahlungsbeteiligter|gegenpartei|naam tegenpartij|naam tegenrekening|naam tegenrekeninghouder|naam omschrijving|tegenpartij|counterparty|payee|payee payer|merchant|partner|beneficiary|recipient|empfanger|begunstigter|contrepartie|nom de la contrepartie|nom contrepartie|tiers|beneficiaire|controparte|beneficiario|beneficiario ordenante|ordenante beneficiario|nadawca odbiorca|dane kontrahenta|kontrahent|nazwa kontrahenta|nazev protiuctu|nazev protistrany|jmeno protistrany|modpart|modtager|mottaker|mottagare|avsandare mottagare|name|naam|nom|nombre|nome|nazwa|auftraggeber|empfaenger|to from|correspondent|appears on your statement as|naam tegenpartij bevat|counter party|saaja maksaja|maksaja saaja|saajan nimi|saaja|partner neve|ellenoldali nev|nev|other party|other party name|merchant description|nazov protistrany|debtor creditor|sender recipient|sender receiver|ordering party beneficiary|name gegenkonto|gegenkonto name|inhaber gegenkonto|kontoinhaber gegenkonto|name des gegenkontos|name gegenpartei|name der gegenpartei|name des zahlungsbeteiligten|destinatario remetente|nome do beneficiario',
  iban: 'counterparty iban|iban counterparty|partner iban|iban tegenpartij|tegenrekening iban bban|tegenrekening|rekening tegenpartij|rekeningnummer tegenpartij|rekeningnummer van de tegenpartij|counterparty account|counterparty account number|gegenkonto|iban zahlungsbeteiligter|iban zahlungspflichtiger|kontonummer iban|iban kontonummer|kto iban|iban kto|empfangerkonto|iban contrepartie|compte contrepartie|numero de compte de la contrepartie|iban controparte|cuenta contrapartida|rachunek kontrahenta|numer konta kontrahenta|nr rachunku|cislo protiuctu|protiucet|iban|kontonummer|account number|partner account number|counterparty|modkonto|payee iban|saajan tilinumero|saajan tilinumero ja pankin bic|ellenoldali szamlaszam|counter account|counterparty iban or account number',
  purpose:
    'verwendungszweck|verwendungszweck kundenreferenz|vorgang verwendungszweck|zahlungsgrund|zahlungszweck|avisierungstext|buchungstext|buchungsinformation|buchungsdetails|details|transaction description|transaction details|description|booking text|narrative|particulars|payment reference|reference|purpose|text|memo|note|remittance information|additional information|additional details|message|message for payee|message for me|statement description|original description|extended description|mededelingen|mededeling|omschrijving|omschrijving 1|omschrijving 2|omschrijving 3|vrije mededeling|gestructureerde mededeling|transactie omschrijving|libelle|label|libelle operation|libelle de l operation|libelle simplifie|libelle court|nature de l operation|motif|motif du paiement|communication|communications|notification|texte de notification|informations complementaires|descrizione|descrizione operazione|descrizione completa|descrizione estesa|causale|dettagli|dettagli movimento|operazione|concepto|concepto especifico|descripcion|movimiento|observaciones|mas datos|tekst|specifikation|beskrivelse|beskrivning|forklaring|forklarende tekst|meddelande|melding|rubrik|transaktion|posteringstekst|popis|popis operace|poznamka|zprava pro prijemce|zprava|tytul|tytulem|tytul operacji|opis|opis operacji|opis transakcji|szczegoly|notizen|buchungs details|selitys|viesti|kozlemeny|beschreibung|payment details|payment description|remarks|nota|mensaje|observacion|descricao|descritivo|descricao do movimento|aciklama',
  posting_text:
    'buchungstext|umsatzart|umsatztyp|buchungsart|vorgang|vorgangsart|transaktionstyp|transaction type|type|typ|art|code|mutatiesoort|type de transaction|type operation|categorie operation|tipo operazione|tipo movimento|categoria|tipo|rodzaj operacji|typ operacji|typ transakcji|typ operace|transaktionstype|category|bewegungstyp|laji|category code|movement type',
  creditor_id:
    'glaubiger id|glaeubiger id|glaubigeridentifikation|glaubiger identifikationsnummer|creditor id|creditor identifier|creditor identification|incassant id|incassanten id|ics|identifiant creancier|identifiant du creancier|id creditore|codice creditore|id acreedor|identificador acreedor|creditorid',
  mandate:
    'mandatsreferenz|mandat|mandate|mandate reference|mandate id|mandaatreferentie|mandaatreferte|machtigingskenmerk|machtiging id|reference mandat|reference du mandat|rum|riferimento mandato|referencia mandato|mandatreferanse',
  end_to_end:
    'kundenreferenz end to end|kundenreferenz|end to end id|end to end reference|end to end referenz|ende zu ende referenz|endtoendid|e2e reference|customer reference|betalingskenmerk|kenmerk|sepa reference',
  bank_id:
    'transaction id|transactionid|transferwise id|transaction reference number|transaction reference|transactiereferentie|bank reference|bankreferenz|tx id|fitid|reference number|transaction number|transaktionsnummer|transaktions id|volgnr|volgnummer|id operace|id transakce|id transakcji|numer referencyjny|numer transakcji|arkivreferanse|archive id|buchungsreferenz|entry reference|operation id|id|arkistointitunnus|transaktions nr|transaktionsnr|zkb referenz|tranzakcio azonosito',
  account:
    'auftragskonto|account num|iban auftragskonto|eigenes konto|eigene iban|own account|own iban|account iban|account|account name|kontoname|konto|iban konto|rekening|rekeningnummer|iban bban|mijn rekening|compte|numero de compte|iban du compte|cuenta|conto|numero conto|rachunek|ucet|bankkonto|card number|kartennummer|product|account id|bezeichnung auftragskonto|iban|account number|kontonummer',
  payer:
    'zahlungspflichtige r|zahlungspflichtiger|payer|payer name|auftraggeber|source name|from|from name|debtor name|donneur d ordre|ordinante|ordenante|afsender|avsender',
  payee:
    'zahlungsempfanger in|zahlungsempfanger|payee|payee name|empfanger|target name|to|to name|creditor name|beneficiaire|beneficiario|modtager|mottaker',
  fee: 'fee|fees|gebuhr|entgelt|frais|commissione',
  state: 'status|state|buchungsstatus|transaction status|statut|stato|estado|stav|info',
};

/** What a heading may mean, and how clearly: of two columns the one with the lower rank is meant. */
export interface HeadingMeaning {
  readonly field: StatementField;
  readonly rank: number;
}

const meanings = new Map<string, HeadingMeaning[]>();
for (const field of statementFields) {
  headings[field].split('|').forEach((words, rank) => {
    const known = meanings.get(words);
    if (known === undefined) meanings.set(words, [{ field, rank }]);
    else known.push({ field, rank });
  });
}

/** Headings that only statements have; one of them is enough to tell. */
const bankOnly = new Set<StatementField>([
  'value_on',
  'debit',
  'credit',
  'direction',
  'balance',
  'iban',
  'creditor_id',
  'mandate',
  'end_to_end',
]);
const bankWords =
  /^(?:buchungstag|buchungsdatum|buchungstext|verwendungszweck|booking date|posting date|post date|transaction date|date operation|date comptable|data operazione|data contabile|fecha operacion|boekdatum|mededelingen|bogforingsdato|umsatz|narrative|payee|memo|auftragskonto|completed date|merchant|merchant name|transaction id|transactionid|card number|card no|kartennummer|txn date|data mov|data movimento)$/;

/** What a heading may mean in a statement; empty for one that means nothing there. */
export function meaningsOf(header: string): readonly HeadingMeaning[] {
  if (header.length > 100) return [];
  const wordings = wordingsOf(header);
  for (const words of wordings) {
    const found = meanings.get(words);
    if (found !== undefined) return found;
  }
  return wordings.some((words) => isBothSides(words)) ? bothSides : [];
}

const sides = {
  payer:
    /^(?:auftraggeber|zahlungspflichtiger|zahler|absender|payer|sender|debtor|donneur|ordonnateur|emetteur|ordinante|mittente|ordenante|remitente|opdrachtgever|afzender|betaler|afsender|avsender|maksaja|nadawca|platce|platitel)$/,
  payee:
    /^(?:empfanger|empfaenger|begunstigter|beguenstigter|zahlungsempfanger|payee|recipient|receiver|beneficiary|creditor|beneficiaire|destinataire|beneficiario|destinatario|begunstigde|ontvanger|modtager|mottaker|mottagare|saaja|odbiorca|prijemce)$/,
};
const bothSides: readonly HeadingMeaning[] = [{ field: 'counterparty', rank: 50 }];

/** Whether a heading names payer and payee, in whichever order: the one that is not oneself stands below it. */
function isBothSides(words: string): boolean {
  const parts = words.split(' ');
  return parts.some((part) => sides.payer.test(part)) && parts.some((part) => sides.payee.test(part));
}

/** Whether a heading speaks of nothing but payments that were made. */
export function isBankHeading(header: string): boolean {
  const [words = ''] = wordingsOf(header);
  return (
    bankWords.test(words) ||
    meaningsOf(header).some(({ field }) => bankOnly.has(field) && words !== 'type' && words !== 'details')
  );
}

/** Whether amounts below a heading hold what the bank took already. */
export function isNetHeading(header: string): boolean {
  return (wordingsOf(header)[0] ?? '').startsWith('net');
}

/** Whether a heading may be of the own account as well as of the other side's. */
export function isAnybodysAccount(header: string): boolean {
  return /^(?:iban|kontonummer|account number|kontonummer iban|iban kontonummer|nr rachunku)$/.test(
    wordingsOf(header)[0] ?? '',
  );
}

/** A heading as it may be looked up: as a whole, without what stands in brackets, without the currency at its end. */
function wordingsOf(header: string): readonly string[] {
  const whole = foldHeading(header);
  const bare = header.includes('(') ? foldHeading(header.replace(/\([^)]*\)?/g, ' ')) : whole;
  const spaced = header.includes('*') || header.includes('/') ? foldHeading(header.replace(/[*/]/g, ' ')) : whole;
  const words = bare.split(' ');
  const last = words.at(-1) ?? '';
  const named = words.length > 1 && (readCurrency(last.toUpperCase()) !== null || /^euro[as]?$/.test(last));
  const short = named ? words.slice(0, words.at(-2) === 'in' || words.at(-2) === 'en' ? -2 : -1).join(' ') : bare;
  const unnumbered = bare.replace(/ ?\d$/, '');
  return [whole, bare, spaced, short, unnumbered].filter((wording) => wording !== '');
}

const dateFields = new Set<StatementField>(['booked_on', 'value_on']);
const amountFields = new Set<StatementField>(['amount', 'debit', 'credit']);

/** How many of the cells are headings of a statement; 0 where they are not those of a date and an amount at least. */
export function headingScore(cells: readonly string[]): number {
  if (cells.length < 2) return 0;
  let hasDate = false;
  let hasAmount = false;
  let known = 0;
  for (const cell of cells.slice(0, 60)) {
    if (/^\s*[-+]?\d/.test(cell)) return 0;
    const found = meaningsOf(cell);
    if (found.length > 0) known += 1;
    if (found.some(({ field }) => dateFields.has(field))) hasDate = true;
    if (found.some(({ field }) => amountFields.has(field))) hasAmount = true;
  }
  return hasDate && hasAmount ? known : 0;
}
