import { listFields } from '#shared/records/list-fields.ts';
import type { ListField } from '../list-types.ts';
import { readCycle } from '../values/cycle.ts';
import { unitWords } from '../values/units.ts';
import { furtherHeading } from './further-headings.ts';
import { fieldBySubject } from './other-subjects.ts';

/**
 * Folded headings for each field in English, German, French, Spanish, Dutch and Italian. A heading that is exactly one
 * of these is sure; one that contains it is likely.
 */
const headings: Readonly<Record<ListField, string>> = {
  supplier:
    'supplier|organisme|assureur|compagnie|institution|ente|entidad|instelling|partner|empfanger|zahlungsempfanger|begunstigter|recipient|beneficiary|beneficiaire|beneficiario|begunstigde|ontvanger|destinataire|destinatario|provider|vendor|company|merchant|organisation|organization|firm|service provider|brand|payee|contract partner|counterparty|anbieter|lieferant|firma|unternehmen|vertragspartner|dienstleister|versicherer|hersteller|fournisseur|prestataire|entreprise|societe|operateur|operatore|operador|proveedor|empresa|compania|leverancier|aanbieder|bedrijf|maatschappij|fornitore|azienda|societa|gestore|vermieter|vermieterin|hausverwaltung|landlord|lessor|bailleur|arrendador|casero|verhuurder|locatore',
  contract:
    'contract|contract name|name|app|application|software|tool|title|subscription|subscription name|product|plan|tariff|service|description|item|membership|policy|what|vertrag|vertragsname|bezeichnung|tarif|abo|abonnement|produkt|leistung|vertragsart|contrat|nom|libelle|intitule|produit|formule|contrato|nombre|suscripcion|producto|tarifa|contractnaam|naam|omschrijving|dienst|contratto|nome|abbonamento|prodotto|servizio|piano|descrizione|servicio|servicios|concepto|nom du service|nombre del servicio|nome del servizio|naam van de dienst|name des dienstes',
  category:
    'category|type|kind|group|area|sector|kategorie|categpry|art|typ|bereich|gruppe|rubrik|sparte|categorie|genre|rubrique|categoria|tipo|grupo|soort|groep|gruppo',
  price:
    'price|cost|costs|amount|fee|rate|charge|premium|payment|value|total|preis|kosten|betrag|gebuhr|gebuehr|beitrag|praemie|pramie|rate|abschlag|entgelt|prix|cout|montant|tarif mensuel|cotisation|precio|coste|costo|importe|cuota|prima|prijs|bedrag|tarief|premie|prezzo|importo|canone|premio|miete|kaltmiete|warmmiete|monatsmiete|mietzins|rent|loyer|alquiler|huurprijs|huur|affitto|mitgliedsbeitrag|membership fee',
  currency: 'currency|currency code|ccy|wahrung|waehrung|devise|monnaie|moneda|divisa|munt|munteenheid|valuta',
  cycle:
    'cycle|betaald per|gezahlt pro|billing|billing cycle|billing period|billing frequency|billed|payment cycle|payment frequency|payment interval|payment period|frequency|interval|schedule|recurrence|period|per|every|zahlungsweise|zahlungsrhythmus|zahlungsintervall|zahlungszyklus|abrechnung|abrechnungszeitraum|abrechnungsintervall|rhythmus|turnus|intervall|zyklus|frequence|periodicite|frequence de paiement|facturation|cycle de facturation|frecuencia|periodicidad|ciclo|facturacion|ciclo de facturacion|frequentie|betaaltermijn|betaalfrequentie|betaalcyclus|facturatie|frequenza|periodicita|fatturazione|cadenza',
  share:
    'share|my share|share percent|split|anteil|mein anteil|ma part|part|mi parte|mijn deel|aandeel|quota mia|la mia quota',
  start:
    'start|mietbeginn|vertragsbeginn mietvertrag|einzug|move in|tenancy start|lease start|debut du bail|inicio del alquiler|ingangsdatum huur|inizio locazione|start date|started|starts|starts on|begin|begins|begin date|beginning|from|since|contract start|signed|signed on|valid from|member since|customer since|purchase date|purchased|purchased on|date of purchase|bought|bought on|order date|subscribed on|subscribed since|kaufdatum|gekauft am|bestellt am|date d achat|achete le|fecha de compra|comprado el|aankoopdatum|gekocht op|data di acquisto|data acquisto|acquistato il|beginn|vertragsbeginn|startdatum|anfang|abschluss|abgeschlossen|vertragsabschluss|gultig ab|laufzeit ab|ab|seit|debut|date de debut|date debut|depuis|souscrit le|date de souscription|prise d effet|inicio|fecha de inicio|fecha inicio|desde|comienzo|alta|fecha de alta|begin datum|begindatum|ingangsdatum|vanaf|sinds|aanvang|inizio|data inizio|data di inizio|dal|decorrenza|attivazione|debut du contrat|inizio contratto|inizio del contratto|inicio del contrato|inicio contrato|ingangsdatum contract|begin contract|aanvang contract|start contract',
  end: 'end|contract t m|loopt t m|fin d engagement|end date|ends|ends on|until|valid until|expires|expires on|expiry|expiry date|expiration|expiration date|term end|contract end|ende|vertragsende|enddatum|laufzeitende|laufzeit bis|gultig bis|bis|lauft bis|ablauf|ablaufdatum|fin|date de fin|date fin|echeance|expire le|jusqu au|fecha de fin|fecha fin|hasta|vencimiento|caducidad|einde|einddatum|eind datum|tot|loopt tot|vervaldatum|fine|data fine|data di fine|scadenza|data scadenza|data di scadenza|fin du contrat|fin de contrat|echeance du contrat|fine contratto|fine del contratto|scadenza contratto|scadenza del contratto|fin del contrato|fin de contrato|vencimiento del contrato|einde contract|einde van het contract',
  initial_term:
    'initial term|minimum term|min term|term|contract term|contract length|contract duration|duration|length|commitment|minimum period|minimum duration|laufzeit|mindestlaufzeit|erstlaufzeit|vertragslaufzeit|vertragsdauer|mindestvertragslaufzeit|dauer|bindung|duree|duree initiale|engagement|duree d engagement|duree minimale|duracion|duracion inicial|permanencia|plazo|plazo minimo|looptijd|contractduur|minimale looptijd|duur|durata|durata iniziale|durata minima|vincolo|duree du contrat|durata contratto|durata del contratto|duracion del contrato|duracion contrato|plazo de permanencia|looptijd contract|duur contract',
  renewal:
    'renewal|renews|renewal term|renewal period|auto renewal|auto renew|autorenew|automatic renewal|extension|verlangerung|verlaengerung|vertragsverlangerung|verlangert sich um|verlangert um|folgelaufzeit|automatische verlangerung|anschlusslaufzeit|renouvellement|reconduction|tacite reconduction|prolongation|renovacion|prorroga|renovacion automatica|verlenging|automatische verlenging|rinnovo|rinnovo automatico|proroga',
  notice:
    'notice|resiliation|conditions de resiliation|modalites de resiliation|rescision|recesso|notice period|cancellation period|cancellation notice|cancellation notice days|notice days|termination notice|termination period|period of notice|kundigungsfrist|kuendigungsfrist|kundigungsfristen|kundigung|kuendigung|kundbar|kundbarkeit|frist|preavis|delai de preavis|delai de resiliation|preaviso|plazo de preaviso|plazo de cancelacion|periodo de preaviso|opzegtermijn|opzegperiode|opzegging|preavviso|disdetta|periodo di preavviso|termine di preavviso',
  notice_anchor:
    'notice to|notice anchor|notice until|to the end of|notice by end of|notice for|cancel to|kundigung zum|kundbar zum|kuendbar zum|kundigungstermin|frist zum|fin de preavis|pour la fin|preaviso hasta|opzegbaar per|opzeggen per|termine disdetta',
  probation:
    'probation|probation period|probationary period|probezeit|dauer der probezeit|periode d essai|periodo de prueba|proeftijd|periodo di prova',
  break_dates:
    'break date|break dates|break clause|break option|early exit|early exit on|early termination|sonderkundigung|sonderkundigung zum|sonderkundigungsrecht|sonderkundigungstermin|vorzeitig kundbar zum|resiliation anticipee|sortie anticipee|rescision anticipada|salida anticipada|tussentijds opzegbaar|tussentijdse opzegdatum|recesso anticipato|uscita anticipata',
  price_guarantee:
    'price guarantee|price guarantee until|price guaranteed until|price fixed until|fixed price until|price lock|preisgarantie|preisgarantie bis|preisbindung|preisbindung bis|preis fest bis|prix garanti|prix garanti jusqu au|prix bloque|prix bloque jusqu au|garantie de prix|precio garantizado|precio garantizado hasta|precio fijo hasta|garantia de precio|prijsgarantie|prijsgarantie tot|vaste prijs tot|prezzo bloccato|prezzo bloccato fino al|prezzo garantito fino al|garanzia di prezzo',
  next_payment:
    'next payment|date next|next payment date|nachste ausfuhrung|prochaine execution|proxima ejecucion|prossima esecuzione|volgende uitvoering|next bill|next bill date|next charge date|next billing on|next invoice date|next due date|next renewal date|renewal on|next debit|next date|next billing|next billing date|next charge|next invoice|next due|due|due date|payment date|next renewal|renewal date|renews on|bill date|nachste zahlung|naechste zahlung|nachste abbuchung|nachste rechnung|fallig|fallig am|falligkeit|zahlung am|nachste falligkeit|prochain paiement|prochaine echeance|prochain prelevement|date de paiement|proximo pago|proximo cobro|fecha de pago|volgende betaling|volgende afschrijving|volgende incasso|betaaldatum|prossimo pagamento|prossimo addebito|data pagamento',
  trial_end:
    'trial end|trial ends|trial end date|trial until|free until|trial|testphase bis|probezeit bis|probe bis|test bis|kostenlos bis|gratis bis|fin d essai|fin de la periode d essai|essai jusqu au|fin de prueba|prueba hasta|einde proefperiode|proefperiode tot|fine prova|fine periodo di prova|fin del periodo de prueba|fin de la prueba|prova fino al',
  person:
    'person|for|owner|who|member|holder|account holder|paid by|payer|contract holder|user|family member|inhaber|vertragsinhaber|person name|wer|fur|fuer|nutzer|versicherungsnehmer|bezahlt von|zahler|titulaire|personne|pour|paye par|titular|persona|para|pagado por|persoon|houder|contracthouder|op naam van|voor|betaald door|contractant|intestatario|titolare|per chi|pagato da',
  customer_number:
    'customer number|customer no|customer id|client number|client no|client id|member number|membership number|account|account number|account no|kundennummer|kundennr|kunden nr|kd nr|kdnr|mitgliedsnummer|numero client|numero de client|n client|reference client|numero de cliente|n cliente|no de cliente|no cliente|n o cliente|n o de cliente|no client|no de client|klantnummer|lidnummer|numero cliente|codice cliente',
  contract_number:
    'contract number|contract no|contract id|policy number|policy no|reference|reference number|ref|vertragsnummer|vertragsnr|vertrags nr|versicherungsnummer|versicherungsscheinnummer|policennummer|aktenzeichen|referenz|numero de contrat|numero contrat|n contrat|n de contrat|no de contrat|no contrat|no de contrato|no contrato|n o contrato|n o de contrato|numero di contratto|numero di polizza|n contratto|n polizza|numero de police|numero de contrato|n contrato|numero de poliza|poliza|referencia|contractnummer|polisnummer|referentie|numero contratto|numero polizza|polizza|riferimento',
  payment_method:
    'payment method|payment type|paid with|paid via|method|pay with|payment account|zahlungsart|zahlungsmethode|zahlungsmittel|bezahlt mit|zahlart|moyen de paiement|mode de paiement|metodo de pago|forma de pago|medio de pago|betaalmethode|betaalwijze|betaald met|metodo di pagamento|modalita di pagamento',
  website:
    'website|url|web|link|homepage|site|web site|web address|internet|webseite|internetseite|site web|site internet|lien|sitio web|pagina web|sito|sito web|indirizzo web',
  tags: 'tag|tags|label|labels|schlagwort|schlagworte|schlagworter|stichworte|etiquette|etiquettes|mots cles|etiqueta|etiquetas|trefwoorden|etichetta|etichette',
  note: 'note|notes|comment|comments|remark|remarks|memo|details|info|information|notiz|notizen|bemerkung|bemerkungen|kommentar|anmerkung|anmerkungen|hinweis|hinweise|remarque|remarques|commentaire|commentaires|nota|notas|comentario|comentarios|observaciones|opmerking|opmerkingen|notitie|notities|toelichting|commento|commenti|annotazioni|osservazioni',
  state:
    'state|status|active|cancelled|is active|aktiv|gekundigt|zustand|statut|etat|actif|estado|activo|actief|stato|attivo',
  ended_on:
    'ended on|ended|end of contract confirmed|cancelled on|canceled on|cancellation date|cancelled at|terminated on|terminated|termination date|date cancelled|gekundigt zum|gekuendigt zum|beendet am|beendet|resilie le|date de resiliation|termine le|cancelado el|fecha de cancelacion|fecha de baja|baja|opgezegd per|beeindigd op|terminato il|cessato il',
  paused_from:
    'paused since|paused from|paused on|on hold since|pausiert seit|pausiert ab|pause seit|pause ab|ruht seit|en pause depuis|suspendu depuis|pausado desde|pausada desde|en pausa desde|suspendido desde|gepauzeerd sinds|gepauzeerd vanaf|opgeschort sinds|in pausa dal|sospeso dal',
  paused_until:
    'paused until|on hold until|pause until|pausiert bis|pause bis|ruht bis|en pause jusqu au|suspendu jusqu au|pausado hasta|pausada hasta|en pausa hasta|suspendido hasta|gepauzeerd tot|opgeschort tot|in pausa fino al|sospeso fino al',
};

