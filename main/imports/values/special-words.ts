import { countOf, type Period } from '#shared/domain/period.ts';
import type { NoticeAnchor } from '#shared/domain/terms/terms.ts';
import type { ClauseReader, SpecialClauses } from './clause-reader.ts';
import { dayMark } from './days-in-text.ts';
import { readAnchor } from './notice-anchor.ts';
import { findPeriod } from './period.ts';

function wordsOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split('|')));
}

/** Words that say nothing of their own around a length of notice. */
const noticeWords =
  'with|mit|bei|con|met|avec|moyennant|of|von|de|di|d|van|einer|a|un|una|een|the|notice|s|frist|kundigungsfrist|preavis|preaviso|opzegtermijn|preavviso|vorher|before|prior|period';
const plainWords =
  'is|ist|est|es|e|the|der|die|das|den|dem|la|le|l|el|il|lo|de|het|du|del|possible|moglich|posible|mogelijk|possibile|allowed|kundbar|kuendbar|kundigung|resiliable|opzegbaar|cancellable|terminable';

/** Whether nothing is left that could change what was read. */
function onlyWords(text: string, known: ReadonlySet<string>): boolean {
  return text.split(' ').every((one) => one === '' || known.has(one));
}

const guaranteeTells =
  /\b(?:preisgarantie|preisbindung|preisfixierung|festpreis|fixpreis|preis(?:e)? (?:ist |sind )?(?:garantiert|fest|fix|stabil|gebunden)|price (?:is )?(?:fixed|guaranteed|guarantee|locked|lock|frozen|freeze)|prices (?:are )?(?:fixed|guaranteed|frozen)|(?:fixed|guaranteed) price|prix (?:est )?(?:garanti|bloque|fixe|ferme)|garantie de prix|precio (?:esta )?(?:garantizado|fijo|bloqueado|congelado)|garantia de precio|prijsgarantie|prijs (?:ligt |staat |is )?(?:vast|gegarandeerd|vastgezet)|vaste prijs|prezzo (?:e )?(?:bloccato|garantito|fisso)|garanzia (?:di|del|sul) prezzo)\b/u;
const aroundGuarantee = wordsOf(
  plainWords,
  'bis|zum|einschliesslich|until|till|through|up|to|and|including|jusqu|au|en|jusque|hasta|tot|met|fino|al',
  'for|fur|pendant|durant|durante|por|voor|gedurende|per|lang|of|von|uber|first|ersten|premiers|primeros|eerste|primi',
);

/** "Preisgarantie bis 31.12.2027", "price fixed for 12 months". */
export const readPriceGuarantee: ClauseReader = {
  tells: guaranteeTells,
  read({ folded, days }) {
    const text = folded.replace(guaranteeTells, ' ').replace(/ +/gu, ' ').trim();
    const [day] = days;
    if (day !== undefined) {
      const isCertain = days.length === 1 && onlyWords(text.replace(dayMark, ''), aroundGuarantee);
      return isCertain ? { priceGuarantee: day } : null;
    }
    const found = findPeriod(text);
    if (found === null || found.period.n === 0 || !onlyWords(`${found.before} ${found.after}`, aroundGuarantee)) {
      return null;
    }
    return { priceGuarantee: found.period };
  },
};

const breakTells =
  /\b(?:sonderkundigung(?:s\p{L}+)?|sonderkuendigung(?:s\p{L}+)?|vorzeitig(?:e)? (?:kundbar|kuendbar|kundigung)|break (?:date|clause|option|right)s?|early (?:exit|termination)|(?:terminable|cancellable) early|(?:resiliation|sortie) anticipee|(?:rescision|salida|baja) anticipada|tussentijds(?:e)? (?:opzegbaar|opzegging|opzegdatum)|(?:recesso|disdetta|uscita) anticipat[ao])\b/u;
const aroundBreak = wordsOf(
  plainWords,
  noticeWords,
  'zum|per|auf|am|on|at|as|for|le|au|al|op|und|and|et|y|en|oder|or|ou|o',
);

