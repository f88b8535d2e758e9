/**
 * Words that banks, tills and registers write around a name, in six languages: folded, without dots. What is no name is
 * taken away by them; what is left is who was paid.
 */

/** What kind of booking it is; stands before the name where a bank has one column for everything. The longest first. */
const prefixes = [
  'sepa basislastschrift',
  'sepa firmenlastschrift',
  'sepa lastschrift',
  'folgelastschrift',
  'erstlastschrift',
  'basislastschrift',
  'lastschrift',
  'einzugsermachtigung',
  'abbuchung einzugsermachtigung',
  'abbuchung',
  'einzug',
  'lastschrift einzug',
  'kartenzahlung',
  'kartenzahlung girocard',
  'girocard',
  'visa debit',
  'debitkartenzahlung',
  'bezahlung bankomat',
  'bezahlung karte',
  'maestro',
  'visa',
  'mastercard',
  'ec karte',
  'e com',
  'onlinebanking',
  'uberweisung',
  'ueberweisung',
  'sepa uberweisung',
  'dauerauftrag',
  'echtzeituberweisung',
  'auftrag',
  'zahlung an',
  'zahlung',
  'sepa direct debit',
  'direct debit payment to',
  'direct debit to',
  'direct debit',
  'dd',
  'card payment to',
  'card payment',
  'card purchase',
  'card',
  'contactless',
  'contactless payment',
  'pos purchase',
  'pos',
  'vis',
  'vdp',
  'vdc',
  'debit card purchase',
  'purchase',
  'payment to',
  'bill payment to',
  'bill payment',
  'standing order to',
  'standing order',
  'sto',
  'fpo',
  'fps',
  'faster payment',
  'transfer to',
  'recurring payment',
  'so',
  'debit',
  'prlv sepa',
  'prlvt sepa',
  'prlvt',
  'prlv',
  'prelevement sepa',
  'prelevement europeen',
  'prelevement',
  'paiement par carte',
  'paiement carte',
  'paiement cb',
  'paiement psc',
  'paiement',
  'achat cb',
  'achat carte',
  'achat',
  'carte',
  'cb',
  'facture carte',
  'vir sepa',
  'vir inst',
  'vir instantane',
  'vir permanent',
  'vir',
  'virement permanent',
  'virement en votre faveur',
  'virement sepa',
  'virement instantane',
  'virement a',
  'virement',
  'domiciliation',
  'addebito diretto sdd core',
  'addebito diretto sdd',
  'addebito diretto',
  'addebito sdd',
  'addebito sepa',
  'addebito',
  'sdd core',
  'sdd',
  'rid',
  'pagamento pos',
  'pagamento carta',
  'pagamento con carta',
  'pagamento',
  'pagam pos',
  'pagam',
  'bonifico a favore di',
  'bonifico sepa',
  'bonifico a',
  'bonifico',
  'disposizione di bonifico',
  'disposizione',
  'operazione carta',
  'acquisto',
  'cargo por recibo',
  'adeudo recibido',
  'adeudo sepa',
  'adeudo de',
  'adeudo',
  'recibo de',
  'recibo',
  'cargo',
  'compra tarj',
  'compra tarjeta',
  'compra en',
  'compra',
  'pago con tarjeta en',
  'pago con tarjeta',
  'pago tarjeta',
  'pago en',
  'pago',
  'transferencia a favor de',
  'transferencia a',
  'transferencia',
  'transf',
  'bizum',
  'sepa incasso algemeen doorlopend',
  'sepa incasso',
  'incasso sepa',
  'incasso',
  'bea betaalpas',
  'bea',
  'betaalautomaat',
  'betaalpas',
  'pinbetaling',
  'pin',
  'sepa overboeking',
  'periodieke overboeking',
  'overboeking',
  'overschrijving',
  'ideal',
  'apple pay',
  'google pay',
  'dankort nota',
  'visa kob',
  'kob',
  'sepa',
  'algemeen doorlopend',
];

/** The phrases by their first word, the longest first. */
export const bookingPrefixes: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  prefixes.map((phrase) => phrase.split(' ')).toSorted((one, other) => other.length - one.length),
  ([first = '']) => first,
);