const words = new Map<string, ListField>();
for (const field of listFields) {
  for (const word of headings[field].split('|')) if (!words.has(word)) words.set(word, field);
}
/** Longer headings first, so that "cancellation date" is found before "date". */
const longWords = [...words]
  .filter(([word]) => word.length >= 4 || /^(?:fee|abo|url)$/.test(word))
  .toSorted(([a], [b]) => b.length - a.length);

/** "nextbillingdate": headings of several words that a program wrote without the spaces. */
const runTogether = new Map(
  [...words].filter(([word]) => word.includes(' ')).map(([word, field]) => [word.replaceAll(' ', ''), field]),
);

/** Headings that say when a row was written and the like: nothing about the contract. */
const bookkeeping = new Set(
  'id|no|nr|number|index|row|created|created at|created on|updated|updated at|modified|last modified|changed|icon|logo|image|color|colour|notifications|notify|reminder|usage|autopay|angelegt am|erstellt am|geandert am|lfd nr|pos|user id'.split(
    '|',
  ),
);

/** Headings of columns that hold secrets. They are never read. */
const secrets =
  /^(?:.* )?(?:password|passwords|passwort|passworter|kennwort|passwd|pwd|pin|pin code|puk|mot de passe|contrasena|wachtwoord|parola chiave|totp|otp|otpauth|otpsecret|one time password|secret|secret key|recovery codes?|cvv|cvc|card ?number|kartennummer|cardnumber|login password)$/;

