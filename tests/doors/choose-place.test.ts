import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openOutside } from '#main/hosts/desktop/links.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';

const asked = vi.hoisted(() => ({
  dialog: vi.fn<(options: { defaultPath: string }) => Promise<{ canceled: boolean; filePath: string }>>(),
}));

vi.mock('electron', () => ({
  app: { getPath: (name: string) => `/ada/${name}` },
  dialog: { showSaveDialog: asked.dialog },
  shell: {},
}));

const desktop = () => openTestDancecard({ openOutside: openOutside({ today: null }) });

it('[nudges-201] the window of the system asks where to keep the calendar file, and it is kept there', async () => {
  const dancecard = await desktop();
  const chosen = join(temporaryFolder(), 'dates.ics');
  asked.dialog.mockResolvedValueOnce({ canceled: false, filePath: chosen });
  const { path } = await dancecard.value('calendar.choosePlace', {});
  expect(asked.dialog.mock.lastCall?.[0].defaultPath).toBe(join('/ada/documents', 'dancecard.ics'));
  expect(path).toBe(chosen);
  // Choosing is not keeping: the person may still think better of it.
  expect(existsSync(chosen)).toBe(false);
  await dancecard.value('calendar.keep', { path: path ?? '' });
  expect(existsSync(chosen)).toBe(true);
});

it('a name that was typed without its ending gets it', async () => {
  const dancecard = await desktop();
  asked.dialog.mockResolvedValueOnce({ canceled: false, filePath: '/ada/My dates' });
  expect(await dancecard.value('calendar.choosePlace', {})).toEqual({ path: '/ada/My dates.ics' });
});

it('whoever closes the window chose nothing, and a door without such a window says where there is one', async () => {
  const dancecard = await desktop();
  asked.dialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
  expect(await dancecard.value('calendar.choosePlace', {})).toEqual({ path: null });
  const without = await openTestDancecard();
  expect(await without.error('calendar.choosePlace', {})).toMatchObject({
    type: 'Unavailable',
    message: expect.stringMatching(/type the path/i),
  });
});