/** "Sonderkündigung zum 30.06.2027", "break clause on 30 June 2027 with 6 months' notice". Not "until": that is a last day to act. */
export const readBreakDates: ClauseReader = {
  tells: breakTells,
  read({ folded, days }) {
    if (days.length === 0) return null;
    const text = folded.replace(breakTells, ' ').replace(/ +/gu, ' ').trim();
    const behind = text.slice(text.lastIndexOf(dayMark) + dayMark.length);
    const found = findPeriod(behind);
    const before = text.slice(0, text.lastIndexOf(dayMark)).replaceAll(dayMark, '');
    const around = found === null ? behind : `${found.before} ${found.after}`;
    if (!onlyWords(`${before} ${around}`, aroundBreak)) return null;
    return {
      breakDates: days.toSorted(),
      ...(found === null ? {} : { breakNotice: found.period }),
    };
  },
};

const named =
  'probezeit|probation(?:ary)?(?: period| time)?|periode d essai|periodo de prueba|proeftijd|periodo di prova';
const firstTime =
  '(?:in|wahrend|innerhalb) (?:den|der|die) ersten|(?:in|during|within) the first|(?:pendant|durant|dans) les premiers|(?:durante|en) los primeros|(?:in|tijdens|gedurende) de eerste|(?:nei|durante i|entro i) primi';
const probationTells = new RegExp(`\\b(?:${named}|${firstTime})\\b`, 'u');
const within = new RegExp(
  `\\b(?:(?:in|wahrend|innerhalb|during|within|pendant|durant|durante|en|tijdens|nella|nel)(?: (?:der|the|la|el|de|il))? (?:${named})|${firstTime})\\b`,
  'u',
);
const aroundLength = wordsOf(plainWords, 'of|von|de|di|van|lasts|dauert|dure|dura|duurt|first');
const link =
  /^(?:(?:with|mit|bei|con|met|avec|moyennant|notice|frist|kundigungsfrist|preavis|preaviso|opzegtermijn|preavviso|kundbar|kuendbar|cancellable|terminable|resiliable|opzegbaar)(?: |$))+/u;
const aroundNotice = wordsOf(noticeWords, 'kundbar|kuendbar|cancellable|terminable|resiliable|opzegbaar|jederzeit');

/** "Probezeit 6 Monate mit 2 Wochen", "2 weeks' notice in the first 6 months". Without a notice of its own it says too little. */
export const readProbation: ClauseReader = {
  tells: probationTells,
  read({ folded, days }) {
    if (days.length > 0) return null;
    const first = findPeriod(folded);
    const second = first === null ? null : findPeriod(first.after);
    if (first === null || second === null || findPeriod(second.after) !== null) return null;
    const noticeFirst = within.test(second.before);
    const without = (text: string) =>
      text.replace(within, ' ').replace(probationTells, ' ').replace(/ +/gu, ' ').trim();
    if (noticeFirst) {
      if (!onlyWords(without(first.before), aroundNotice) || !onlyWords(second.after, aroundLength)) return null;
      if (!onlyWords(without(second.before), wordsOf(noticeWords, plainWords))) return null;
      return probationOf(second.period, first.period, null);
    }
    if (!onlyWords(without(first.before), aroundLength)) return null;
    const between = without(second.before);
    const isSaidToBeNotice = link.test(between) || within.test(first.before) || link.test(second.after);
    if (!isSaidToBeNotice || !onlyWords(between, wordsOf(noticeWords, plainWords, 'jederzeit'))) return null;
    const after = second.after;
    const anchor = onlyWords(after, aroundNotice) ? null : readAnchor(after);
    if (anchor === null && !onlyWords(after, aroundNotice)) return null;
    return probationOf(first.period, second.period, anchor);
  },
};

function probationOf(length: Period, notice: Period, anchor: NoticeAnchor | null): SpecialClauses | null {
  if (length.n === 0 || anchor === 'term_end' || daysOf(notice) > daysOf(length)) return null;
  return { probation: { length, notice: anchor === null ? notice : { ...notice, anchor } } };
}

/** About how many days, to tell a length from a longer one. */
function daysOf(period: Period): number {
  const { family, count } = countOf(period);
  return family === 'months' ? count * 30 : count;
}

/** Whether a length between two texts is said to be a notice: "mit 3 Monaten", "3 months' notice". */
function saysNotice(before: string, after: string): boolean {
  return (
    /\b(?:with|mit|bei|con|met|avec|moyennant|frist|notice|preavis|preaviso|opzegtermijn|preavviso)(?: (?:of|von|de|di|d|van|un|einer))*$/u.test(
      before,
    ) || /^(?:(?:s|de|di|of) )?(?:notice|frist|kundigungsfrist|preavis|preaviso|opzegtermijn|preavviso)\b/u.test(after)
  );
}

