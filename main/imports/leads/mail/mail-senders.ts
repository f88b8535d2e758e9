import { isFreeMail } from '../free-mail.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { MailLead, MailNotice } from '../lead.ts';
import { domainOfMail, isRole, takesNoReply } from './mail-marks.ts';
import { topicOf } from './mail-topics.ts';

/** What is taken of the head of a mail. */
export interface MailHead {
  readonly address: string;
  readonly name: string | null;
  readonly subject: string;
  readonly on: CalendarDate | null;
  /** Whether it has the marks of mail sent to many, or by a machine. */
  readonly bulk: boolean;
}

/** Mails told of one sender. */
const mostNotices = 8;
/** Senders, and names or addresses of one, that are held. */
const mostSenders = 50_000;
const mostNames = 50;

interface Sender {
  readonly line: number;
  readonly names: Map<string, number>;
  readonly addresses: Map<string, number>;
  notices: MailNotice[];
  mailCount: number;
  firstOn: CalendarDate | null;
  lastOn: CalendarDate | null;
  writesAsCompany: boolean;
}

/** Who writes, by registrable domain. */
export function senders() {
  const byDomain = new Map<string, Sender>();
  let fromPeople = 0;
  return {
    add(mail: MailHead, line: number): void {
      const domain = domainOfMail(mail.address);
      if (domain === null || isFreeMail(domain)) {
        fromPeople += 1;
        return;
      }
      let sender = byDomain.get(domain);
      if (sender === undefined) {
        if (byDomain.size >= mostSenders) return;
        sender = newSender(line);
        byDomain.set(domain, sender);
      }
      addTo(sender, mail);
    },
    /** A lead for each domain that writes as a company, and how many mails are from people. */
    all(): { leads: MailLead[]; fromPeople: number } {
      const leads: MailLead[] = [];
      for (const [domain, sender] of byDomain) {
        if (sender.writesAsCompany) leads.push(leadOf(domain, sender));
        else fromPeople += sender.mailCount;
      }
      return { leads, fromPeople };
    },
  };
}

function newSender(line: number): Sender {
  return {
    line,
    names: new Map(),
    addresses: new Map(),
    notices: [],
    mailCount: 0,
    firstOn: null,
    lastOn: null,
    writesAsCompany: false,
  };
}

function addTo(sender: Sender, { address, name, subject, on, bulk }: MailHead): void {
  sender.mailCount += 1;
  if (on !== null && (sender.firstOn === null || on < sender.firstOn)) sender.firstOn = on;
  if (on !== null && (sender.lastOn === null || on > sender.lastOn)) sender.lastOn = on;
  // One person at an office writes many mails; what an office itself writes comes from no person, or goes to many.
  const asCompany = bulk || isRole(address);
  if (asCompany) sender.writesAsCompany = true;
  count(sender.addresses, address);
  if (name !== null && !name.includes('@') && asCompany) count(sender.names, name);
  const topic = asCompany ? topicOf(subject) : 'other';
  if (topic === 'other' || subject === '') return;
  sender.notices.push({ on, subject, topic });
  if (sender.notices.length > mostNotices * 8) sender.notices = newest(sender.notices);
}

function count(of: Map<string, number>, what: string): void {
  if (of.has(what) || of.size < mostNames) of.set(what, (of.get(what) ?? 0) + 1);
}

function leadOf(domain: string, sender: Sender): MailLead {
  const { line, names, addresses, notices, mailCount, firstOn, lastOn } = sender;
  const address = most(addresses) ?? '';
  return {
    kind: 'mail',
    line,
    name: most(names),
    website: null,
    domain,
    // Nobody reads what is sent to an address that wants no reply.
    emails: [...addresses.keys()].filter((each) => !takesNoReply(each)).slice(0, 3),
    phones: [],
    sender: address,
    mailCount,
    firstOn,
    lastOn,
    notices: newest(notices),
  };
}

/** What came most often; of several the first by the alphabet, so that the order of the mails changes nothing. */
function most(of: ReadonlyMap<string, number>): string | null {
  return [...of].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function newest(notices: readonly MailNotice[]): MailNotice[] {
  return notices.toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? '')).slice(0, mostNotices);
}
