import type { Period } from '#shared/domain/period.ts';
import type { Renewal } from '#shared/domain/terms/terms.ts';
import { readCycle } from './cycle.ts';
import { markAsWord } from './marks.ts';
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
/** Words that it ends by itself, or that nothing renews it. */
const endsItself =
  /\b(?:none|no|never|not|ends?|expires?|manual|manually|fixed|keine?|nein|nicht|endet|lauft aus|automatisch aus|befristet|non|aucune?|ne se renouvelle pas|pas de|prend fin|manuel|manuelle|ninguna|ninguno|no se renueva|sin renovacion|termina|geen|nee|loopt af|eindigt|handmatig|nessuno|nessun|nessuna|manuale|false|off)\b/;
const renews =
  '(?:renews?|renewed|renewal|extends?|extended|extension|prolong\\w*|verlangert|verlangern|verlangerung|erneuert|reconduction|reconduite?|renouvel\\w*|renueva|renovacion|prorrog\\w*|verlengd|verlengt|verlenging|rinnov\\w*|prorogh?\\w*)';
const saysRenews = new RegExp(`\\b${renews}\\b`);
/** "No automatic renewal", "verlängert sich nicht": the one word of renewing is denied. */
const deniesRenewing = new RegExp(
  `^(?:it |er |es |sie |el |la |le |il |de |het |wird |wordt |does |do )*(?:(?:no|not|never|without|nicht|keine?|ohne|pas de|sans|aucune?|ne se|no se|sin|ninguna|geen|niet|zonder|non si|non|senza|nessun)(?: (?:auto|automatic|automatically|automatische|automatisch|automatique|automatica|automatico|tacite|tacita|tacito|stilzwijgende))* ${renews}(?: pas)?|${renews}(?: sich)?(?: (?:automatisch|automatically))? (?:not|nicht|niet))(?: (?:automatisch|automatically|itself))?$`,
);
/** Words before what has to happen, or not to happen, for it to be so. */
const condition =
  /\s(?:wenn|falls|sofern|soweit|es sei denn|ausser|unless|if|provided|except|sauf|s il|salvo|a menos|si no|si nadie|tenzij|mits|als|indien|se non|salvo che)(?:\s|$)/;
/** The condition that nobody ends it, and not one that both agree. */
const unlessEnded =
  /^\s(?:es sei denn|ausser|unless|except|sauf|salvo|a menos|tenzij)\b|\b(?:nicht|keine[rs]?|not|no|nadie|nobody|niet|non|ne|pas)\b/;
/** A word that says yes before the length: "ja, 12 Monate". */
const leadingYes = /^(?:yes|ja|oui|si|true|on)\s+(?=\S)/;
/** What is said where nothing binds: it goes on until somebody ends it. */
const bindsNobody =
  /^(?:no commitment|no contract|rolling|ohne bindung|ohne laufzeit|jederzeit kundbar|sans engagement|sin permanencia|sin compromiso|senza vincol[oi]|zonder verplichting|zonder looptijd|zonder bindtijd)$/;
/** What stands in the place of a last day where there is none. */
const endless =
  /^(?:none|no end|no end date|open|open end|never|offen|kein ende|kein enddatum|laufend|fortlaufend|bis auf weiteres|until further notice|nie|jamais|sans fin|illimite|illimitee|nunca|sin fin|ilimitado|ilimitada|mai|senza scadenza|illimitato|nooit|geen einde|geen einddatum|onbeperkt|doorlopend)$/;
const renewsItself =
  /^(?:yes|automatic|automatically|auto|auto renew|auto renewal|auto renews|renews|renews automatically|true|on|ja|automatisch|verlangert sich|verlangert sich automatisch|automatische verlangerung|oui|automatique|automatiquement|renouvellement automatique|reconduction tacite|tacite reconduction|tacite|si|automatica|automatico|automaticamente|renovacion automatica|se renueva automaticamente|prorroga automatica|tacita|automatische verlenging|stilzwijgend|stilzwijgende verlenging|wordt automatisch verlengd|rinnovo automatico|rinnovo tacito|tacito|stillschweigend|autom|rolls over|tacito rinnovo|si rinnova automaticamente)$/;

/**
 * The notice in the condition on which a term goes on: "renews for a year unless cancelled 3 months before" gives "cancelled
 * 3 months before". Null where the text names none.
 */
export function noticeInRenewal(text: string): string | null {
  const folded = foldPeriodText(text);
  const at = folded === null ? -1 : folded.search(condition);
  if (folded === null || at === -1 || !unlessEnded.test(folded.slice(at))) return null;
  return folded.slice(at).replace(condition, ' ').replace(whoEnds, '').trim();
}

/** What stands between the condition and the notice: "unless it is", "wenn nicht". */
const whoEnds =
  /^(?:\s*(?:it|is|not|you|er|es|sie|der|vertrag|nicht|denn|dass|keine|pas|no|non|ne|il|elle|se|niet|wordt|viene|wird|one|que|di|de|the|contract|either|party|gives?))+(?=\s|$)/;

const otherwise =
  /^(?<notice>.+?)[,;.]?\s+(?:sonst|ansonsten|andernfalls|otherwise|or else|else|sinon|de lo contrario|anders|altrimenti)[,:]?\s+(?<renewal>.+)$/iu;

