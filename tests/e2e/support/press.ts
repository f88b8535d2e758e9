import type { Locator, Page } from '@playwright/test';

/** The first button of this name, wherever it is. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true }).first();
}

/** Opens a menu at a button and chooses from it. */
export async function pickFrom(page: Page, name: string | RegExp, choice: string): Promise<void> {
  await button(page, name).click();
  await page.getByRole('menuitem', { name: choice }).first().click();
}

/** Matches what begins as the text does; what it ends with is a value, or the marks that make it longer. */
export function beginningOf(text: string): RegExp {
  return new RegExp(
    `^${text.slice(0, Math.ceil(text.replace(/~+$/, '').length / 2)).replaceAll(/[^\p{L}\s]/gu, '.')}`,
    'u',
  );
}
