import PostalMime from 'postal-mime';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { dayInMailDate } from '#shared/domain/mail-date.ts';
import type { Stopped } from '../../list-types.ts';
import { paceOf, stoppedByPerson } from '../../pace.ts';
import type { LeadProblem, ReadLeads } from '../lead.ts';
import type { LeadOptions } from '../lead-options.ts';
import { emailIn, nameIn } from '../plain-text.ts';
import { isBulk } from './mail-marks.ts';
import { senders, type MailHead } from './mail-senders.ts';
import { messageHeads } from './message-heads.ts';

const mostProblems = 1000;
/** Mails read of one file. */
const mostMails = 1_000_000;

/**
 * Reads who writes to the person from a mail or a mailbox, piece by piece. Only heads are read: sender, date, subject and
 * the marks of mail sent to many. A head that can not be read costs no other.
 */
export async function readMail(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: LeadOptions,
): Promise<Result<ReadLeads, Stopped>> {
  const pace = paceOf(options);
  const found = senders();
  const problems: LeadProblem[] = [];
  let mails = 0;
  const bad = (line: number): void => {
    if (problems.length < mostProblems) problems.push({ line, reason: message('leads.bad.noHead') });
  };
  for await (const { number, head } of messageHeads(pieces)) {
    mails = number;
    const read = await readHead(head);
    if (read === null) bad(number);
    else found.add(read, number);
    if (mails >= mostMails) {
      problems.push({ line: mails, reason: message('leads.bad.tooMany', { most: mostMails }) });
      break;
    }
    if (pace.due(mails) && (await pace.rest(mails, null))) return failed(stoppedByPerson);
  }
  const { leads, fromPeople } = found.all();
  return ok({
    kind: 'mail',
    description: message('leads.description.mail', { n: leads.length, mails }),
    leads,
    leftOut: new Map(fromPeople === 0 ? [] : [['person_mail', fromPeople]]),
    problems,
    reminder: null,
  });
}

async function readHead(head: Uint8Array): Promise<MailHead | null> {
  try {
    const mail = await PostalMime.parse(head, { maxHeadersSize: 500_000, maxNestingDepth: 5 });
    const header = (name: string): string => mail.headers.find(({ key }) => key === name)?.value ?? '';
    const address = emailIn(mail.from?.address);
    if (address === null) return null;
    return {
      address,
      name: nameIn(mail.from?.name),
      subject: nameIn(mail.subject) ?? '',
      on: dayInMailDate(header('date')),
      bulk: isBulk(header),
    };
  } catch {
    return null;
  }
}
