import { casual } from 'chrono-node/de';
import type { WordsOfDays } from './words-of-days.ts';

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'
  .toLowerCase()
  .split(' ');
const partsOfDay = /(?<=\S) (früh|vormittags?|mittags?|nachmittags?|abends?|nachts?)$/;

/** German. A day and a month in figures, which chrono leaves alone, are put in words for it. */
export const german: WordsOfDays = {
  find: (text, from) => [casual.parse(text, from)],
  prepared: (text) =>
    text
      .replace(partsOfDay, '')
      .replace(/^(heute|gestern) morgen\b/, '$1')
      .replace(/^heute (?=in |vor )/, '')
      .replace(/\bsonnabend\b/, 'samstag')
      .replace(
        /^(?:am )?(\d{1,2})\.\s?(\d{1,2})\.?(?:\s?(\d{2}))?$/,
        (all, day: string, month: string, year?: string) => {
          const name = months[Number(month) - 1];
          return name === undefined ? all : `${day}. ${name}${year === undefined ? '' : ` 20${year}`}`;
        },
      ),
  beside:
    /^(am|bis|zum|zur|den|dem|der|die|das|des|ab|um|seit|vom|uhr|im|kommende[nrms]?|vergangene[nrms]?|vorige[nrms]?|letzte[nrms]?|übernächste[nrms]?|vorletzte[nrms]?|,)$/,
  vague: /\b(paar|einige[nr]?|mehrere[nr]?|halbe[nrs]?|etwa|ungefähr|anderthalb)\b|\d[.,]\d+ *(tag|woche|monat|jahr)/,
  next: /(^|\s)nächste[nrms]?\b/,
  afterNext: /(^|\s)übernächste[nrms]?\b/,
  last: /\b(letzte|vorige)[nrms]?\b/,
  beforeLast: /\bvorletzte[nrms]?\b/,
  this: /\bdiese[nrms]?\b/,
  coming: /\bkommende[nrms]?\b/,
  recent: /\bvergangene[nrms]?\b/,
  week: /\bwochen?\b/,
  monthOrYear: /\b(monate?[ns]?|jahre?[ns]?|quartale?[ns]?)\b/,
};
