/** Folded month names and short forms in English, German, French, Spanish, Dutch and Italian, to 1-12. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  [
    'january|jan|januar|janner|jaenner|janvier|janv|enero|ene|januari|gennaio|gen',
    'february|feb|febr|februar|feber|fevrier|fevr|fev|febrero|februari|febbraio|febb',
    'march|mar|marz|maerz|mrz|mars|marzo|maart|maa|mrt',
    'april|apr|avril|avr|abril|abr|aprile',
    'may|mai|mayo|mei|maggio|mag',
    'june|jun|juni|juin|junio|giugno|giu',
    'july|jul|juli|juillet|juil|julio|luglio|lug',
    'august|aug|aout|aou|agosto|ago|augustus',
    'september|sep|sept|septembre|septiembre|settembre|set',
    'october|oct|oktober|okt|octobre|octubre|ottobre|ott',
    'november|nov|novembre|noviembre',
    'december|dec|dezember|dez|decembre|diciembre|dic|dicembre',
  ].flatMap((line, index) => line.split('|').map((name): [string, number] => [name, index + 1])),
);
