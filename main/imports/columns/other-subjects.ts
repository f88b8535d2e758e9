import type { ListField } from '../list-types.ts';

/** Fields of days and lengths, which say something of the contract only where the heading speaks of the contract. */
const daysAndLengths: ReadonlySet<ListField> = new Set([
  'start',
  'end',
  'initial_term',
  'renewal',
  'notice',
  'notice_anchor',
  'cycle',
]);

/** Days and lengths of something else: of a card, a discount, a warranty, a payment, a withdrawal, a delivery. */
const elsewhere =
  /\b(?:card|discount|promo|promotion|promotional|intro|introductory|offer|coupon|voucher|warranty|guarantee|delivery|grace|cooling|withdrawal|refund|return|waiting|password|passport|karte|kreditkarte|ec karte|rabatt|aktion|angebot|gutschein|garantie|gewahrleistung|lieferung|widerruf|ruckgabe|karenz|wartezeit|carte|remise|promotionnel|retractation|livraison|tarjeta|descuento|oferta|garantia|desistimiento|entrega|carta|sconto|offerta|promozione|garanzia|ripensamento|consegna|kaart|korting|aanbieding|bedenktijd|levering)\b|^(?:widerrufs|ruckgabe|garantie|gewahrleistungs|zahlungs|liefer|karten|kreditkarten|rabatt|aktions|gutschein|karenz|warte|sperr|pausen|melde|einspruchs|mahn|kreditkarten)\p{L}*(?:frist|dauer|zeit|laufzeit|ende|bis|ablauf|beginn|start)\b/u;
/** A length of time for paying, and none of the contract. */
const ofPaying =
  /\b(?:payment|paiement|pago|pagamento|betaal\p{L}*|billing) (?:term|terms|deadline|due)\b|^(?:delai de paiement|plazo de pago|termine di pagamento)\b/u;
/** What a warranty list calls the last day to claim: that is the end of what the row stands for. */
const ofWarranty = /\b(?:warranty|guarantee|garantie|gewahrleistung|garantia|garanzia)\b/u;
/** Whether a notice went out or arrived, and when: nothing of its rule. */
const ofSending =
  /\b(?:bestatigt|bestatigung|eingereicht|versendet|verschickt|gesendet|erhalten|confirmed|confirmation|sent|received|acknowledged|confirmee?|envoyee?|confirmad[ao]|enviad[ao]|confermat[ao]|inviat[ao]|bevestigd|verstuurd)\b/u;
/** How long something can be tried out. */
const ofTrial =
  /\b(?:trial|free|test|testphase|testzeitraum|testabo|probeabo|probemonat|probezeitraum|gratis|kostenlos|essai|gratuit|gratuite|prueba|prova|proef|proefperiode)\b|^(?:test|probe|gratis)(?:dauer|laufzeit|zeit|zeitraum)\b/u;
/** How long a contract binds, in words that are known for something else as well. */
const binds =
  /\b(?:contract|lock ?in|commitment|minimum|fixed|binding|tenancy|lease|agreement|coverage|insurance|policy) period\b|\bbind(?:e|ungs)frist\b/u;

/**
 * What a folded heading means whose likely field is not certain: "Discount ends" says nothing of the end of the
 * contract, "Trial period" nothing of how often it is paid, and "Bindefrist" is no notice. Null where it names nothing.
 */
export function fieldBySubject(folded: string, likely: ListField | null): ListField | null {
  if (likely === null || !daysAndLengths.has(likely)) return likely;
  if (binds.test(folded) && likely !== 'start' && likely !== 'end') return 'initial_term';
  if (ofPaying.test(folded) || ofSending.test(folded)) return null;
  if (ofTrial.test(folded)) return likely === 'end' ? 'trial_end' : null;
  if (likely === 'end' && ofWarranty.test(folded)) return likely;
  return elsewhere.test(folded) ? null : likely;
}
