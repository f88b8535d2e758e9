import { cleanLine } from '../text/clean-text.ts';
import { creditorIdOf, ibanOf, joined, purposeLength, referenceOf, textOf } from './fields.ts';

/** What a bank puts into one text of an entry, taken apart. */
export interface PurposeText {
  readonly purpose: string | null;
  readonly counterparty: string | null;
  readonly iban: string | null;
  readonly creditorId: string | null;
  readonly mandate: string | null;
  readonly endToEnd: string | null;
}

type Part = 'purpose' | 'counterparty' | 'iban' | 'creditorId' | 'mandate' | 'endToEnd' | 'behind' | 'other';

/** Codes before a plus sign, as German and Austrian banks write them: "EREF+123MREF+4CRED+DE98ZZZ0…SVWZ+Text". */
const sepaCodes: Readonly<Record<string, Part>> = {
  EREF: 'endToEnd',
  KREF: 'other',
  PREF: 'other',
  MREF: 'mandate',
  CRED: 'creditorId',
  DEBT: 'other',
  COAM: 'other',
  OAMT: 'other',
  SVWZ: 'purpose',
  MDAT: 'other',
  ABWA: 'behind',
  ABWE: 'behind',
  ANAM: 'counterparty',
  IBAN: 'iban',
  BIC: 'other',
  MTLG: 'purpose',
  PURP: 'other',
  RREF: 'other',
  SQTP: 'other',
};
/** Codes between slashes, as Dutch banks write them: "/TRTP/…/NAME/…/REMI/…". */
const slashCodes: Readonly<Record<string, Part>> = {
  TRTP: 'other',
  CSID: 'creditorId',
  NAME: 'counterparty',
  MARF: 'mandate',
  REMI: 'purpose',
  USTD: 'purpose',
  STRD: 'purpose',
  CDTRREFTP: 'other',
  CDTRREF: 'purpose',
  IBAN: 'iban',
  BIC: 'other',
  EREF: 'endToEnd',
  PREF: 'other',
  BENM: 'other',
  ORDP: 'other',
  CNTP: 'other',
  RTRN: 'other',
  ACCW: 'iban',
  ISDT: 'other',
  ID: 'other',
  ADDR: 'other',
  PURP: 'other',
  ULTC: 'other',
  ULTB: 'other',
  ULTD: 'other',
  SVCL: 'other',
  TRCD: 'other',
};
/** Labels with a colon, as they stand in the exports of many banks. */
const labels: readonly (readonly [string, Part])[] = [
  ['Naam', 'counterparty'],
  ['Omschrijving', 'purpose'],
  ['Kenmerk', 'endToEnd'],
  ['Machtiging ID', 'mandate'],
  ['Incassant ID', 'creditorId'],
  ['Doorlopende incasso', 'other'],
  ['Valutadatum', 'other'],
  ['Datum/Tijd', 'other'],
  ['Auftraggeber', 'counterparty'],
  ['Empfänger', 'counterparty'],
  ['Zahlungsempfänger', 'counterparty'],
  ['Buchungstext', 'purpose'],
  ['Verwendungszweck', 'purpose'],
  ['Zahlungsreferenz', 'purpose'],
  ['Kto/IBAN', 'iban'],
  ['IBAN Auftraggeber', 'iban'],
  ['IBAN Empfänger', 'iban'],
  ['IBAN', 'iban'],
  ['BLZ/BIC', 'other'],
  ['BIC Auftraggeber', 'other'],
  ['BIC Empfänger', 'other'],
  ['BIC', 'other'],
  ['End-to-End-Ref.', 'endToEnd'],
  ['Ende-zu-Ende-Referenz', 'endToEnd'],
  ['Auftraggeberreferenz', 'endToEnd'],
  ['EREF', 'endToEnd'],
  ['MREF', 'mandate'],
  ['CRED', 'creditorId'],
  ['SVWZ', 'purpose'],
  ['Mandatsref', 'mandate'],
  ['Mandatsreferenz', 'mandate'],
  ['Mandat', 'mandate'],
  ['Mandate Id', 'mandate'],
  ['Gläubiger-ID', 'creditorId'],
  ['Creditor-ID', 'creditorId'],
  ['CID', 'creditorId'],
  ['Tegenrekening', 'iban'],
  ['Nazwa nadawcy', 'counterparty'],
  ['Nazwa odbiorcy', 'counterparty'],
  ['Rachunek nadawcy', 'iban'],
  ['Rachunek odbiorcy', 'iban'],
  ['Tytuł', 'purpose'],
];
/** Words before a slash, as French banks write them: "ID EMETTEUR/FR12ZZZ… MDT/… REF/… LIB/…". */
const frenchCodes: Readonly<Record<string, Part>> = {
  'ID EMETTEUR': 'creditorId',
  MDT: 'mandate',
  REF: 'endToEnd',
  LIB: 'purpose',
  ECH: 'other',
};