/** What a heading means: a field and how sure that is (0 to 1). */
export interface HeadingMeaning {
  readonly field: ListField | null;
  readonly sure: number;
}

/** Words that name no field where another does: "company name", "contract type". */
const weak = new Set([
  'name',
  'title',
  'type',
  'kind',
  'item',
  'info',
  'information',
  'details',
  'nom',
  'nome',
  'naam',
  'nombre',
  'tipo',
  'soort',
  'per',
  'every',
  'group',
  'what',
]);
/** Romance headings begin with what they are about; the others end with it. */
const headFirst =
  /^(?:montant|prix|cout|cotisation|importe|precio|coste|costo|cuota|prezzo|importo|canone|date|fecha|data|numero|nom|moyen|mode)\b|\b(?:de|du|des|del|della|dello|di|d|de la|of|for|in|par|por|al|per)\b/;

/** What a folded heading means. */
export function meaningOf(folded: string): HeadingMeaning {
  if (folded === '' || folded.length > 80) return { field: null, sure: 0 };
  const exact = words.get(folded);
  if (exact !== undefined) return { field: exact, sure: 1 };
  if (bookkeeping.has(folded)) return { field: null, sure: 1 };
  if (isNoticeGiven(folded)) return { field: 'ended_on', sure: 0.8 };
  const further = furtherHeading(folded);
  if (further !== null) return { field: further, sure: 0.8 };
  if (saysOnlyHowOften(folded)) return { field: 'price', sure: 0.5 };
  if (firstPayment.test(folded)) return { field: 'next_payment', sure: 0.6 };
  const run = folded.includes(' ') ? undefined : runTogether.get(folded);
  if (run !== undefined) return { field: run, sure: 0.9 };
  const within = isPastPayment.test(folded) ? null : wordWithin(folded);
  if (within !== null) return likely(fieldBySubject(folded, within), 0.6);
  const joined = longWords.find(([word]) => word.length >= 5 && !word.includes(' ') && folded.endsWith(word));
  return likely(fieldBySubject(folded, joined?.[1] ?? null), 0.5);
}

