import type { InputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Deed, Give } from './deed.ts';
import { demoDays } from './demo-days.ts';

type Known = Omit<InputOf<'data.add'>, 'relationshipId'> & { readonly withdrawnOn?: CalendarDate };

/** What the household remembers to have given away: also to those it left, some of whom were never asked for it back. */
export function demoDataGiven(today: CalendarDate, give: Give): Deed[] {
  const days = demoDays(today);
  const noted: readonly (readonly [supplierName: string, ...known: Known[]])[] = [
    [
      'Habichthorst Versicherung',
      { kind: 'bank_account', ground: 'contract' },
      { kind: 'birth_date', ground: 'contract' },
    ],
    [
      'Zahnwohl Kasse',
      {
        kind: 'health',
        what: 'The report on two crowns',
        givenOn: days.ago(380),
        why: 'For the treatment plan',
        ground: 'consent',
      },
      { kind: 'postal_address', ground: 'contract' },
    ],
    [
      'Pulsgarten Fitness',
      {
        kind: 'photo',
        what: 'For the member card',
        ground: 'consent',
        givenOn: days.ago(400),
        withdrawnOn: days.ago(12),
      },
      { kind: 'email', what: 'The private one', ground: 'contract' },
    ],
    ['Lindengrund Wohnbau', { kind: 'income', why: 'Three payslips before the lease was signed', ground: 'contract' }],
    ['Klangwerk Musikschule', { kind: 'phone', ground: 'contract' }, { kind: 'postal_address', ground: 'contract' }],
    ['Serientruhe', { kind: 'email', ground: 'contract' }, { kind: 'usage', ground: 'legitimate_interest' }],
    ['Altenbach Telefon', { kind: 'postal_address', ground: 'contract' }, { kind: 'bank_account', ground: 'contract' }],
    ['Blattgold Gemüsekiste', { kind: 'postal_address', ground: 'contract', askedBackOn: days.ago(45) }],
    [
      'Rheinbogen Zeitung',
      { kind: 'postal_address', ground: 'contract', askedBackOn: days.ago(60), erasedOn: days.ago(41) },
    ],
  ];
  return [
    {
      daysAgo: 10,
      run: async () => {
        const relationships = await give('relationships.list', {});
        const { id } = await give('data.change', {
          kind: 'bank_account',
          newDetail: 'Joint account, Oberkirch Bank, 20',
          oldDetail: 'Joint account at the Sparkasse, ending 04',
          validFrom: days.ahead(9),
        });
        for (const supplierName of ['Talwerk Energie', 'Funkelnetz']) {
          const relationshipId = relationships.find((each) => each.supplierName === supplierName)?.id ?? '';
          await give('data.told', { changeId: id, relationshipId, on: days.ago(10), channel: 'portal' });
        }
      },
    },
    {
      daysAgo: 9,
      run: async () => {
        const relationships = await give('relationships.list', {});
        for (const [supplierName, ...known] of noted) {
          const relationshipId = relationships.find((each) => each.supplierName === supplierName)?.id ?? '';
          for (const { withdrawnOn, ...data } of known) {
            const { id } = await give('data.add', { relationshipId, ...data });
            if (withdrawnOn !== undefined) await give('data.withdraw', { id, on: withdrawnOn });
          }
        }
      },
    },
  ];
}
