import { referenceOf, ibanOf, joined, textOf } from '../fields.ts';
import { readPurposeText, type PurposeText } from '../purpose-text.ts';

/** A Swift line holds as many characters; one that is full goes on in the next without a space. */
const lineWidth = 65;
/** As a subfield of German structured text does. */
const subfieldWidth = 27;
const structured = /^(?:(\d{3})([?~@^<>|&])(?=\d{2})|([?~])(?=00|10|20))/;

/** Reads a field :86:, structured ("166?00GUTSCHRIFT?20EREF+…?32NAME") or not. */
export function readInformation(lines: readonly string[]): PurposeText {
  const run = lines.join('');
  const match = structured.exec(run);
  const sign = match?.[2] ?? match?.[3];
  return sign === undefined ? readPurposeText(unwrapped(lines, lineWidth)) : readSubfields(run, sign);
}

function readSubfields(text: string, sign: string): PurposeText {
  const byNumber = new Map<string, string[]>();
  const pieces = text.split(sign).slice(1);
  let last: string[] | undefined;
  for (const piece of pieces) {
    const [number] = /^\d{2}/.exec(piece) ?? [];
    if (number === undefined) {
      // The sign stands within a text.
      if (last !== undefined) last.push(`${last.pop() ?? ''}${sign}${piece}`);
      continue;
    }
    last = byNumber.get(number) ?? [];
    byNumber.set(number, last);
    last.push(piece.slice(2));
  }
  const from = (first: number, end: number): string[] =>
    Array.from(
      { length: end - first + 1 },
      (_, index) => byNumber.get(String(first + index).padStart(2, '0')) ?? [],
    ).flat();
  const purpose = readPurposeText(unwrapped([...from(20, 29), ...from(60, 63)], subfieldWidth));
  const name = textOf(unwrapped(from(32, 33), subfieldWidth));
  const account = [...from(31, 31), ...from(38, 38)].map((number) => ibanOf(number)).find((iban) => iban !== null);
  const hasPurpose = purpose.purpose !== null;
  return {
    ...purpose,
    purpose: hasPurpose ? purpose.purpose : joined(from(0, 0).map((text_) => textOf(text_))),
    counterparty: name ?? purpose.counterparty,
    iban: account ?? purpose.iban,
    mandate: referenceOf(purpose.mandate ?? undefined),
  };
}

/** Lines as one text: a full line goes on directly, a shorter one ends with a space. */
function unwrapped(lines: readonly string[], width: number): string {
  return lines.map((line) => (line.length >= width ? line : `${line} `)).join('');
}