function likely(field: ListField | null, sure: number): HeadingMeaning {
  return { field, sure: field === null ? 0 : sure };
}

/** Above days: the last day on which notice can be given. */
const lastDayForNotice =
  /^(?:(?:zu )?kund(?:igen|igung|bar) (?:bis|vor)(?: spatestens| zum)?|(?:spatestens|letzter tag) (?:zu |zur )?kundig(?:en|ung)|kundigungsstichtag|(?:to )?(?:cancel|give notice|terminate) (?:by|before)|(?:notice|cancellation|cancel) (?:deadline|by|before)|(?:notice|cancellation) (?:due|due date)|last (?:day|date) (?:to cancel|for notice)|opzeggen (?:voor|uiterlijk|tot)|uiterlijk opzeggen|(?:a )?resilier avant(?: le)?|resiliation avant(?: le)?|disdire entro(?: il)?|disdetta entro(?: il)?|cancelar antes de|limite (?:de )?(?:resiliation|preavis|cancelacion))$/;

/** Whether a folded heading names the last day for notice. */
export function isLastDayForNotice(folded: string): boolean {
  return lastDayForNotice.test(folded);
}

/** The first of all payments tells on which days the others are, where no column names the next one. */
const firstPayment =
  /^(?:first (?:bill|billing|payment|charge)(?: date| on)?|erste (?:zahlung|abbuchung)|premier (?:paiement|prelevement)|primer (?:pago|cobro)|eerste (?:betaling|incasso)|primo (?:pagamento|addebito))$/;