const partOfLabel = new Map(labels.map(([label, part]) => [label.toLowerCase(), part]));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const sepaCode = new RegExp(`(${Object.keys(sepaCodes).join('|')})(?:\\+|(?<=MTLG):)`, 'g');
const slashCode = new RegExp(`(?:^|(?<=[ /]))/?(${Object.keys(slashCodes).join('|')})/`, 'g');
const frenchCode = new RegExp(`(?:^|(?<=\\s))(${Object.keys(frenchCodes).join('|')})/\\s?`, 'g');
const label = new RegExp(
  `(?:^|(?<=[\\s/]))(${labels
    .map(([text]) => escaped(text))
    .toSorted((one, other) => other.length - one.length)
    .join('|')})\\s?:\\s?`,
  'gi',
);

interface Piece {
  readonly part: Part;
  readonly text: string;
}

/**
 * Takes the text of an entry apart where the bank wrote codes or labels into it; other text is its purpose as a whole.
 * `text` may hold line breaks.
 */
export function readPurposeText(text: string): PurposeText {
  const plain = text.length > purposeLength * 4 ? text.slice(0, purposeLength * 4) : text;
  const pieces = piecesOf(cleanLine(plain));
  const first = (part: Part): string | undefined => pieces.find((piece) => piece.part === part)?.text;
  const all = (part: Part) =>
    pieces.filter((piece) => piece.part === part).map((piece) => textOf(piece.text, purposeLength));
  const creditor = creditorIn(first('creditorId'));
  return {
    purpose: joined([...all('purpose'), textOf(creditor.rest, purposeLength), ...all('behind')]),
    counterparty: textOf(first('counterparty')),
    iban:
      pieces
        .filter(({ part }) => part === 'iban')
        .map((piece) => ibanOf(piece.text))
        .find((iban) => iban !== null) ?? null,
    creditorId: creditor.id,
    mandate: referenceOf(first('mandate')),
    endToEnd: referenceOf(first('endToEnd')),
  };
}

/** An identifier, as a whole or before further text. */
function creditorIn(text: string | undefined): { readonly id: string | null; readonly rest: string | undefined } {
  const plain = text?.trim() ?? '';
  if (/^[A-Z0-9 ]+$/.test(plain)) {
    const whole = creditorIdOf(plain);
    if (whole !== null) return { id: whole, rest: undefined };
  }
  const [word = '', rest] = plain.split(/\s(.*)/, 2);
  const id = creditorIdOf(word);
  // What Dutch banks say of every direct debit tells nothing of this one.
  return { id, rest: id === null ? undefined : rest?.replace(/^(?:Doorlopende|Eenmalige) incasso\b/, '') };
}

function piecesOf(text: string): readonly Piece[] {
  const whole = [{ part: 'purpose', text } as const];
  if (text.includes('+')) {
    const pieces = cut(text, sepaCode, (code) => sepaCodes[code]);
    if (pieces !== null) return pieces;
  }
  if (text.includes('/')) {
    const pieces = text.startsWith('/') ? cut(text, slashCode, (code) => slashCodes[code]) : null;
    if (pieces !== null)
      return pieces.map(({ part, text: piece }) => ({ part, text: piece.replace(/^\/+|\/+$/g, '') }));
    const french = cut(text, frenchCode, (code) => frenchCodes[code]);
    if (french !== null && french.some(({ part }) => part === 'creditorId' || part === 'mandate')) return french;
  }
  if (text.includes(':')) {
    const pieces = cut(text, label, (name) => partOfLabel.get(name.toLowerCase()));
    if (pieces !== null) return pieces.map(({ part, text: piece }) => ({ part, text: piece.replace(/\s?\/$/, '') }));
  }
  return whole;
}

/** The pieces between the codes; null where there is no code. Text before the first is purpose. */
function cut(text: string, pattern: RegExp, partOf: (code: string) => Part | undefined): Piece[] | null {
  const marks = [...text.matchAll(pattern)];
  const [firstMark] = marks;
  if (firstMark === undefined) return null;
  const pieces: Piece[] = [];
  if (firstMark.index > 0) pieces.push({ part: 'purpose', text: text.slice(0, firstMark.index) });
  marks.forEach((mark, index) => {
    const end = marks[index + 1]?.index ?? text.length;
    pieces.push({ part: partOf(mark[1] ?? '') ?? 'other', text: text.slice(mark.index + mark[0].length, end).trim() });
  });
  return pieces;
}
