import { foldText } from '#shared/domain/fold.ts';
import type { EventTopic } from '../lead.ts';

/**
 * Words by which an event speaks of a contract: English, German, French, Spanish, Italian, Dutch, as folded text. The first
 * topic whose words are in it is it.
 */
const words: readonly (readonly [EventTopic, RegExp])[] = [
  [
    'notice',
    /\b(?:notice (?:period|date|deadline|by|for|until)|give notice|last day to cancel|cancel(?:lation)? (?:deadline|date|by|before|until)|cancel (?:the |my |your )?(?:contract|subscription|membership|insurance|trial))\b|kundigungs(?:frist|termin|datum|tag)|kundig(?:en|ung)\b|delai de (?:preavis|resiliation)|preavis|resili(?:er|ation)|(?:plazo|fecha) de (?:preaviso|cancelacion|baja)|preaviso|(?:cancelar|dar de baja)|(?:termine|scadenza) (?:di |per la )?disdetta|disdetta|disdire|opzeg(?:termijn|datum|gen)|\bopzegging\b/,
  ],
  [
    'trial_end',
    /\b(?:(?:free )?trial (?:ends?|over|expires)|end of (?:the )?(?:free )?trial)\b|testphase|probe(?:abo|monat)|(?:fin|periode) (?:de l.|d.)essai|(?:fin de la )?prueba gratuita|(?:fine (?:della )?)?prova gratuita|proef(?:periode|abonnement)/,
  ],
  [
    'contract_end',
    /\b(?:(?:contract|lease|policy|insurance|warranty|subscription|membership|guarantee) (?:ends?|expir\w*|runs out|over)|end of (?:the )?(?:contract|lease|policy|subscription|membership|warranty)|(?:minimum|contract) term)\b|vertrags(?:ende|laufzeit)|(?:vertrag|abo|garantie|versicherung|mitgliedschaft|miete) (?:endet|lauft (?:ab|aus))|(?:ende|ablauf) (?:des |der )?(?:vertrags?|abos|garantie|versicherung|mitgliedschaft)|mindestlaufzeit|garantieende|(?:fin|echeance) (?:du|de l.|de la )\s?(?:contrat|abonnement|garantie|assurance)|(?:fin|vencimiento) (?:del?|de la) (?:contrato|suscripcion|seguro|garantia)|(?:fine|scadenza) (?:del |dell.|della )?\s?(?:contratto|abbonamento|assicurazione|garanzia)|(?:einde|afloop) (?:van )?(?:het )?(?:contract|abonnement|garantie|verzekering)|contract loopt af/,
  ],
  [
    'renewal',
    /\b(?:renew(?:al|s|ed)?|auto.?renew\w*)\b|verlanger(?:t|ung)|renouvellement|reconduction|renovacion|se renueva|rinnovo|si rinnova|verleng(?:ing|d)|wordt verlengd/,
  ],
  [
    'payment',
    /\b(?:(?:pay|payment|bill|invoice|premium|rent|instal?ment|direct debit|subscription fee) (?:due|for|of|to)|pay (?:the )?(?:rent|bill|invoice|premium|tax)|(?:rent|bill|invoice|premium) due)\b|(?:miete|rechnung|beitrag|rate|pramie|abschlag|gez|rundfunkbeitrag|steuer) (?:zahlen|uberweisen|fallig|bezahlen)|(?:zahlung|lastschrift|abbuchung|uberweisung)\b|(?:prelevement|paiement|payer|echeance)\b|(?:pago|pagar|cobro|recibo|domiciliacion)\b|(?:pagamento|pagare|addebito|bolletta)\b|(?:betaling|betalen|incasso|afschrijving)\b/,
  ],
];

/** What an event speaks of; null for all that speaks of no contract. */
export function eventTopicOf(text: string): EventTopic | null {
  const folded = foldText(text.slice(0, 500));
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Words that stand around a name and are none: what an event is about, articles, prepositions. */
const around = new Set(
  `cancel cancellation cancelled notice period deadline date day give last to by for until before the my your our of at with
  contract subscription membership insurance policy lease trial free end ends ending expires expiry renewal renews renew auto
  autorenew renewed payment pay bill invoice due rent premium direct debit fee minimum term warranty reminder remember
  kundigung kundigen kundigungsfrist kundigungstermin frist termin bis zum zur der die das des dem den fur bei von im am ende
  vertrag vertrags vertragsende vertragslaufzeit laufzeit abo abonnement mitgliedschaft versicherung garantie endet lauft ab
  aus ablauf verlangert verlangerung sich zahlung zahlen bezahlen uberweisen fallig miete rechnung beitrag rate pramie
  abschlag lastschrift abbuchung testphase probeabo probemonat letzter tag erinnerung nicht vergessen mein meine unser
  delai de du des la le les un une au preavis resiliation resilier contrat assurance echeance fin renouvellement paiement
  payer prelevement essai gratuit pour chez avant rappel
  plazo fecha preaviso cancelacion cancelar baja dar contrato suscripcion seguro vencimiento renovacion pago pagar cobro
  recibo del el los las en para antes prueba gratuita recordatorio
  termine scadenza disdetta disdire contratto abbonamento assicurazione fine rinnovo pagamento pagare addebito bolletta di
  della dello dell il lo gli per prova promemoria
  opzegtermijn opzegdatum opzeggen opzegging einde van het een verlenging verlengd betaling betalen incasso afschrijving
  proefperiode proefabonnement voor bij wordt loopt af herinnering`.split(/\s+/),
);

function isAround(part: string): boolean {
  return around.has(foldText(part).replace(/[.!?'"]+$/u, '')) || /^\P{L}+$/u.test(part);
}

/** The name in what an event is called, without the words around it; null when nothing is left that could be one. */
export function nameInEvent(text: string): string | null {
  const parts = text.split(/[\s:;,()[\]/|–—]+|\s-\s|-$/u).filter((part) => part !== '' && part !== '-');
  let from = 0;
  let to = parts.length;
  while (from < to && isAround(parts[from] ?? '')) from += 1;
  while (to > from && isAround(parts[to - 1] ?? '')) to -= 1;
  const name = parts
    .slice(from, to)
    .join(' ')
    .replace(/[!?.]+$/u, '');
  return name.length < 2 || to - from > 6 ? null : name;
}