/** A payment that was made says nothing of the next one. */
const isPastPayment = /^(?:last|previous|prior|letzte[rns]?|dernier|derniere|ultimo|ultima|laatste|vorige) (?!day\b)/;

/** "Monthly", "pro Jahr": over amounts, that is what is paid so often. */
function saysOnlyHowOften(folded: string): boolean {
  const cycle = unitWords.has(folded) || /\d/.test(folded) || folded.length < 4 ? null : readCycle(folded);
  return cycle !== null && cycle !== 'once';
}

/** The field of the word a longer heading is about: "subscription cost" is a cost, "prix de l'abonnement" a price. */
function wordWithin(folded: string): ListField | null {
  const padded = ` ${folded} `;
  const found = longWords.flatMap(([word, field]) => {
    const at = padded.indexOf(` ${word} `);
    return at === -1 ? [] : [{ word, field, at, end: at + word.length }];
  });
  const outer = found.filter(
    (one) => !found.some((other) => other !== one && other.at <= one.at && other.end >= one.end),
  );
  const telling = outer.filter(({ word }) => !weak.has(word));
  const spoken = telling.length > 0 ? telling : outer;
  // "Durée du préavis": how long a notice is, not how long the contract.
  const ofNotice = spoken.filter(({ field }) => field === 'notice');
  const candidates = ofNotice.length > 0 && spoken.some(({ field }) => field === 'initial_term') ? ofNotice : spoken;
  const first = headFirst.test(folded);
  const [best] = candidates.toSorted((one, other) => (first ? one.at - other.at : other.end - one.end));
  return best?.field ?? null;
}

/** Above the day on which notice was given, which is not the last day. */
const noticeGiven =
  /^(?:gekundigt am|gekuendigt am|kundigung am|kundigungsdatum|kundigung vom|notice given(?: on)?|notice sent(?: on)?|opgezegd op|opzegdatum|datum opzegging|disdetto il|data (?:di )?disdetta|preavis donne le)$/;

/** Whether a folded heading names the day on which notice was given. */
export function isNoticeGiven(folded: string): boolean {
  return noticeGiven.test(folded);
}

/** Whether a folded heading belongs to a column of secrets. */
export function isSecretHeading(folded: string): boolean {
  return folded.length <= 80 && secrets.test(folded);
}

/** Whether a folded heading says something about the row, not about the contract. */
export function isBookkeeping(folded: string): boolean {
  return bookkeeping.has(folded);
}
