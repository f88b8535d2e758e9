import type { WordsOfPage } from '#renderer/words/index.ts';
import { beginningOf, button, pickFrom } from './press.ts';
import type { Look, Stops } from './walk.ts';

/** What opens over the payments, and over the page of a supplier that payments are known of. */
export function openedPaymentLooks({ paidSupplierId, otherSupplierName }: Stops, { say }: WordsOfPage): Look[] {
  const payments = { place: '/payments', route: '/payments' };
  const supplier = { place: `/suppliers/${paidSupplierId}`, route: '/suppliers/$supplierId' };
  const account = beginningOf(say('paymentsPage.account.more', { name: '' }));
  const login = beginningOf(say('supplier.logins.more', { name: '' }));
  return [
    {
      name: 'the menu of an account of one’s own',
      ...payments,
      opens: ['features/payments/accounts.tsx'],
      open: (page) => button(page, account).click(),
    },
    {
      name: 'renaming an account of one’s own',
      ...payments,
      opens: ['features/payments/account-dialogs.tsx'],
      open: (page) => pickFrom(page, account, say('paymentsPage.account.edit')),
    },
    {
      name: 'removing an account of one’s own',
      ...payments,
      open: (page) => pickFrom(page, account, say('paymentsPage.account.remove')),
    },
    {
      name: 'whom payments went to',
      ...payments,
      opens: ['features/payments/assign-dialog.tsx'],
      open: async (page) => {
        await page.getByRole('grid').focus();
        await page.keyboard.press('Enter');
      },
    },
    {
      name: 'payments that are picked out',
      isInPage: true,
      ...payments,
      open: async (page) => {
        await page.getByRole('grid').focus();
        await page.keyboard.press('Space');
      },
    },
    {
      name: 'noting an account with a supplier',
      ...supplier,
      opens: ['features/supplier/login-dialog.tsx'],
      open: (page) => button(page, say('supplier.logins.add')).click(),
    },
    {
      name: 'the menu of an account with a supplier',
      ...supplier,
      opens: ['features/supplier/logins.tsx'],
      open: (page) => button(page, login).click(),
    },
    {
      name: 'what a supplier is known by',
      isInPage: true,
      ...supplier,
      open: (page) => button(page, beginningOf(say('supplier.knownBy.title', { n: 2 }))).click(),
    },
    {
      name: 'merging two suppliers',
      ...supplier,
      opens: ['features/supplier/merge-dialog.tsx'],
      open: async (page) => {
        await pickFrom(page, say('supplier.more'), say('supplier.merge'));
        await page.getByRole('dialog').getByRole('combobox').fill(otherSupplierName);
      },
    },
    {
      name: 'splitting a supplier',
      ...supplier,
      opens: ['features/supplier/split-dialog.tsx'],
      open: (page) => pickFrom(page, say('supplier.more'), say('supplier.split')),
    },
  ];
}
