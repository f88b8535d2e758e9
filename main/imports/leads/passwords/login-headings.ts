import { isSecretHeading } from '../../columns/header-words.ts';
import { foldHeading } from '../../columns/split-heading.ts';

/** What a column of logins may be. Columns that are none of these are never looked into. */
const loginFields = [
  'name',
  'url',
  'username',
  'email',
  'type',
  'group',
  'since',
  'last_used',
  'archived',
  'card_sign',
  'identity_sign',
] as const;
export type LoginField = (typeof loginFields)[number];

const fieldWords: Readonly<Record<LoginField, string>> = {
  name: `name, title, account, site, service, entry, item, item name, display name, titel, bezeichnung, dienst, eintrag,
    titre, nom, titulo, nombre, titolo, nome, naam`,
  url: `url, urls, uri, website, web site, website address, web address, webseite, web, login uri, login url, hostname,
    match url, autofill urls, additional urls, internetseite, adresse web, site web, sitio web, pagina web, sito web, sito,
    link, domain`,
  username: `username, user name, user, login, login name, login username, userid, user id, username2, username3,
    benutzername, benutzer, anmeldename, nutzername, identifiant, nom d utilisateur, usuario, nombre de usuario, utente,
    nome utente, gebruikersnaam`,
  email: 'email, e mail, mail, email address',
  type: 'type, typ, item type',
  group: 'group, grouping, folder, ordner, gruppe',
  since: 'time created, created, created at, create time, created date, date created',
  last_used: 'time last used, last used, date last used',
  archived: 'archived',
  card_sign: 'card number, cardholder name, credit card number',
  identity_sign: 'full name, passport number, social security number',
};

/** A heading without case, accents, signs and spaces: programs write `timeCreated`, `Time Created` and `time_created`. */
function joined(heading: string): string {
  return foldHeading(heading.slice(0, 100)).replaceAll(' ', '');
}

const fieldOf = new Map<string, LoginField>();
for (const field of loginFields) {
  for (const word of fieldWords[field].split(',')) fieldOf.set(joined(word), field);
}

/** More headings than this are no export of logins. */
const mostHeadings = 400;

/** The columns of an export of logins, by the place of each. */
export type LoginColumns = ReadonlyMap<LoginField, readonly number[]>;

/** What the headings of a table say when they are those of logins, whatever their order and number; null when they are not. */
export function loginColumns(headings: readonly string[]): LoginColumns | null {
  if (headings.length < 2 || headings.length > mostHeadings) return null;
  const columns = new Map<LoginField, number[]>();
  for (const [place, heading] of headings.entries()) {
    const field = fieldOf.get(joined(heading));
    if (field === undefined) continue;
    const places = columns.get(field);
    if (places === undefined) columns.set(field, [place]);
    else places.push(place);
  }
  const hasSecret = headings.some((heading) => isSecretHeading(foldHeading(heading.slice(0, 100))));
  const hasAccount = columns.has('username') || columns.has('email');
  return hasSecret && hasAccount && (columns.has('name') || columns.has('url')) ? columns : null;
}

/** The programs that write logins, by the headings only they have. The first that fits is it. */
const programs: readonly { readonly program: LoginProgram; readonly headings: readonly string[] }[] = [
  { program: 'Bitwarden', headings: ['loginuri', 'loginusername'] },
  { program: 'Firefox', headings: ['url', 'httprealm', 'formactionorigin'] },
  { program: 'LastPass', headings: ['url', 'extra', 'grouping'] },
  { program: 'Dashlane', headings: ['username2', 'title', 'note'] },
  { program: 'NordPass', headings: ['name', 'cardholdername', 'folder'] },
  { program: 'Proton Pass', headings: ['type', 'vault', 'totp'] },
  { program: 'Proton Pass', headings: ['type', 'createtime', 'modifytime'] },
  { program: 'RoboForm', headings: ['name', 'login', 'pwd', 'folder'] },
  { program: 'KeePassXC', headings: ['group', 'title', 'username', 'notes'] },
  { program: 'KeePass', headings: ['account', 'loginname', 'website', 'comments'] },
  { program: '1Password', headings: ['title', 'url', 'otpauth', 'archived'] },
  { program: '1Password', headings: ['title', 'notesplain'] },
  { program: '1Password', headings: ['title', 'autosubmit'] },
  { program: 'Apple', headings: ['title', 'url', 'username', 'otpauth'] },
  { program: 'SafeInCloud', headings: ['title', 'login', 'url', 'notes'] },
  { program: 'SafeInCloud', headings: ['title', 'login', 'website', 'notes'] },
  { program: 'Keeper', headings: ['folder', 'title', 'login', 'websiteaddress'] },
  { program: '1Password', headings: ['title', 'notes', 'username', 'url'] },
  { program: 'Chrome', headings: ['name', 'url', 'username'] },
];

export type LoginProgram =
  | '1Password'
  | 'Apple'
  | 'Bitwarden'
  | 'Chrome'
  | 'Dashlane'
  | 'Enpass'
  | 'Firefox'
  | 'KeePass'
  | 'KeePassXC'
  | 'Keeper'
  | 'LastPass'
  | 'NordPass'
  | 'Proton Pass'
  | 'RoboForm'
  | 'SafeInCloud'
  | 'other';

/** The program a set of headings is written by; `other` when it is none that is known. */
export function programOf(headings: readonly string[]): LoginProgram {
  const written = new Set(headings.slice(0, mostHeadings).map(joined));
  return programs.find((each) => each.headings.every((heading) => written.has(heading)))?.program ?? 'other';
}