/**
 * A notice that says what follows without it, "3 months before the end, otherwise it renews for a year": the notice alone,
 * and the renewal. Null where it says no such thing.
 */
export function renewalBehindNotice(text: string): { readonly notice: string; readonly renewal: Renewal } | null {
  const { notice, renewal } = otherwise.exec(text)?.groups ?? {};
  const read = renewal === undefined ? null : readRenewal(renewal, null);
  return notice !== undefined && read?.kind === 'renewal' ? { notice, renewal: read.renewal } : null;
}

/**
 * Reads what happens at the end of a term: "12 months", "indefinite", "none", "ends automatically", "monthly", and "renews
 * for a year unless cancelled", whose condition is no part of it.
 */
export function readRenewal(text: string, headerUnit: UnitWord | null): ReadRenewal {
  const folded = foldPeriodText(markAsWord(text));
  if (folded === null) return { kind: 'unclear' };
  if (folded === '' || /^(?:unknown|unbekannt|n a|k a|tbd|inconnu)$/.test(folded)) return { kind: 'empty' };
  const at = folded.search(condition);
  if (at === -1) return readUnconditional(folded, headerUnit);
  if (!unlessEnded.test(folded.slice(at))) return { kind: 'unclear' };
  const read = readUnconditional(folded.slice(0, at), headerUnit);
  // "Ends unless renewed": what is so only on a condition does not end by itself.
  return read.kind === 'renewal' && read.renewal === 'none' ? { kind: 'unclear' } : read;
}

function readUnconditional(folded: string, headerUnit: UnitWord | null): ReadRenewal {
  if (openEnded.test(folded)) {
    return /\b(?:not|nicht|kein\w*|non|pas|niet|geen)\b/.test(folded)
      ? { kind: 'unclear' }
      : { kind: 'renewal', renewal: 'indefinite' };
  }
  if (bindsNobody.test(folded)) return { kind: 'renewal', renewal: 'indefinite' };
  if (renewsItself.test(folded)) return { kind: 'length_unknown' };
  const period = lengthOfRenewal(folded, headerUnit);
  if (period !== null) return period.n > 0 ? { kind: 'renewal', renewal: period } : { kind: 'unclear' };
  if (!endsItself.test(folded) || speaksOfNotice.test(folded)) return { kind: 'unclear' };
  const isSo = !saysRenews.test(folded) || deniesRenewing.test(folded);
  return isSo ? { kind: 'renewal', renewal: 'none' } : { kind: 'unclear' };
}

/** "No notice needed" and "ends on notice" say nothing of what follows. */
const speaksOfNotice =
  /\b(?:kundig\w*|gekundigt|kundbar\w*|frist\w*|notice|cancel\w*|terminat(?:ed|ion)|preavis|resili\w*|preaviso|opzeg\w*|opgezegd|disdett\w*|preavviso)\b/;
const leadingWords =
  /^(?:automatic|automatically|auto|automatisch|renews?|renewal|then|for|by|um|jeweils|je|immer|rolling|rolls|autom|verlangert(?: er| es| sie)? sich|verlangerung|weitere[rs]?|further|another|renouvele pour|renouvelable par|se renouvelle (?:pour|de|par)|renouvellement de|reconduit pour|tacite reconduction|reconduction tacite|tacitamente|tacit[aeo]|automatique|automatic[ao]|par|pour|d|de|si rinnova (?:per|di)|rinnovo di|rinnovo|daarna|reconduit|di|per|se renueva (?:por|durante)|renovacion de|por|verlengt met|verlenging met|verlengd met|wordt verlengd met|met|telkens|stilzwijgend|stillschweigend|sich|it|er)\s+/;
const trailingWords =
  /\s+(?:rolling|each|each time|jeweils|tacite|tacit[ao]|stilzwijgend|stillschweigend|automatisch|automatique|automatic[ao]|automatically)$/;

function withoutLeading(text: string): string {
  const rest = text.replace(leadingWords, '');
  return rest === text ? text : withoutLeading(rest);
}

/** How long each renewal is, where the text says little else. */
function lengthOfRenewal(folded: string, headerUnit: UnitWord | null): Period | null {
  const rest = withoutLeading(withoutLeading(folded.replace(trailingWords, '')).replace(leadingYes, ''));
  const spoken = rest.replace(/\b(?:weitere[rs]?|zusatzliche[rs]?|further|another|more)\s+/, '');
  const period = readPeriod(spoken, headerUnit);
  if (period !== null) return period;
  const cycle = readCycle(rest) ?? readCycle(spoken);
  return cycle === 'once' ? null : cycle;
}

/** Whether a text in the place of a last day says that there is none. */
export function saysNoEnd(text: string): boolean {
  // The last day that programs of insurers and offices can store stands for none.
  if (/^(?:31[./-]12[./-]9999|12[./-]31[./-]9999|9999-12-31)(?:[T ]00:00(?::00)?)?$/u.test(text.trim())) return true;
  const folded = foldPeriodText(text) ?? '';
  return endless.test(folded) || bindsNobody.test(folded) || openEnded.exec(folded)?.[0] === folded;
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
