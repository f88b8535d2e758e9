import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Message } from '#shared/domain/words.ts';

/** What any lead may say of an organisation the person may deal with. */
interface LeadFacts {
  /** The place of its record in the file, from 1: the line a row begins on, else which record it is. */
  readonly line: number;
  /** What the file calls it, as one line; null where it says no name of its own. */
  readonly name: string | null;
  /** Scheme and host, such as `https://www.ovh.com`: never a path, a query, a port or credentials. */
  readonly website: string | null;
  /** What somebody registered of its address, such as `ovh.com`; null where it has none. */
  readonly domain: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** What an entry of a password manager was kept as. Only `login` has an address. */
export type LoginKind = 'login' | 'membership' | 'licence' | 'bank_account';

/** An account the person has somewhere. Nothing secret of it is ever read. */
export interface LoginLead extends LeadFacts {
  readonly kind: 'login';
  readonly keptAs: LoginKind;
  readonly username: string | null;
  /** The day the entry was made, where the program says it. */
  readonly since: CalendarDate | null;
  readonly lastUsedOn: CalendarDate | null;
  /** Put away in the program: an account that may be over. */
  readonly archived: boolean;
}

/** Somebody in the person's address book. */
export interface AddressLead extends LeadFacts {
  readonly kind: 'address';
  /** As several lines: street, place, country. */
  readonly postalAddress: string | null;
  /** False for a person, who is no supplier unless the owner says so. */
  readonly isOrganisation: boolean;
}

/** What a mail of a company is about, as far as its subject says. */
export type MailTopic =
  'order' | 'contract' | 'price_change' | 'subscription' | 'trial' | 'cancellation' | 'invoice' | 'welcome' | 'other';

/** One mail that matters. Nothing but this is read of it. */
export interface MailNotice {
  readonly on: CalendarDate | null;
  readonly subject: string;
  readonly topic: MailTopic;
}

/** An organisation that writes to the person: one for each domain mails come from. */
export interface MailLead extends LeadFacts {
  readonly kind: 'mail';
  /** The address most of its mails come from. */
  readonly sender: string;
  readonly mailCount: number;
  readonly firstOn: CalendarDate | null;
  readonly lastOn: CalendarDate | null;
  /** The mails that matter, newest first, few. */
  readonly notices: readonly MailNotice[];
}

/** What an event of a calendar speaks of. */
export type EventTopic = 'notice' | 'contract_end' | 'renewal' | 'trial_end' | 'payment';

/** A day the person noted about a contract. Its name is what is left of the text without the words around it. */
export interface CalendarLead extends LeadFacts {
  readonly kind: 'event';
  /** What the event is called. */
  readonly text: string;
  readonly on: CalendarDate;
  readonly topic: EventTopic;
  readonly repeats: boolean;
}

/** An organisation the person may deal with, as one record of a file speaks of it. */
export type Lead = LoginLead | AddressLead | MailLead | CalendarLead;

/** What files of leads hold. */
export type LeadsKind = 'logins' | 'addresses' | 'mail' | 'calendar';

/** What a file has beside leads; only counted. */
export type LeftOut =
  'note' | 'card' | 'identity' | 'deleted' | 'other_secret' | 'person_mail' | 'event' | 'without_name';

/** A record that can not be read. Its reason says nothing of its content. */
export interface LeadProblem {
  readonly line: number;
  readonly reason: Message;
}

/** A file of leads that was read. */
export interface ReadLeads {
  readonly kind: LeadsKind;
  /** What the file is. */
  readonly description: Message;
  readonly leads: readonly Lead[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  readonly problems: readonly LeadProblem[];
  /** That the file is to be deleted, for those that hold secrets; null otherwise. */
  readonly reminder: Message | null;
}
