import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Stopped } from '../../list-types.ts';
import { rowLimit } from '../../limits.ts';
import { paceOf, stoppedByPerson } from '../../pace.ts';
import type { AddressLead, LeadProblem, LeftOut, ReadLeads } from '../lead.ts';
import type { LeadOptions } from '../lead-options.ts';
import { cardLines, type CardLine } from './card-lines.ts';
import { leadOfCard } from './card-lead.ts';

/** Lines of one card that are looked at; more are those of a broken file. */
const mostLines = 5000;

/** Whether a text is an address book: cards (vCard) of any version. */
export function isAddressBook(text: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 500)) && /^\s*BEGIN:VCARD/i.test(text);
}

/** Reads cards of version 2.1, 3 and 4. A card that is broken off, or names nothing, costs no other. */
export async function readAddressBook(text: string, options: LeadOptions): Promise<Result<ReadLeads, Stopped>> {
  const pace = paceOf(options);
  const leads: AddressLead[] = [];
  const problems: LeadProblem[] = [];
  const leftOut = new Map<LeftOut, number>();
  let card: CardLine[] | null = null;
  let number = 0;
  const brokenOff = (): void => {
    problems.push({ line: number, reason: message('leads.bad.brokenOff') });
  };
  for (const line of cardLines(text)) {
    if (line === 'rest') {
      if (pace.due(leads.length) && (await pace.rest(number, null))) return failed(stoppedByPerson);
      continue;
    }
    if (line.name === 'BEGIN' && /^vcard$/i.test(line.value.trim())) {
      if (card !== null) brokenOff();
      card = [];
      number += 1;
      if (number > rowLimit) {
        problems.push({ line: number, reason: message('leads.bad.tooMany', { most: rowLimit }) });
        card = null;
        break;
      }
    } else if (line.name === 'END' && /^vcard$/i.test(line.value.trim())) {
      const lead = card === null ? null : leadOfCard(card, number);
      if (lead === 'no_name') leftOut.set('without_name', (leftOut.get('without_name') ?? 0) + 1);
      else if (lead !== null && lead !== 'group') leads.push(lead);
      card = null;
    } else if (card !== null && card.length < mostLines) card.push(line);
  }
  if (card !== null) brokenOff();
  return ok({
    kind: 'addresses',
    description: message('leads.description.addresses', { n: leads.length }),
    leads,
    leftOut,
    problems,
    reminder: null,
  });
}
