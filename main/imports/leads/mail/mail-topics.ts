import { foldText } from '#shared/domain/fold.ts';
import type { MailTopic } from '../lead.ts';

/**
 * Words by which a subject tells what it is about: English, German, French, Spanish, Italian, Dutch, as folded text. The
 * first topic whose words are in it is it, so what says more comes first.
 */
const words: readonly (readonly [MailTopic, RegExp])[] = [
  [
    'cancellation',
    new RegExp(
      [
        'cancell?ation (?:confirm|of your|has been)|confirm\\w* (?:of )?(?:your )?cancell?ation|(?:subscription|membership|contract|order|plan) (?:has been |was |is )?cancell?ed',
        'kundigungsbestatigung|kundigung (?:bestatigt|erhalten|eingegangen|deines|ihres|ihrer)|bestatigung (?:der|deiner|ihrer) kundigung|vertrag gekundigt|abo(?:nnement)? (?:wurde )?(?:gekundigt|beendet)',
        'confirmation de (?:votre |la |ta )?resiliation|resiliation (?:de votre|confirmee|prise en compte)|desabonnement confirme',
        'confirmacion de (?:la |tu |su )?(?:baja|cancelacion)|baja (?:confirmada|de tu|de su)|cancelacion (?:de tu|de su|confirmada)',
        'conferma (?:di |della )?(?:disdetta|recesso|cancellazione)|disdetta (?:confermata|del|della|ricevuta)|recesso (?:dal|confermato)',
        'bevestiging (?:van )?(?:je |uw )?opzegging|opzegging (?:bevestigd|ontvangen|van)|(?:abonnement|lidmaatschap) opgezegd',
      ].join('|'),
    ),
  ],
  [
    'price_change',
    new RegExp(
      [
        'price (?:change|increase|adjustment|update|rise)|(?:change|increase|update) (?:to|in|of) (?:your |our )?(?:price|pricing|fees|rates?|subscription price)|new prices?|prices? (?:are|is|will) chang|your (?:new )?(?:rate|price|premium) (?:is|will)',
        'preis(?:anpassung|erhohung|anderung|senkung)|(?:anderung|anpassung) (?:der|unserer|deiner|ihrer) preise|neue[rn]? preise?|beitrags(?:anpassung|erhohung)|abschlagsanpassung|tarif(?:anpassung|anderung)',
        'augmentation (?:de|du|des) (?:votre |nos |la )?(?:prix|tarifs?|abonnement)|(?:modification|evolution|changement) (?:de|du|des) (?:vos |nos |votre )?(?:prix|tarifs?)|nouveaux? (?:prix|tarifs?)',
        '(?:subida|cambio|actualizacion|modificacion|aumento) (?:de|en) (?:los |el |tu |su |nuestros )?(?:precios?|tarifas?|cuota)|nuevos? precios?',
        '(?:aumento|modifica|variazione|adeguamento|aggiornamento) (?:del |dei |delle |della |al )?(?:tuo |nostri )?(?:prezz[oi]|tariff[ae]|canone)|nuovi? prezz[oi]',
        'prijs(?:wijziging|verhoging|aanpassing)|tarief(?:wijziging|aanpassing)|nieuwe (?:prijs|prijzen|tarieven)|wijziging (?:van )?(?:je |uw )?(?:prijs|tarief)|premie(?:wijziging|verhoging)',
      ].join('|'),
    ),
  ],
  [
    'trial',
    new RegExp(
      [
        'free trial|trial (?:is |has |will |period |ends|ending|started|expires)|your trial',
        'testphase|probe(?:abo|monat|zeitraum)|testzeitraum|kostenlos(?:e[rns]?)? test|gratis(?:monat|phase)',
        'essai gratuit|periode d.essai|votre essai|prueba gratuita|periodo de prueba|prova gratuita|periodo di prova|proefperiode|gratis proef|proefabonnement',
      ].join('|'),
    ),
  ],
  [
    'subscription',
    new RegExp(
      [
        '(?:your |the )?(?:subscription|membership|plan|licen[cs]e|policy) (?:has |is |was |will |renew|confirm|started|activ|expir|to )|renewal|auto.?renew|will renew|has renewed|thanks for subscribing|subscription (?:confirm|receipt|notice)',
        'abo(?:nnement)?(?:bestatigung| bestatigt|verlangerung| verlangert| gestartet)|(?:dein|deine|ihr|ihre) (?:abo|abonnement|mitgliedschaft|abonnements)\\b|mitgliedschaft (?:bestatigt|verlangert|beginnt)|verlangerung (?:deines|ihres|ihrer|deiner)|wird verlangert|verlangert sich',
        '(?:votre|ton|confirmation d.|renouvellement de (?:votre )?)\\s?(?:abonnement|adhesion)|renouvellement|reconduction',
        '(?:tu|su|confirmacion de) (?:suscripcion|membresia)|suscripcion (?:renovada|confirmada|activada)|renovacion',
        '(?:tuo|tua|suo|sua|conferma) (?:abbonamento|iscrizione|sottoscrizione)|abbonamento (?:rinnovato|attivo|confermato)|rinnovo',
        '(?:je|uw) (?:abonnement|lidmaatschap)|abonnement (?:verlengd|bevestigd|gestart)|verlenging|wordt verlengd',
      ].join('|'),
    ),
  ],
  [
    'contract',
    new RegExp(
      [
        '(?:your |new )?(?:contract|agreement|policy) (?:confirm|document|number|start|change)|confirmation of (?:your )?(?:contract|agreement|insurance|policy)|contract summary|terms of (?:your )?contract',
        'vertrags(?:bestatigung|unterlagen|beginn|zusammenfassung|abschluss|daten|anderung)|(?:dein|ihr|neuer) vertrag|versicherungsschein|police\\b|auftragsbestatigung',
        '(?:votre|confirmation (?:de|du)) (?:contrat|souscription)|contrat (?:confirme|signe|n)|conditions de votre contrat',
        '(?:tu|su|confirmacion del?) contrato|contrato (?:confirmado|firmado|n)|poliza',
        '(?:tuo|suo|conferma (?:del )?)\\s?contratto|contratto (?:confermato|attivo|n)|polizza',
        '(?:je|uw|bevestiging (?:van )?(?:je |uw )?)\\s?contract|contract(?:bevestiging|overzicht)|polis\\b',
      ].join('|'),
    ),
  ],
  [
    'invoice',
    new RegExp(
      [
        'invoice|\\breceipt\\b|your bill\\b|billing statement|payment (?:received|confirm|due|reminder)|statement is ready',
        'rechnung|zahlungs(?:bestatigung|eingang|erinnerung)|beleg\\b|quittung|abrechnung|mahnung',
        'facture|recu de paiement|votre recu|factura|recibo|fattura|ricevuta|bolletta|factuur|betaalbewijs|betalings(?:bevestiging|herinnering)',
      ].join('|'),
    ),
  ],
  [
    'order',
    new RegExp(
      [
        'order (?:confirm|received|number|#|no\\b|is confirmed|has (?:been )?shipped)|your (?:[\\w.]+ )?(?:order|purchase|booking)\\b|confirmation of your (?:order|purchase|booking)|(?:purchase|booking) confirm|thank(?:s| you) for your (?:order|purchase)',
        'bestell(?:bestatigung|ung)|(?:dein|ihr|deine|ihre) (?:einkauf|bestellung|buchung)|buchungsbestatigung|auftrag\\b',
        '(?:votre|confirmation de (?:votre |la )?)\\s?(?:commande|achat|reservation)|commande (?:n|confirmee|recue)',
        '(?:tu|su|confirmacion (?:de|del) (?:tu |su )?)\\s?(?:pedido|compra|reserva)|pedido (?:n|confirmado|recibido)',
        '(?:tuo|tua|suo|sua|conferma (?:d.|del |di |dell.)?)\\s?(?:ordine|acquisto|prenotazione)|ordine (?:n|confermato|ricevuto)',
        '(?:je|uw) (?:bestelling|aankoop|boeking|order)|bestelling (?:bevestigd|ontvangen|nr)|(?:order|bestel|boekings?)bevestiging|bevestiging (?:van )?(?:je |uw )?(?:bestelling|boeking)',
      ].join('|'),
    ),
  ],
  [
    'welcome',
    /welcome (?:to|aboard)|confirm your (?:account|registration|email)|account (?:created|activated)|willkommen bei|herzlich willkommen|registrierung (?:bestatig|abgeschlossen)|konto (?:erstellt|aktiviert)|bienvenue (?:chez|sur)|bienvenid[oa]s? a|benvenut[oa] (?:in|su|da)|welkom bij|account (?:aangemaakt|geactiveerd)/,
  ],
];

/** What a subject says a mail is about. */
export function topicOf(subject: string): MailTopic {
  const folded = foldText(subject.slice(0, 300));
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}
