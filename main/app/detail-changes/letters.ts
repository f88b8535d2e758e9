import { message } from '#shared/domain/message.ts';
import { records } from '#shared/records/records.ts';
import { storedJson } from '#shared/records/shapes.ts';
import { z } from 'zod';
import { referenceNumber } from '#shared/records/values.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext } from '../handler.ts';
import type { ChangeRow } from './change-rows.ts';

interface Numbered {
  readonly relationshipId: string;
  readonly name: string;
  readonly referenceNumbers: string;
}

/** What to write to a supplier: a subject and a text. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** Contracts that are not over; `@today` is the day. */
const contractsSql = `SELECT c.relationshipId, c.name, c.referenceNumbers FROM contracts c
  LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
  WHERE c.deletedAt IS NULL AND NOT coalesce(e.endsOn < @today, 0) ORDER BY c.id`;

const numbers = z.array(referenceNumber);

/**
 * Writes, in the caller's language, what tells a supplier of a change: what is new from when, and the contracts it is
 * about with their numbers. One statement, however many letters there are.
 *
 * @param personName who signs; null where that is not known
 */
export function lettersFor(
  context: Pick<QueryContext, 'sqlite' | 'say' | 'today'>,
  change: ChangeRow,
  personName: string | null,
): (relationshipId: string) => Letter {
  const { say, sqlite, today } = context;
  const contracts = Map.groupBy(
    prepareOnce<[{ today: string }], Numbered>(sqlite, contractsSql).all({ today }),
    ({ relationshipId }) => relationshipId,
  );
  const { validFrom, newDetail, oldDetail } = change;
  // What is said of an address is said of whatever else there may be.
  const kind = change.kind === 'postal_address' ? 'other' : change.kind;
  const whose = change.personId === null ? 'us' : 'other';
  const about = { kind, whose } as const;
  const subject = say(message('data.letter.subject', { kind }));
  const begins = [
    say(message('data.letter.greeting')),
    '',
    validFrom === null
      ? say(message('data.letter.changes', about))
      : say(
          message(validFrom <= today ? 'data.letter.changed' : 'data.letter.willChange', { ...about, day: validFrom }),
        ),
    '',
    say(message('data.letter.new')),
    newDetail,
    ...(oldDetail === null ? [] : ['', say(message('data.letter.old')), oldDetail]),
  ];
  const ends = [
    '',
    say(message('data.letter.please', { whose })),
    '',
    say(message('data.letter.regards')),
    ...(personName === null ? [] : [personName]),
  ];
  return (relationshipId) => {
    const lines = (contracts.get(relationshipId) ?? []).map(({ name, referenceNumbers }) => {
      const known = numbers.parse(storedJson(records.contracts.fields.referenceNumbers, referenceNumbers));
      const said = known.map(({ label, value }) => `${label} ${value}`).join(', ');
      return said === '' ? `- ${name}` : `- ${name} (${said})`;
    });
    const middle = lines.length === 0 ? [] : ['', say(message('data.letter.about')), ...lines];
    return { subject, text: [...begins, ...middle, ...ends].join('\n') };
  };
}
