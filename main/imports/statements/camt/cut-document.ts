/** One entry of a document, or what is around the entries of one statement. */
export interface DocumentPart {
  readonly kind: 'entry' | 'statement';
  readonly line: number;
  readonly xml: string;
}

/** Why a document is not read at all. */
export type DocumentFault = 'own_types' | 'too_deep' | 'broken';

const statementNames = new Set(['Stmt', 'Rpt', 'Ntfctn']);
const deepest = 48;
const markup = /<(?:!--|!\[CDATA\[|!|\?|(\/?)(?:[\w.-]{1,40}:)?([\w.-]{1,80})([^<>]{0,4000}?)(\/?)>)/g;

/**
 * Cuts a CAMT document into its entries and what stands around them, without looking into them: one entry after the
 * other can then be read by itself, and a bad one costs no other. A statement comes after its entries. The last value
 * says what is wrong with the document as a whole; null: nothing.
 */
export function* cutDocument(
  text: string,
  lineOf: (position: number) => number,
): Generator<DocumentPart, DocumentFault | null> {
  const pattern = new RegExp(markup);
  let depth = 0;
  let statementFrom = -1;
  let statementLine = 1;
  let entryFrom = -1;
  let entryLine = 1;
  let entryDepth = 0;
  let keptFrom = -1;
  let kept: string[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, slash = '', name = '', , empty = ''] = match;
    if (whole === '<!') return 'own_types';
    if (name === '') {
      const closing = whole === '<!--' ? '-->' : whole === '<?' ? '?>' : ']]>';
      const end = text.indexOf(closing, match.index + whole.length);
      if (end === -1) return 'broken';
      pattern.lastIndex = end + closing.length;
      continue;
    }
    if (empty === '/') continue;
    if (slash === '') {
      depth += 1;
      if (depth > deepest) return 'too_deep';
      if (statementFrom === -1 && statementNames.has(name)) {
        statementFrom = match.index;
        statementLine = lineOf(match.index);
        keptFrom = match.index;
        kept = [];
      } else if (statementFrom !== -1 && entryFrom === -1 && name === 'Ntry') {
        entryFrom = match.index;
        entryLine = lineOf(match.index);
        entryDepth = depth;
        kept.push(text.slice(keptFrom, match.index));
      }
      continue;
    }
    const end = match.index + whole.length;
    if (entryFrom !== -1 && name === 'Ntry' && depth === entryDepth) {
      yield { kind: 'entry', line: entryLine, xml: text.slice(entryFrom, end) };
      entryFrom = -1;
      keptFrom = end;
    } else if (entryFrom === -1 && statementFrom !== -1 && statementNames.has(name)) {
      kept.push(text.slice(keptFrom, end));
      yield { kind: 'statement', line: statementLine, xml: kept.join('') };
      statementFrom = -1;
    }
    depth -= 1;
  }
  return statementFrom === -1 && depth === 0 ? null : 'broken';
}