const ordinals: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:zweiten|second|deuxieme|segundo|tweede|secondo)\b/gu],
  [3, /\b(?:dritten|third|troisieme|tercer|tercero|derde|terzo)\b/gu],
  [4, /\b(?:vierten|fourth|quatrieme|cuarto|vierde|quarto)\b/gu],
  [5, /\b(?:funften|fuenften|fifth|cinquieme|quinto|vijfde)\b/gu],
];
const everyYear =
  /\b(?:jahrlich|jaehrlich|jedes jahr|(?:jedes|eines jeden) (?:(?:darauf ?)?(?:weiteren?|folgenden?))(?: (?:versicherungs|vertrags)?jahres)?|(?:each|every|each further|every further|each following|every following|each subsequent|every subsequent|each later|every later) year(?: after that| thereafter)?|yearly|annually|chaque annee(?: suivante)?|tous les ans|annuellement|cada ano(?: siguiente)?|anualmente|jaarlijks|(?:elk|ieder)(?: volgend)? jaar|ogni anno(?: successivo)?|annualmente)\b/u;
const afterSoLong =
  /\b(?:ab(?: dem)?|nach(?: ablauf)?(?: von)?(?: dem)?|zum (?:ende|schluss) des|(?:starting )?from(?: the)?(?: end of)?(?: the)?|after(?: the)?(?: end of the)?|(?:at|to|for) the end of(?: the)?|a partir (?:de la|du|de|del)|apres(?: la)?|au bout de|despues (?:de|del)|tras(?: el)?|al final del|vanaf(?: het)?|na(?: het)?|aan het einde van het|dopo(?: il)?|dal|a partire dal|alla fine del) (?=\d|\p{L}+ (?:jahr(?:es)?|year|an|annee|ano|jaar|anno|und|oder|and|or|et|ou|y|o|en|of|e)\b)/u;
const exitTells = new RegExp(`(?=.*${everyYear.source})(?=.*${afterSoLong.source})`, 'u');
const aroundExit = wordsOf(
  plainWords,
  noticeWords,
  'und|and|et|y|en|oder|or|ou|o|zum|ende|schluss|jeweils|can|be|ended|left|then|puis|then|dann|ofthe|quit|poi|e|resiliation|rescindible|disdettabile|recesso|zu|at|end',
);

/** "kündbar ab dem 3. Jahr jährlich mit 3 Monaten", "to the end of the third and every further year". */
export const readExitFrom: ClauseReader = {
  tells: exitTells,
  read({ folded, days }) {
    if (days.length > 0) return null;
    let text = folded;
    for (const [n, names] of ordinals) text = text.replace(names, String(n));
    text = text
      .replace(
        /\b(\d{1,2}) (?:st|nd|rd|th|e|eme|er|de|o|a) (?=(?:year|an|annee|ano|jaar|anno|und|and|et|y|en|e)\b)/gu,
        '$1 ',
      )
      .replace(everyYear, ' qxevery ')
      .replace(
        /\b(\d{1,2}) (und|oder|and|or|et|ou|y|o|en|of|e) (?=(?:(?:zum|at|to) (?:the )?(?:ende|schluss|end of) )?qxevery\b| *qxevery)/gu,
        '$1 year ',
      )
      .replace(/ +/gu, ' ')
      .trim();
    const start = afterSoLong.exec(text);
    const found = start === null ? null : findPeriod(text.slice(start.index + start[0].length));
    if (start === null || found === null || found.before !== '') return null;
    const { family, count } = countOf(found.period);
    if (family !== 'months' || count < 12) return null;
    const left = `${text.slice(0, start.index)} ${found.after}`.replace('qxevery', ' ').replace(/ +/gu, ' ').trim();
    const notice = findPeriod(left);
    if (!onlyWords(notice === null ? left : `${notice.before} ${notice.after}`, aroundExit)) return null;
    if (notice !== null && !saysNotice(notice.before, notice.after)) return null;
    return {
      exitFrom: { after: found.period, every: { n: 1, unit: 'year' } },
      ...(notice === null ? {} : { exitNotice: { ...notice.period, anchor: 'term_end' } }),
    };
  },
};
