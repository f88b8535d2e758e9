import type { Renewal } from '#shared/domain/terms/terms.ts';
import { readCycle } from './cycle.ts';
import { foldPeriodText, readPeriod } from './period.ts';
import type { UnitWord } from './units.ts';

/** What a renewal text says. `length_unknown`: it renews, but the text does not say for how long. */
export type ReadRenewal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'renewal'; readonly renewal: Renewal }
  | { readonly kind: 'length_unknown' }
  | { readonly kind: 'unclear' };

const openEnded =
  /\b(?:indefinite|indefinitely|open ended|openended|unlimited|ongoing|permanent|until cancelled|until canceled|unbefristet|unbestimmte\w*|auf unbestimmte zeit|indetermine\w*|duree indeterminee|indefinido|indefinida|onbepaald\w*|indeterminato)\b/;
const endsItself =
  /\b(?:none|no|never|not|ends?|expires?|manual|manually|fixed|keine?|nein|nicht|endet|lauft aus|automatisch aus|befristet|non|aucune?|ne se renouvelle pas|pas de|prend fin|manuel|manuelle|ninguna|ninguno|no se renueva|sin renovacion|termina|geen|nee|loopt af|eindigt|handmatig|nessuno|nessun|nessuna|manuale|false|off)\b/;
/** What is said where nothing binds: it goes on until somebody ends it. */
const bindsNobody =
  /^(?:no commitment|no contract|rolling|ohne bindung|ohne laufzeit|jederzeit kundbar|sans engagement|sin permanencia|sin compromiso|senza vincol[oi]|zonder verplichting|zonder looptijd|zonder bindtijd)$/;
/** What stands in the place of a last day where there is none. */
const endless =
  /^(?:none|no end|no end date|open|open end|never|offen|kein ende|kein enddatum|laufend|fortlaufend|bis auf weiteres|until further notice|nie|jamais|sans fin|illimite|illimitee|nunca|sin fin|ilimitado|ilimitada|mai|senza scadenza|illimitato|nooit|geen einde|geen einddatum|onbeperkt|doorlopend)$/;
const renewsItself =
  /^(?:yes|automatic|automatically|auto|auto renew|auto renewal|auto renews|renews|renews automatically|true|on|ja|automatisch|verlangert sich|verlangert sich automatisch|automatische verlangerung|oui|automatique|automatiquement|renouvellement automatique|reconduction tacite|tacite reconduction|tacite|si|automatica|automatico|automaticamente|renovacion automatica|se renueva automaticamente|prorroga automatica|tacita|automatische verlenging|stilzwijgend|stilzwijgende verlenging|wordt automatisch verlengd|rinnovo automatico|rinnovo tacito|tacito rinnovo|si rinnova automaticamente)$/;

/** Reads what happens at the end of a term: "12 months", "indefinite", "none", "ends automatically", "monthly". */
export function readRenewal(text: string, headerUnit: UnitWord | null): ReadRenewal {
  const folded = foldPeriodText(text);
  if (folded === null) return { kind: 'unclear' };
  if (folded === '' || /^(?:unknown|unbekannt|n a|k a|tbd|inconnu)$/.test(folded)) return { kind: 'empty' };
  if (openEnded.test(folded)) return { kind: 'renewal', renewal: 'indefinite' };
  if (bindsNobody.test(folded)) return { kind: 'renewal', renewal: 'indefinite' };
  if (renewsItself.test(folded)) return { kind: 'length_unknown' };
  const trimmed = folded
    .replace(
      /^(?:tacite reconduction|reconduction tacite|tacite|tacitamente|tacit[ao]|stilzwijgend|stillschweigend|automatique|automatic[ao])\s+/,
      '',
    )
    .replace(
      /^(?:automatic|automatically|auto|automatisch|renews?|then|for|by|um|jeweils|je|rolling|verlangert sich um|weitere|further|another|renouvele pour|renouvelable par|se renouvelle (?:pour|de|par)|renouvellement de|reconduit pour|par|pour|d|de|si rinnova (?:per|di)|rinnovo di|di|per|se renueva (?:por|durante)|renovacion de|por|verlengt met|verlenging met|verlengd met|wordt verlengd met|met|telkens)\s+/,
      '',
    )
    .replace(
      /\s+(?:rolling|each|each time|jeweils|tacite|tacit[ao]|stilzwijgend|stillschweigend|automatisch|automatique|automatic[ao]|automatically)$/,
      '',
    )
    .replace(/^(?:weitere|jeweils|further|another)\s+/, '');
  const period = readPeriod(trimmed, headerUnit);
  if (period !== null) return period.n > 0 ? { kind: 'renewal', renewal: period } : { kind: 'unclear' };
  const cycle = readCycle(trimmed);
  if (cycle !== null && cycle !== 'once') return { kind: 'renewal', renewal: cycle };
  return endsItself.test(folded) ? { kind: 'renewal', renewal: 'none' } : { kind: 'unclear' };
}

/** Whether a text in the place of a last day says that there is none. */
export function saysNoEnd(text: string): boolean {
  const folded = foldPeriodText(text) ?? '';
  return endless.test(folded) || openEnded.exec(folded)?.[0] === folded;
}

/** Whether a text in the place of a first term says that there is none. */
export function saysNoInitialTerm(text: string): boolean {
  const folded = foldPeriodText(text) ?? '';
  return (
    openEnded.test(folded) ||
    /^(?:none|no|keine|keiner|nein|0|aucune?|ninguno|ninguna|geen|nessuno|nessuna|no minimum|no minimum term|no commitment|no contract|ohne (?:mindest)?laufzeit|ohne mindestvertragslaufzeit|ohne bindung|sans engagement|sans duree minimale|sin permanencia|sin plazo minimo|senza vincol[oi]|senza durata minima|zonder minimum|zonder minimale looptijd)$/.test(
      folded,
    )
  );
}
