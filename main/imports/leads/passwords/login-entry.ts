import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { isFreeMail } from '../free-mail.ts';
import type { LeadProblem, LeftOut, LoginKind, LoginLead } from '../lead.ts';
import type { LeadOptions } from '../lead-options.ts';
import { emailIn, factIn, nameIn } from '../plain-text.ts';
import { addressInTitle, androidPackage, domainOfPackage, webAddress, type WebAddress } from '../registrable-domain.ts';

/** What is taken of an entry of a password manager. There is no place in it for anything secret. */
export interface LoginEntry {
  readonly line: number;
  readonly name: string | null;
  /** Addresses as the program keeps them; reduced to scheme and host before anything else sees them. */
  readonly urls: readonly string[];
  readonly username: string | null;
  readonly keptAs?: LoginKind;
  readonly since?: CalendarDate | null;
  readonly lastUsedOn?: CalendarDate | null;
  readonly archived?: boolean;
}

/** Leads of a password manager as they come together. */
export interface LoginLeads {
  add(entry: LoginEntry): void;
  leaveOut(what: LeftOut): void;
  problem(problem: LeadProblem): void;
  /** Everything that was added. Addresses of apps are settled here, when every domain of the file is known. */
  all(): { leads: LoginLead[]; leftOut: ReadonlyMap<LeftOut, number>; problems: LeadProblem[] };
}

/** The most bad records told one by one. */
const mostProblems = 1000;

/** Collects the leads of one file. */
export function loginLeads(options: LeadOptions): LoginLeads {
  const found: { lead: LoginLead; packages: readonly string[] }[] = [];
  const leftOut = new Map<LeftOut, number>();
  const problems: LeadProblem[] = [];
  const domains = new Set<string>();
  const leaveOut = (what: LeftOut): void => {
    leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
  };
  const isKnown = (domain: string | null): boolean =>
    domain !== null && (domains.has(domain) || options.knowsDomain?.(domain) === true);
  return {
    leaveOut,
    add(entry) {
      const lead = leadOf(entry);
      const packages = entry.urls.flatMap((url) => androidPackage(url) ?? []);
      if (lead.name === null && lead.domain === null && packages.length === 0) {
        leaveOut('without_name');
        return;
      }
      if (lead.domain !== null) domains.add(lead.domain);
      found.push({ lead, packages });
    },
    problem(problem) {
      if (problems.length < mostProblems) problems.push(problem);
    },
    all() {
      const leads = found.flatMap(({ lead, packages }) => {
        if (lead.domain !== null || packages.length === 0) return [lead];
        const domain = packages.map(domainOfPackage).find(isKnown) ?? null;
        if (domain !== null) return [{ ...lead, domain }];
        if (lead.name === null) leaveOut('without_name');
        return lead.name === null ? [] : [lead];
      });
      return { leads, leftOut, problems };
    },
  };
}

function leadOf(entry: LoginEntry): LoginLead {
  const username = factIn(entry.username);
  const titled = nameIn(withoutAccount(entry.name, username));
  const asAddress = titled === null ? null : addressInTitle(titled);
  const address = firstAddress(entry.urls) ?? asAddress;
  // A title that is an address names nothing, and may carry what its path and query do.
  const isAddress = asAddress !== null || /^[a-z][a-z\d+.-]*:\/\//i.test(titled ?? '');
  const isAccount = address !== null && emailIn(titled) !== null;
  return {
    kind: 'login',
    keptAs: entry.keptAs ?? 'login',
    line: entry.line,
    name: isAddress || isAccount ? null : titled,
    website: address?.website ?? null,
    domain: address?.domain ?? null,
    emails: [],
    phones: [],
    username,
    since: entry.since ?? null,
    lastUsedOn: entry.lastUsedOn ?? null,
    archived: entry.archived ?? false,
  };
}

/** "netflix.com (ana@mail.example)" without the account a browser puts behind it. */
function withoutAccount(name: string | null, username: string | null): string | null {
  if (name === null || username === null) return name;
  const end = ` (${username})`;
  return name.endsWith(end) ? name.slice(0, -end.length) : name;
}

/** The first address that leads somewhere; one of a mailbox anybody can have only when there is no other. */
function firstAddress(urls: readonly string[]): WebAddress | null {
  const addresses = urls.slice(0, 50).flatMap((url) => webAddress(url) ?? []);
  return addresses.find(({ domain }) => !isFreeMail(domain)) ?? addresses[0] ?? null;
}
