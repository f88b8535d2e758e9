import { expect, it } from 'vitest';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

it('[own-33] those to begin with are tried on the invented household, where some speak and none fails', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-27', demo: true });
  for (const language of ['en', 'de'] as const) {
    await dancecard.value('preferences.set', { language });
    const said: string[] = [];
    for (const { template, definition } of await dancecard.value('palgorithms.templates', {})) {
      const { problems, firesOn } = await dancecard.value('palgorithms.try', { definition });
      expect(problems, template).toEqual([]);
      for (const { title } of firesOn) expect(title).not.toMatch(/[{}]|not known|nicht bekannt/u);
      if (firesOn.length > 0) said.push(template);
    }
    expect(said.length).toBeGreaterThanOrEqual(6);
  }
});
