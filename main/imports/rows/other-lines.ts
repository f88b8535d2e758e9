import type { ListRow } from '../list-types.ts';
import { foldWords } from '../text/fold-words.ts';

/** How a line begins that says when or by what the list was made. */
const footers =
  /^(?:stand|stand vom|letzte aktualisierung|aktualisiert(?: am)?|zuletzt geandert|erstellt(?: am| mit)?|exportiert(?: am)?|quelle|seite|as of|last updated?|updated(?: on)?|created(?: on| with| by)?|exported(?: on| from| by)?|generated(?: on| by)?|source|page|mis a jour(?: le)?|exporte le|aggiornato(?: al| il)?|actualizado(?: el)?|bijgewerkt(?: op)?) (?=.*\d)/u;

/** What a line is that is no contract, by what stands in it and around it. */
export interface OtherLines {
  /** Lines that set the rows below them apart: "VERSICHERUNGEN", and nothing beside it. */
  readonly sections: ReadonlySet<number>;
  /** "Stand: 12.10.2026". */
  readonly footers: ReadonlySet<number>;
  /** Lines of dashes, as below the headings of a table in plain text. */
  readonly rules: ReadonlySet<number>;
}

/** Of a list that a program wrote. */
export const noOtherLines: OtherLines = { sections: new Set(), footers: new Set(), rules: new Set() };

/**
 * Finds the lines of a list that are no contracts. A line with a name and nothing else is a heading of a section only
 * where the list has much more to say of most rows, where a full row follows right below, and where the line stands
 * apart: in capitals where the names of the rows are not, or after an empty line, as another one does too.
 */
export function otherLinesOf(rows: readonly ListRow[], nameColumns: readonly number[]): OtherLines {
  const filled = rows.map(({ cells }) => cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column])));
  const names = rows.map(({ cells }, at) => {
    const [only, another] = filled[at] ?? [];
    return only === undefined || another !== undefined ? null : { text: cells[only]?.trim() ?? '', column: only };
  });
  const full = filled.filter((columns) => columns.length >= 3).length;
  const hasMuchToSay = full >= 2 && full > rows.length / 2;
  const inCapitals = rows.filter(
    ({ cells }, at) =>
      (filled[at]?.length ?? 0) >= 3 && nameColumns.some((column) => isCapitals(cells[column]?.trim() ?? '')),
  );
  const capitalsTell = inCapitals.length * 4 < full;
  const apart: number[] = [];
  const sections = new Set<number>();
  const ends = new Set<number>();
  const rules = new Set<number>();
  rows.forEach(({ cells, line }, at) => {
    if (cells.some((cell) => /[-=_–—]{2}/u.test(cell)) && cells.every((cell) => /^[\s:|=_–—-]*$/u.test(cell))) {
      rules.add(line);
    }
    const name = names[at];
    if (name == null || !hasMuchToSay) return;
    if (footers.test(foldWords(name.text))) ends.add(line);
    if (ends.has(line) || !nameColumns.includes(name.column) || !isFollowed(rows, filled, at)) return;
    if (/\d/u.test(name.text)) return;
    const inCapitalsAlone = capitalsTell && isCapitals(name.text) && name.text.length > 5;
    if (name.text.endsWith(':') || inCapitalsAlone) sections.add(line);
    else if (standsApart(rows, at)) apart.push(line);
  });
  // One such line may be a contract of which nothing else is known.
  if (apart.length + sections.size > 1) for (const line of apart) sections.add(line);
  return { sections, footers: ends, rules };
}

/** Whether a row with much in it stands on the very next line. */
function isFollowed(rows: readonly ListRow[], filled: readonly (readonly number[])[], at: number): boolean {
  return rows[at + 1]?.line === (rows[at]?.line ?? 0) + 1 && (filled[at + 1]?.length ?? 0) >= 3;
}

/** Whether a line is the first of the list, or comes after an empty one. */
function standsApart(rows: readonly ListRow[], at: number): boolean {
  const before = rows[at - 1];
  return before === undefined || before.line < (rows[at]?.line ?? 0) - 1;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase();
}
