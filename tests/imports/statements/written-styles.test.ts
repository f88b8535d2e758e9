import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadStatements, StatementMapping } from '#main/imports/statements/statement.ts';
import { problemsOf, readWell } from './support.ts';
import { csvOf, somePayments, someStyle, type CsvStyle, type TruePayment } from './writers.ts';

/** What the person answers who has the statement on paper. */
function answersTo({ inferences }: ReadStatements, style: CsvStyle): StatementMapping {
  const order = { dotted: 'dmy', dmy: 'dmy', mdy: 'mdy', ymd: 'ymd', compact: 'ymd' } as const;
  const truth = {
    dateOrder: order[style.dates],
    decimalSign: style.decimal,
    currency: style.currency,
    unsigned: 'received',
    ...(style.encoding === 'windows-1252' ? { encoding: 'windows-1252' } : {}),
  } as const;
  const asked = new Set<string>(inferences.filter(({ certain }) => !certain).map(({ about }) => about));
  return Object.fromEntries(Object.entries(truth).filter(([about]) => asked.has(about)));
}

const writtenLike = (payments: readonly TruePayment[], style: CsvStyle) =>
  (style.newestFirst ? payments.toReversed() : payments).map(({ bookedOn, valueOn, amount, party, purpose }) => ({
    bookedOn,
    valueOn,
    amount: { amount, currency: style.currency },
    // Without a heading nothing says which text is whose.
    ...(style.headings === null
      ? { counterparty: null, purpose: `${party} ${purpose}` }
      : { counterparty: party, purpose }),
  }));

test('[statements-2] a statement in any style of CSV reads back exactly, once what is open is answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      somePayments,
      someStyle,
      fc.integer({ min: -500_000, max: 500_000 }),
      async (payments, style, opening) => {
        const bytes = csvOf(payments, style, opening);
        const first = await readWell(bytes);
        const { statements } = await readWell(bytes, { mapping: answersTo(first, style) });
        expect(statements).toHaveLength(1);
        const [statement] = statements;
        expect(
          statement?.payments.map(({ bookedOn, valueOn, amount, counterparty, purpose }) => ({
            bookedOn,
            valueOn,
            amount,
            counterparty,
            purpose,
          })),
        ).toEqual(writtenLike(payments, style));
        expect(problemsOf(statement!)).toEqual([]);
        // Within one day a round of payments fits both ways.
        if (!style.balance || payments[0]?.bookedOn === payments.at(-1)?.bookedOn) return;
        expect(statement?.opening?.amount.amount).toBe(opening);
        expect(statement?.closing?.amount.amount).toBe(payments.reduce((sum, { amount }) => sum + amount, opening));
      },
    ),
    { numRuns: 300 },
  );
});
