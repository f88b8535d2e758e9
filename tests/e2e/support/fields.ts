import { expect, type Locator, type Page } from '@playwright/test';

type Scope = Page | Locator;

/** The field of a day: a group with one part each for day, month and year. */
export function dayField(scope: Scope, label: string): Locator {
  return scope.getByRole('group', { name: label, exact: true }).first();
}

/** Types a day, given as `YYYY-MM-DD`, in the order of a British page. */
export async function typeDay(scope: Scope, label: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  const parts = dayField(scope, label).getByRole('spinbutton');
  await parts.first().focus();
  await parts.first().page().keyboard.type(`${day}${month}${year}`);
  await expect(parts.last()).toHaveText(year);
}

/** Chooses from a list that opens. */
export async function choose(scope: Scope, label: string, choice: string): Promise<void> {
  const page = 'page' in scope ? scope.page() : scope;
  await scope.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

/** Chooses from a menu that opens at a button. */
export async function pick(scope: Scope, button: string | RegExp, choice: string | RegExp): Promise<void> {
  const page = 'page' in scope ? scope.page() : scope;
  await scope.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: choice }).click();
}

/** The notice that says this, with its button. */
export function notice(page: Page, text: string | RegExp): Locator {
  return page.getByRole('alertdialog').filter({ hasText: text });
}

/** Chooses a radio button, or turns a checkbox or switch over, as the keyboard does. */
export async function tick(control: Locator): Promise<void> {
  await control.press('Space');
}

/**
 * Writes into a field that offers what is known, and puts its list away. Before the list is there, Escape would be meant for
 * the dialog around it.
 */
export async function writeOver(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await field.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
}
