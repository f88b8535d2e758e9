import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { rowLimit } from '../../limits.ts';
import { notAList } from '../../list-types.ts';
import { stoppedByPerson } from '../../pace.ts';
import { sentence } from '../../what-file.ts';
import { lineCounter } from '../line-counter.ts';
import { closed, openStatement, type OpenStatement } from '../open-statement.ts';
import { tooManyEntries, type Read, type Reading } from '../reading.ts';
import type { Statement } from '../statement.ts';
import { cutDocument, type DocumentFault, type DocumentPart } from './cut-document.ts';
import { readEntry } from './entry.ts';
import { readFacts } from './facts.ts';
import { readXml } from './xml-node.ts';

const faults: Readonly<Record<DocumentFault, Message>> = {
  own_types: message('statements.is.ownTypes'),
  too_deep: message('statements.is.tooDeep'),
  broken: message('statements.is.broken'),
};

/** Whether a text is a CAMT.052, .053 or .054 document of any version. */
export function isCamt(start: string): boolean {
  return /<(?:[\w.-]{1,40}:)?BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)[\s>]/.test(start);
}

/** Reads CAMT: each statement, report or notification a statement, each transaction of a batch a payment. */
export async function readCamt({ text, fileName, pace }: Reading): Promise<Read> {
  const statements: Statement[] = [];
  const parts = cutDocument(text, lineCounter(text));
  let open: OpenStatement | null = null;
  let leftOut = 0;
  let done = 0;
  for (;;) {
    const next = parts.next();
    if (next.done === true) {
      if (next.value === null) break;
      // What was whole before the damage is read; nothing is, where it is no document of a bank.
      if (next.value !== 'broken' || (statements.length === 0 && open === null)) {
        return failed(notAList(sentence(fileName, faults[next.value], message('statements.do.exportAgain'))));
      }
      open ??= openStatement(1);
      open.problems.push({ line: open.line, reason: message('statements.bad.cutOff') });
      statements.push(closed(open));
      break;
    }
    open ??= openStatement(next.value.line);
    if (next.value.kind === 'entry') {
      leftOut += takeEntry(next.value, open);
      done += 1;
    } else {
      readFacts(readXml(next.value.xml), open, leftOut);
      statements.push(closed(open));
      open = null;
      leftOut = 0;
    }
    if (done > rowLimit) return failed(tooManyEntries(fileName));
    if (pace.due(done) && (await pace.rest(done, null))) return failed(stoppedByPerson);
  }
  if (await pace.rest(done, done)) return failed(stoppedByPerson);
  return ok({ statements, inferences: [], columns: [] });
}

/** Reads one entry into a statement. 1 where it was left out. */
function takeEntry({ xml, line }: DocumentPart, open: OpenStatement): number {
  const node = readXml(xml);
  const read = node === null ? failed(message('statements.bad.entry', { text: 'Ntry' })) : readEntry(node, line);
  if (!read.ok) {
    open.problems.push({ line, reason: read.error });
    return 1;
  }
  open.payments.push(...read.value.payments);
  if (read.value.gap !== null) open.problems.push({ line, reason: read.value.gap });
  return 0;
}
