import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';

/** A list as one keeps it in a spreadsheet: crowns of some country, and days that could be read in two orders. */
export const crownsList = `Anbieter;Vertrag;Preis;Zahlweise;Beginn;Laufzeit;Kündigungsfrist
Nordlys Kraft;Strom;399,00 kr;monatlich;03/04/2025;12 Monate;3 Monate
Fjordnett;Internet;249,50 kr;monatlich;05/06/2024;24 Monate;1 Monat
Vogtland Telecom;Handy;€19,99;monatlich;01/02/2026;24 Monate;1 Monat
`;

/** What Wallos writes under "Export as JSON". */
export const wallosList = JSON.stringify([
  {
    Name: 'Spotflix',
    'Payment Cycle': 'Monthly',
    'Next Payment': '2026-12-04',
    Renewal: 'Automatic',
    Category: 'Entertainment',
    'Payment Method': 'PayPal',
    'Paid By': 'Mia',
    Price: '€12.99',
    Notes: 'Family plan',
    URL: 'https://spotflix.example',
    State: 'Enabled',
    Notifications: 'Enabled',
    'Cancellation Date': '',
    Active: 'Yes',
  },
  {
    Name: 'Cloud Drive',
    'Payment Cycle': 'Every 3 Months',
    'Next Payment': '2027-01-15',
    Renewal: 'Automatic',
    Category: 'Storage',
    'Payment Method': 'Credit Card',
    'Paid By': 'Mia',
    Price: '€29.97',
    Notes: '',
    URL: '',
    State: 'Enabled',
    Notifications: 'Disabled',
    'Cancellation Date': '',
    Active: 'Yes',
  },
]);

/** Chooses a file with this content where a button asks for one. */
export async function chooseFile(button: Locator, name: string, content: string | Buffer): Promise<void> {
  const asked = button.page().waitForEvent('filechooser');
  await button.click();
  const chooser = await asked;
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

/** What a press lets the browser save: its name and its text. */
export async function savedBy(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const saved = page.waitForEvent('download');
  await press();
  const download: Download = await saved;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Drops files on a place, as a file manager does: the browser gets them from outside. */
export async function dropOn(place: Locator, ...paths: readonly string[]): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error('What is dropped on can not be seen');
  const browser = await place.page().context().newCDPSession(place.page());
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await browser.detach();
}

/** An export of a browser: 180 logins at 150 organisations, some of which nobody would take for a supplier. */
export function passwordExport(): string {
  const rows = Array.from({ length: 180 }, (_, n) => {
    if (n < 3) return `Box ${n},http://192.168.0.${n + 1},admin,SECRETMARKER-${n},`;
    const site = n % 150;
    return `Shop ${site},https://www.shop${site}.example/login?x=SECRETMARKER,ana${n},SECRETMARKER-${n},`;
  });
  return ['name,url,username,password,note', ...rows].join('\n');
}
