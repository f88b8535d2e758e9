import { registrableDomain } from '../registrable-domain.ts';

/** Names before the @ behind which no single person sits. */
const role = new RegExp(
  `^(?:${[
    'no.?reply.*|do.?not.?reply.*|nicht.?antworten|ne.?pas.?repondre|non.?rispondere|mailer.?daemon|notifications?|notify',
    'alerts?|updates?|news|newsletter.*|mailing|mail|email|e.?mail|post|info|hello|hallo|hi|team|contact|kontakt|contatto',
    'contacto|office|buero|service.*|kunden.*|customer.*|client.*|clientes?|klant.*|support.*|hilfe|help|helpdesk',
    'billing|invoice.*|rechnung.*|buchhaltung|faktura|factur.*|fattur.*|accounts?|konto|payments?|zahlung.*|orders?|order',
    'bestell.*|auftrag.*|vertrag.*|commande.*|pedidos?|ordini|shop|store|sales|verkauf|vertrieb|marketing|promo.*|offers?',
    'angebote?|aktion.*|subscri.*|abo|abos|member.*|mitglied.*|bonus|rewards?|security|sicherheit|system|automat.*|auto',
    'confirm.*|bestaetig.*|bestatig.*|receipts?|reply|bounce.*|delivery|versand|shipping|tracking|booking|reservation.*',
  ].join('|')})$`,
);

/** Whether the name before the @ is that of an office, a service or a machine. */
export function isRole(address: string): boolean {
  return role.test(address.slice(0, address.indexOf('@')).toLowerCase().replace(/\+.*$/, ''));
}

/** Whether an address says of itself that nobody reads what comes back. */
export function takesNoReply(address: string): boolean {
  return /no.?reply|not.?reply|nicht.?antworten|ne.?pas.?repondre|non.?rispondere|mailer.?daemon|bounce|notif|\+/.test(
    address.slice(0, address.indexOf('@')),
  );
}

/** Whether the head of a mail has the marks of mail sent to many, or by a machine. */
export function isBulk(header: (name: string) => string): boolean {
  // A list people write to is marked as well, and its senders are people.
  if (header('list-post').includes('mailto:')) return false;
  if (header('list-unsubscribe') !== '' || header('list-id') !== '' || header('feedback-id') !== '') return true;
  if (/bulk|list|junk/i.test(header('precedence'))) return true;
  const submitted = header('auto-submitted');
  if (/^auto-generated/i.test(submitted)) return true;
  return header('x-csa-complaints') !== '' || header('x-campaign-id') !== '' || header('x-mailgun-sid') !== '';
}

/** The registrable domain of an address of mail. */
export function domainOfMail(address: string): string | null {
  return registrableDomain(address.slice(address.lastIndexOf('@') + 1));
}