export const legalForms: ReadonlySet<string> = new Set(
  (
    'gmbh ag se kg kgaa ohg ug ev ek eg mbh gbr gemgmbh ggmbh haftungsbeschrankt haftungsbeschraenkt ltd limited plc llp llc inc corp cic co company dac unlimited ' +
    'bv nv vof ua stichting sa sas sasu sarl eurl sci snc sca scop rl cie spa srl srls scarl soc coop scrl sprl asbl vzw sl slu sau scoop sll aps as ab oy oyj publ group holding'
  ).split(' '),
);

/** Legal forms that stand for nothing else, so that what follows one in a long text is no longer the name. */
export const plainLegalForms: ReadonlySet<string> = new Set(
  'gmbh kg kgaa ohg ev mbh gbr ggmbh ltd limited plc llp llc bv nv sas sarl eurl spa srl slu sau'.split(' '),
);

/** Countries and the like after a name, which tell branches apart and not suppliers. */
export const countryWords: ReadonlySet<string> = new Set(
  (
    'deutschland germany osterreich oesterreich austria schweiz suisse svizzera switzerland france belgique belgie belgium italia italy espana spain nederland netherlands ' +
    'ireland uk europe europa eu international intl de at ch fr be it es nl gb ie us lu deu aut che fra bel ita esp nld gbr irl lux usa com online'
  ).split(' '),
);

/** What tills and shops add to their name. */
export const tillWords: ReadonlySet<string> = new Set(
  'sagt danke filiale fil markt store stores shop nr no www bill mktp marketplace payments payment pay'.split(' '),
);

/** Towns with many tills. Taken off a text of a payment by card, and only where a name is left. */
export const towns: ReadonlySet<string> = new Set(
  (
    'berlin hamburg munchen muenchen koln koeln frankfurt stuttgart dusseldorf duesseldorf dortmund essen leipzig bremen dresden hannover nurnberg nuernberg duisburg bochum wuppertal bielefeld bonn munster muenster karlsruhe mannheim augsburg wiesbaden kiel aachen halle magdeburg freiburg erfurt rostock mainz kassel ulm gottingen heidelberg potsdam ' +
    'wien graz linz salzburg innsbruck klagenfurt wels zurich zuerich bern basel genf geneve lausanne winterthur luzern ' +
    'paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims grenoble dijon angers brest tours bruxelles brussel antwerpen gent liege namur ' +
    'roma milano napoli torino palermo genova bologna firenze bari catania venezia verona padova trieste brescia parma modena ' +
    'madrid barcelona valencia sevilla zaragoza malaga murcia palma bilbao alicante cordoba valladolid vigo gijon granada ' +
    'amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen haarlem arnhem zwolle leiden maastricht hoofddorp ' +
    'london birmingham manchester leeds glasgow sheffield bradford edinburgh liverpool bristol cardiff leicester nottingham newcastle belfast brighton plymouth oxford cambridge york norwich dublin cork limerick galway waterford stockholm luxembourg'
  ).split(' '),
);

/** After these a long text goes on with numbers and reasons, no longer with the name. */
export const nameEnds: ReadonlySet<string> = new Set(
  (
    'ref reference num numero nr no n° mandat mandate rum ics id iban bic kd knr kdnr kundennummer kundennr kunden vertrag vertragsnr vertragskonto vers versnr rechnung rechnungsnr rg re abschlag ihre mitgliedsbeitrag beitrag jahresbeitrag abo miete kaltmiete ' +
    'invoice inv bill account customer policy contract membership subscription monthly premium rent fee facture fact echeance contrat client cotisation abonnement adhesion loyer motif du le carte cod cliente codice contratto polizza fattura bolletta fatt quota canone affitto ' +
    'factura fra cuota suscripcion alquiler contrato poliza ref factuur factuurnr termijnbedrag klantnr klantnummer contractnr polisnummer contributie lidmaatschap huur kenmerk omschrijving svwz eref mref cred referenz verwendungszweck valuta datum karte gehalt lohn bezuge nomina abono salaire paie stipendio emolumenti salaris salary wages payroll danke grazie gracias merci thanks dinner cena'
  ).split(' '),
);

