import { severalRecords } from '#shared/records/named-record.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Speaker } from '#shared/messages/speaking.ts';
import { plainText } from './terminal-text.ts';

/** How many there are of each kind of record, a line each; of what there is none nothing is said. */
export function countsInWords(records: Readonly<Record<string, number>>, speaker: Speaker): string[] {
  return Object.entries(records)
    .filter(([, count]) => count > 0)
    .map(([list, count]) => plainText(speaker.say(counted(list, count))));
}

/** The lists of an export that are no records: what lies beside documents, and the history. */
function counted(list: string, n: number): Message {
  switch (list) {
    case 'document_texts':
      return message('terminal.count.documentTexts', { n });
    case 'document_files':
      return message('terminal.count.documentFiles', { n });
    case 'history_entries':
      return message('terminal.count.historyEntries', { n });
    case 'changes':
      return message('terminal.count.changes', { n });
    default:
      return severalRecords(list, n);
  }
}
