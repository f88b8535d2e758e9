import { listFields } from '#shared/records/list-fields.ts';
import type { ListField } from '../list-types.ts';

/**
 * Folded headings that name a field only where they stand alone, in English, German, French, Spanish, Italian and Dutch.
 * Within a longer heading they say nothing, and a heading that is surer of the same field comes first.
 */
const further: Partial<Record<ListField, string>> = {
  supplier:
    'gesellschaft|versicherungsgesellschaft|versicherung bei|handler|verkaufer|marke|betreiber|netzbetreiber|versorger|energieversorger|institut|bank|kreditor|glaubiger|insurer|insurance company|carrier|utility|utility company|shop|store|broker|creditor|biller|publisher|assurance|enseigne|aseguradora|comercializadora|suministrador|suministradora|distribuidora|compania aseguradora|compagnia|compagnia assicurativa|assicuratore|venditore|erogatore|ente erogatore|verzekeraar|winkel|webshop',
  contract:
    'versicherung|versicherungen|police|versicherungsart|versicherungssparte|produktname|tarifname|abos|vertrage|art des vertrags|art der versicherung|ausgabe|ausgaben|position|posten|ausgabenposten|kostenstelle|mitgliedschaft|mitgliedschaften|verein|vertragsgegenstand|gegenstand|betreff|titel|was|wofur|streamingdienst|expense|expenses|bill|bills|subscriptions|memberships|contracts|services|insurance|insurances|policies|cover|utilities|depense|depenses|poste|abonnements|contrats|assurances|gasto|gastos|recibo|recibos|seguro|seguros|suscripciones|contratos|spesa|spese|voce|voce di spesa|utenza|utenze|bolletta|bollette|assicurazione|assicurazioni|abbonamenti|contratti|uitgave|uitgaven|verzekering|verzekeringen|abonnementen|contracten|polis',
  price:
    'euro|euros|eur|chf|gbp|usd|zahlung|leasingrate|monatliche rate|fees|mensualite|mensualites|prelevement|prime|prime mensuelle|prime annuelle|abonnement mensuel|mensualidad|tarifa mensual|rata|rata mensile|spesa mensile|spesa annua|maandlasten|maandlast|maandtermijn|termijnbedrag',
  cycle:
    'zahlweise|zahlungsart weise|zahlungsperiode|zahlungsfrequenz|beitragszahlung|haufigkeit|zeitraum|periode|periodizitat|wie oft|abbuchungsintervall|paid|how often|payment terms|payment term|billing term|recurring period|rythme|tous les combien|periodo|cada cuanto|rateizzazione|betaling per|betaalperiode|hoe vaak|termijn',
  start:
    'abschlussdatum|laufzeit von|laufzeitbeginn|beginndatum|anfangsdatum|einzugsdatum|vertragsdatum|gultig von|von|inception|inception date|policy inception|commencement|commencement date|effective date|joined|joined on|join date|date joined|signup date|sign up date|signed up|subscribed|activation date|agreement date|contract date|debut contrat|debut de contrat|date d effet|date d adhesion|date de signature|date d ouverture|date du contrat|souscription|fecha de contratacion|fecha de firma|fecha de efecto|fecha contrato|fecha del contrato|data stipula|data di stipula|data sottoscrizione|data di sottoscrizione|data contratto|decorrenza polizza|stipulato il|startdatum contract|begindatum contract|aanvangsdatum|afgesloten op|datum afgesloten',
  end: 'vertragsablauf|vertragslaufzeit bis|ende der laufzeit|ende der mindestlaufzeit|ende mindestlaufzeit|ende mvlz|mindestlaufzeit bis|mvlz bis|lauft ab|lauft ab am|lauft aus am|bindung bis|gebunden bis|befristet bis|gultigkeit bis|policy end|policy end date|policy expiry|policy expiry date|in contract until|contract until|locked in until|fin engagement|date de fin d engagement|fin de permanencia|permanencia hasta|finalizacion|fecha de finalizacion|scadenza vincolo|vincolo fino al|termine vincolo|fine vincolo|einddatum contract|contract tot|loopt af|loopt af op|afloopdatum|geldig tot|einde looptijd',
  initial_term:
    'mvlz|bindefrist|bindungsfrist|minimum contract|min contract|contract period|lock in|lock in period|lock in term|compromiso|contractperiode|contractsduur',
  renewal:
    'verlangerungszeitraum|verlangerungsdauer|danach|rolls over|rollover|tacite|tacito|automatisch verlengd|verlengt met',
  notice:
    'kf|kundigungszeitraum|kundigungsmoglichkeit|kundigungsbedingungen|kundigungsregel|cancellation terms|cancellation policy|cancellation|cancellation rule|notice to cancel|exit terms|plazo de baja|condiciones de baja|termini di recesso|opzegvoorwaarden',
  next_payment:
    'hauptfalligkeit|zahlungsdatum|abbuchung am|due on|payment due|payment due date|date de prelevement|prochaine facture|fecha de cobro|proximo vencimiento|proxima factura|prossima scadenza|data addebito|incassodatum|volgende factuur',
  customer_number:
    'mitgliedsnr|mitglieds nr|member id|membership id|customer reference|klantnr|klant nr|numero d adherent|numero de socio|numero socio',
  contract_number:
    'vertr nr|vertragsnr|vnr|vsnr|vs nr|vers nr|versicherungsnr|versicherungs nr|versicherungsschein nr|vers schein nr|policen nr|policennr|police nr|agreement number|policy reference|n de police|n police|polisnr|polis nr|contractnr|contract nr|n di polizza|mandatsreferenz',
  state: 'opgezegd|resilie|disdetto|cancelado|canceled',
  payment_method:
    'bezahlt per|bezahlung|zahlweg|zahlungsweg|abgebucht von|konto|karte|bankkonto|card|card used|paid from|account used|paid by card|charged to|compte|carte|carte utilisee|cuenta|tarjeta|metodo pagamento|carta|conto|rekening|betaald via',
};

const fields = new Map<string, ListField>();
for (const field of listFields) {
  for (const word of further[field]?.split('|') ?? []) if (!fields.has(word)) fields.set(word, field);
}

/** The field of a folded heading that is exactly one of these; null for any other. */
export function furtherHeading(folded: string): ListField | null {
  return fields.get(folded) ?? null;
}
