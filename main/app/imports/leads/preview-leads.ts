import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { LeadDoubt, LeadGroup } from '../../../imports/leads/group-leads.ts';
import type { MailTopic, ReadLeads } from '../../../imports/leads/lead.ts';
import type { Portions } from '../../../portions.ts';
import type { QueryContext } from '../../handler.ts';
import type { FoundSupplier } from './known-suppliers.ts';
import { leadsStore, matchLeads, type MatchedLead } from './match-leads.ts';

type PreviewedLeads = NonNullable<OutputOf<'imports.preview'>['leads']>;
type PreviewedLead = PreviewedLeads['suppliers'][number];

/** What is shown of a file of leads. */
export interface LeadsPreview {
  readonly leads: PreviewedLeads;
  readonly counts: OutputOf<'imports.preview'>['counts'];
}

/** Ways in, mails and days shown of one organisation. */
const mostShown = 20;

/** Shows which organisations a file speaks of, which of them are here, and which would be taken. */
export function* previewLeads(
  context: QueryContext,
  read: ReadLeads,
  groups: readonly LeadGroup[],
): Portions<LeadsPreview> {
  const matched = yield* matchLeads(leadsStore(context), groups);
  const { reminder } = read;
  const of = (status: MatchedLead['status']): number => matched.filter((each) => each.status === status).length;
  return {
    leads: {
      count: read.leads.length,
      selected: matched.filter(({ selected }) => selected).length,
      suppliers: matched.map((match) => leadOf(context, match)),
      leftOut: [...read.leftOut].map(([what, count]) => ({ what, count })),
      reminder: reminder === null ? null : context.say(reminder),
      messages: { reminder },
    },
    counts: {
      rows: matched.length + read.problems.length,
      new: of('new'),
      completes: of('completes'),
      duplicate: of('known'),
      bad: read.problems.length,
      doubtful: matched.filter(({ group, status }) => status !== 'known' && group.doubt !== null).length,
    },
  };
}

function leadOf(context: QueryContext, { group, found, status, selected }: MatchedLead): PreviewedLead {
  const because = becauseOf(group, found, status);
  const of = <Kind extends string>(kind: Kind) =>
    group.leads.filter((lead): lead is Extract<typeof lead, { kind: Kind }> => lead.kind === kind).slice(0, mostShown);
  return {
    line: group.line,
    status,
    name: found?.supplier.name ?? group.name,
    website: group.website,
    domains: group.domains.slice(0, mostShown),
    email: group.emails[0] ?? null,
    phone: group.phones[0] ?? null,
    postalAddress: group.postalAddress,
    supplierId: found?.supplier.id ?? null,
    knownBy: found?.by ?? null,
    selected,
    because: context.say(because),
    messages: { because },
    logins: of('login').map(({ username, website, since, lastUsedOn, archived }) => ({
      username,
      website,
      since,
      lastUsedOn,
      archived,
    })),
    mails: of('mail').flatMap(({ notices }) =>
      notices.map(({ on, subject, topic }) => {
        const about = message(topics[topic]);
        return { on, subject, about: context.say(about), messages: { about } };
      }),
    ),
    days: of('event').map(({ on, text }) => ({ on, text })),
  };
}

const topics = {
  order: 'leads.topic.order',
  contract: 'leads.topic.contract',
  price_change: 'leads.topic.priceChange',
  subscription: 'leads.topic.subscription',
  trial: 'leads.topic.trial',
  cancellation: 'leads.topic.cancellation',
  invoice: 'leads.topic.invoice',
  welcome: 'leads.topic.welcome',
  other: 'leads.topic.other',
} as const satisfies Record<MailTopic, string>;

/** Why an organisation of a file is a supplier, is here already, or is not taken by itself. */
function becauseOf(group: LeadGroup, found: FoundSupplier | null, status: MatchedLead['status']): Message {
  if (found !== null && (status === 'known' || group.doubt === null)) return knownMessage(group, found);
  return group.doubt === null ? seenMessage(group) : doubtMessages[group.doubt];
}

const doubtMessages: Readonly<Record<LeadDoubt, Message>> = {
  person: message('leads.doubt.person'),
  free_mail: message('leads.doubt.freeMail'),
  no_address: message('leads.doubt.noAddress'),
  archived: message('leads.doubt.archived'),
  only_news: message('leads.doubt.onlyNews'),
  only_day: message('leads.doubt.onlyDay'),
};

function knownMessage({ domains, emails }: LeadGroup, { by }: FoundSupplier): Message {
  switch (by) {
    case 'domain':
    case 'website':
      return message('leads.known.domain', { domain: domains[0] ?? '' });
    case 'email':
      return message('leads.known.email', { email: emails[0] ?? '' });
    case 'name':
    case 'other_name':
      return message('leads.known.name');
  }
}

function seenMessage({ leads, domains }: LeadGroup): Message {
  const [first] = leads;
  const logins = leads.filter((lead) => lead.kind === 'login');
  const mails = leads.reduce((sum, lead) => sum + (lead.kind === 'mail' ? lead.mailCount : 0), 0);
  if (first?.kind === 'mail') return message('leads.because.mail', { n: mails, domain: domains[0] ?? '' });
  if (first?.kind === 'address') return message('leads.because.address');
  const [domain] = domains;
  if (domain !== undefined) return message('leads.because.logins', { n: logins.length, domain });
  return message('leads.because.entry');
}