/** Words many organisations have in their name: alone they say who nobody is. */
export const genericWords: ReadonlySet<string> = new Set(
  (
    'stadtwerke hausverwaltung versicherung versicherungen stadt gemeinde finanzamt landeskasse kasse krankenkasse sparkasse volksbank bank verein turnverein sportverein forderverein hotel taxi restaurant cafe bar kantine apotheke pharmacie pharmacy farmacia bakery boulangerie backerei panificio panaderia bakkerij ' +
    'zahnarztpraxis praxis arztpraxis garage musikschule schule kita kindertagesstatte fitnessstudio fitness gym club association associazione asociacion vereniging society energy energie energia water mobile telecom insurance assurances seguros assicurazioni verzekeringen cloud hosting software shop store trust ' +
    'condominio syndic mairie commune ville council comune ayuntamiento parking parkhaus tankstelle kiosk market markt arms kitchen coffee trattoria brasserie bistrot meson cafeteria restaurante ristorante pizzeria gasthaus'
  ).split(' '),
);

/** Services that only pass money on: whoever stands behind them was paid. */
export const processors: readonly { readonly name: string; readonly is: RegExp }[] = [
  { name: 'PayPal', is: /^pay\s?pal\b|^pp\s*\*/ },
  { name: 'Klarna', is: /^klarna\b|^sofort (?:gmbh|ag)\b/ },
  { name: 'SumUp', is: /^sumup\b/ },
  { name: 'Square', is: /^(?:sq|gosq)\s*\*|^squareup\b/ },
  { name: 'Zettle', is: /^(?:i?zettle|ztl|zettle_)/ },
  { name: 'Stripe', is: /^stripe\b/ },
  { name: 'Adyen', is: /^adyen\b/ },
  { name: 'Mollie', is: /^(?:mollie\b|stg mollie|stichting mollie|mol\s*\*)/ },
  { name: 'GoCardless', is: /^(?:gocardless|gc re)\b/ },
  { name: 'Paddle', is: /^paddle(?:\.net)?\b/ },
  { name: 'FastSpring', is: /^(?:fs\s*\*|fastspring)/ },
  { name: 'Worldpay', is: /^worldpay\b|^wly\s*\*/ },
  { name: 'Nexi', is: /^nexi\b/ },
  { name: 'Ratepay', is: /^ratepay\b/ },
  { name: 'Unzer', is: /^unzer\b/ },
  { name: 'Buckaroo', is: /^(?:stichting )?buckaroo\b/ },
  { name: 'Digital River', is: /^(?:dri\s*\*|digital river)/ },
];

/** How processors name the merchant within the purpose. */
export const merchantMarks: readonly RegExp[] = [
  /(?:ihr einkauf bei|ihre zahlung an|ihr kauf bei|einkauf bei|votre achat chez|achat chez|il tuo acquisto presso|acquisto presso|su compra en|tu compra en|compra en|je aankoop bij|uw aankoop bij|aankoop bij|your purchase at|purchase at|purchase from|your payment to|bestellung bei)\s+(.+)$/iu,
  /\bpp\.\d+\.pp\s*[.\s/]*\s*(.+?)(?:,|$)/iu,
];

/** Money taken out as notes. */
export const cash =
  /\b(?:bargeld\w*|geldautoma{1,2}t\w*|ga nr\d*|atm|cashpoint|cash withdrawal|withdrawal|retrait|distributeur|prelievo|prelevamento|reintegro|disposicion efectivo|retirada efectivo|cajero|geldmaat|geldopname|opname|gea|abhebung|barabhebung|auszahlung)\b/;
/** A payment at a till may name the machine as well. */
export const notCash = /\b(?:bezahlung|kartenzahlung|pagamento|paiement|compra|purchase|betaling)\b/;

/** Between accounts of one person: by what the purpose says, where no IBAN tells. */
export const ownTransfer =
  /\b(?:umbuchung|ubertrag|uebertrag|eigenubertrag|sparen|sparrate|tagesgeld|kreditkarten ?abrechnung|abrechnung kreditkarte|kartenabrechnung|(?:visa|mastercard) abrechnung|virement interne|livret a|ldds|epargne|debit differe\w*|decompte (?:visa|carte|mastercard)|giroconto|conto deposito|risparmio|addebito carta(?: di credito)?|saldo carta|traspaso|ahorro|liquidacion tarjeta\w*|naar spaarrekening|eigen rekening|spaarrekening|afrekening creditcard|own account|to savings|savings|credit card payment|card settlement|interest|zinsen)\b/;
