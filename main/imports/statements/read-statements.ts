import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { fileByteLimit } from '../limits.ts';
import { notAList, type NotAList, type Stopped } from '../list-types.ts';
import { paceOf, stoppedByPerson } from '../pace.ts';
import { encodingInference } from '../settings/of-the-text.ts';
import { knownOtherFile, sentence } from '../what-file.ts';
import { readBankCsv } from './bank-csv/read-bank-csv.ts';
import { isCamt, readCamt } from './camt/read-camt.ts';
import { decodeDeclared } from './declared-encoding.ts';
import { isMt940, readMt940 } from './mt940/read-mt940.ts';
import { isOfx, readOfx } from './ofx/read-ofx.ts';
import { isQif, readQif } from './qif/read-qif.ts';
import type { Read, Reading } from './reading.ts';
import type { ReadStatements, StatementFormat, StatementMapping, StatementOptions } from './statement.ts';

/** How much of a text is looked at to tell what it is, in characters. */
const startLength = 20_000;

const readers: readonly {
  readonly format: StatementFormat;
  readonly is: (start: string) => boolean;
  readonly read: (reading: Reading) => Promise<Read>;
}[] = [
  { format: 'camt', is: isCamt, read: readCamt },
  { format: 'ofx', is: isOfx, read: readOfx },
  { format: 'mt940', is: isMt940, read: readMt940 },
  { format: 'qif', is: isQif, read: readQif },
];

/**
 * Reads a file of bank statements: CSV of any bank, OFX, QFX, QIF, CAMT, MT940 and MT942, told by what stands in it. Null
 * where it is none of them; a failure where it is one that cannot be read, or the person stopped it. A record that cannot
 * be read is a problem of its statement, and so are balances that do not follow from the entries.
 */
export async function readStatements(
  bytes: Uint8Array,
  fileName: string,
  mapping: StatementMapping | undefined,
  options: StatementOptions,
): Promise<Result<ReadStatements | null, NotAList | Stopped>> {
  if (bytes.length > fileByteLimit) {
    const is = message('imports.is.tooLarge', { megabytes: String(fileByteLimit / 1_000_000) });
    return failed(notAList(sentence(fileName, is, message('statements.do.shorter'))));
  }
  if (knownOtherFile(bytes, fileName) !== null) return ok(null);
  const pace = paceOf(options);
  const decoded = await decodeDeclared(bytes, mapping?.encoding, pace);
  if (decoded === null) return failed(stoppedByPerson);
  const { text } = decoded;
  const start = text.slice(0, startLength);
  const known = readers.find(({ is }) => is(start));
  const reading: Reading = { text, fileName, mapping, options, pace };
  const format = known?.format ?? 'bank_csv';
  const read = await (known?.read ?? readBankCsv)(reading);
  if (!read.ok || read.value === null) return read.ok ? ok(null) : read;
  const { statements, inferences, columns } = read.value;
  const payments = statements.reduce((total, statement) => total + statement.payments.length, 0);
  const ofText = known === undefined || !decoded.certain ? [encodingInference(decoded)] : [];
  return ok({
    format,
    description: message('statements.description', { format, payments }),
    statements,
    inferences: [...ofText, ...inferences],
    columns,
  });
}
