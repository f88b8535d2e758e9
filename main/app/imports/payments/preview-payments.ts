import { literal, message } from '#shared/domain/message.ts';
import { sumByCurrency } from '#shared/domain/money.ts';
import type { OutputOf } from '#shared/api/api.ts';
import type { Inference } from '../../../imports/list-types.ts';
import type { ReadStatements } from '../../../imports/statements/statement.ts';
import type { Portions } from '../../../portions.ts';
import type { QueryContext } from '../../handler.ts';
import { accountsOfStatements, type AccountsOfFile } from './accounts-of-statements.ts';
import { daysOf, matchPayments, type MatchedPayment } from './match-payments.ts';
import { factsOf, itemsOf } from './statement-items.ts';

type PreviewedPayments = NonNullable<OutputOf<'imports.preview'>['payments']>;

/** So many payments are shown before they are stored. */
const mostShown = 1000;

/** What a file of statements would store. */
export function* previewPayments(
  context: QueryContext,
  read: ReadStatements,
  { fileName, account }: { readonly fileName: string; readonly account: string | undefined },
): Portions<{ readonly payments: PreviewedPayments; readonly question: Inference | null }> {
  const found = accountsOfStatements(context, factsOf(read).accounts, fileName, account);
  const items = [...itemsOf(read)].flat();
  const matched = yield* matchPayments(context, items, found);
  const amounts = matched.map(({ payment }) => payment.amount);
  const { sums, tooLarge } = sumByCurrency(amounts);
  const [only] = sums.length === 1 && tooLarge.length === 0 ? sums : [];
  return {
    question: questionOf(found, account),
    payments: {
      count: matched.length,
      known: matched.filter(({ known }) => known).length,
      currency: only?.currency ?? null,
      sum: only?.amount ?? null,
      sums,
      ...daysOf(matched.map(({ payment }) => payment)),
      accounts: found.accounts.map((each, place) => {
        const of = matched.filter((payment) => payment.account === place);
        const { id, name, iban, number, currency } = each;
        const known = of.filter((payment) => payment.known).length;
        return {
          id,
          name,
          iban,
          number,
          currency,
          count: of.length,
          known,
          ...daysOf(of.map(({ payment }) => payment)),
        };
      }),
      shown: matched.slice(0, mostShown).map(shownOf),
    },
  };
}

function shownOf({ payment, account, known }: MatchedPayment): PreviewedPayments['shown'][number] {
  const { bankId: _bankId, amount, ...said } = payment;
  return { ...said, ...amount, account, known };
}

/** Which account a file is of that does not say it itself. */
function questionOf({ accounts, isAsked, choices }: AccountsOfFile, chosen: string | undefined): Inference | null {
  if (!isAsked) return null;
  return {
    about: 'account',
    sign: null,
    label: message('imports.account.label'),
    value: accounts[0]?.id ?? 'new',
    certain: true,
    why: message(chosen === undefined ? 'imports.account.notSaid' : 'imports.youChose'),
    choices: [
      ...choices.map(({ id, name }) => ({ value: id, label: literal(name) })),
      { value: 'new', label: message('imports.account.new') },
    ],
  };
}
