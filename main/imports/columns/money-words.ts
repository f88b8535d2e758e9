/** Folded words, several languages, one line each: English, German, French, Spanish, Dutch, Italian. */
function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split('|')));
}

/** Money that is not what the contract costs now: debts, savings, what it cost once, what is paid apart from it. */
const otherMoney = words(
  'debt|debts|owed|owing|outstanding|arrears|balance|saved|saving|savings|saves|save|old|previous|prior|former|past|before|original|originally|last|discount|discounts|refund|refunds|rebate|cashback|budget|limit|tax|taxes|vat|deposit|setup|activation|installation|joining|late|penalty|cancellation|termination|spent|lifetime|historic|difference|increase|rise|interest|loan|principal|insured|coverage|deductible|excess|msrp|rrp|gain|commission',
  'schuld|schulden|restschuld|restbetrag|offen|offene|offener|saldo|ersparnis|ersparnisse|gespart|einsparung|einsparungen|sparbetrag|alt|alte|alter|altes|bisher|bisherig|bisherige|bisheriger|vorher|vorherige|vorheriger|fruher|fruhere|fruherer|altpreis|rabatt|nachlass|erstattung|budget|steuer|steuern|mwst|ust|kaution|anzahlung|einmalig|einmalige|einmaliger|einrichtung|einrichtungsgebuhr|anschlussgebuhr|aufnahmegebuhr|bereitstellung|mahngebuhr|differenz|erhohung|preiserhohung|zinsen|darlehen|versicherungssumme|deckungssumme|selbstbeteiligung|selbstbehalt|uvp|bonus',
  'dette|dettes|solde|epargne|economie|economies|economise|economisee|ancien|ancienne|precedent|precedente|avant|remise|rabais|reduction|remboursement|tva|taxe|taxes|caution|depot|frais d activation|hausse|augmentation|interets|pret|capital|franchise',
  'deuda|deudas|pendiente|ahorro|ahorros|ahorrado|antiguo|antigua|anterior|descuento|reembolso|presupuesto|iva|impuesto|impuestos|fianza|deposito|alta inicial|subida|aumento|intereses|prestamo|franquicia',
  'schulden|openstaand|openstaande|besparing|besparingen|bespaard|oud|oude|vorig|vorige|vroeger|korting|teruggave|btw|belasting|borg|waarborg|eenmalig|eenmalige|aansluitkosten|verschil|verhoging|rente|lening|eigen risico',
  'debito|debiti|dovuto|risparmio|risparmi|risparmiato|vecchio|vecchia|precedente|prima|sconto|rimborso|imposta|imposte|cauzione|attivazione|differenza|aumento|rincaro|interessi|prestito|franchigia',
);

/** "prima" is a premium in Spanish, "last" stands in "last payment" too: what tells by itself that a sum is no price. */
const alone = words(
  'debt|debts|balance|saved|savings|saving|discount|refund|budget|deposit|tax|vat|spent',
  'schuld|schulden|restschuld|ersparnis|gespart|einsparung|rabatt|budget|steuer|mwst|kaution|selbstbeteiligung|altpreis',
  'dette|dettes|solde|epargne|economie|economies|remise|remboursement|tva|caution',
  'deuda|deudas|ahorro|ahorros|descuento|reembolso|presupuesto|iva|fianza',
  'besparing|besparingen|bespaard|korting|btw|borg',
  'debito|debiti|risparmio|risparmi|sconto|rimborso|cauzione',
);

const sumsSoFar =
  /\b(?:paid (?:so far|to date|until now|already)|total paid|amount paid|to date|bisher gezahlt|bereits gezahlt|gezahlt|bezahlt|deja paye|total paye|ya pagado|pagado|al betaald|betaald|gia pagato|pagato|you save|per (?:kwh|use|visit|gb|min))\b/;

/** "Price incl. tax", "Preis nach Rabatt": the price, with what was added or taken off. */
const takenIn =
  /\b(?:incl|including|included|inclusive|inkl|inklusive|inclus|incluse|compris|comprise|incluido|incluida|inclusief|inclusa|incluso|ttc|after|nach|apres|despues|dopo|excl|excluding|exclusive|exkl|ohne|zzgl|hors|ht|sin|senza|exclusief|con iva|mit mwst|with tax)\b/;

/** Whether a folded heading speaks of money that is not the price: "Old price", "Restschuld", "Amount saved". */
export function isOtherMoney(folded: string): boolean {
  const tokens = folded.split(' ');
  const [only = ''] = tokens;
  if (tokens.length === 1) return alone.has(only) || /(?:schuld|ersparnis|rabatt|kaution)$/.test(only);
  if (takenIn.test(folded)) return false;
  return sumsSoFar.test(folded) || tokens.some((token) => otherMoney.has(token) && !isPremium(token, tokens));
}

/** "Prima anual" is what an insurance costs in Spain; "prezzo prima" is what it cost before. */
function isPremium(token: string, tokens: readonly string[]): boolean {
  return token === 'prima' && !tokens.some((word) => /^(?:prezzo|costo|importo|canone)$/.test(word));
}

/** How near a heading of money is to what is really paid: the present one, tax included, stands before the others. */
export function nearnessOf(folded: string): number {
  const tokens = new Set(folded.split(' '));
  const has = (list: string) => list.split('|').some((word) => tokens.has(word));
  if (has('net|netto|hors|ht|neto|excl|exclusive|ohne')) return 0;
  if (has('gross|brutto|ttc|bruto|lordo|incl|including|inkl|inclusive')) return 3;
  if (has('current|now|today|aktuell|aktueller|aktuelle|jetzt|derzeit|actuel|actuelle|actual|huidig|huidige|attuale')) {
    return 3;
  }
  if (has('new|neu|neuer|neue|nouveau|nouvelle|nuevo|nueva|nieuw|nieuwe|nuovo|nuova')) return 2;
  return 2;
}
