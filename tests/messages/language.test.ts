import { expect, test } from 'vitest';
import { openTestDancecard } from '../support/open-test-dancecard.ts';

async function spoken(dancecard: Awaited<ReturnType<typeof openTestDancecard>>, languages: readonly string[]) {
  const outcome = await dancecard.callUnknown('app.status', {}, { languages, language: null });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { language, locale } = outcome.value as { language: string; locale: string };
  return { language, locale };
}

test('[words-3] each caller is spoken to in the language of its own door, until the person chooses one for all', async () => {
  const dancecard = await openTestDancecard();
  expect(await spoken(dancecard, ['de-AT', 'en'])).toEqual({ language: 'de', locale: 'de-AT' });
  expect(await spoken(dancecard, ['en-GB'])).toEqual({ language: 'en', locale: 'en-GB' });

  await dancecard.value('preferences.set', { language: 'de' });
  expect(await spoken(dancecard, ['en-GB'])).toEqual({ language: 'de', locale: 'de-DE' });
  await dancecard.value('preferences.set', { language: null });
  expect(await spoken(dancecard, ['en-GB'])).toEqual({ language: 'en', locale: 'en-GB' });
});

test('a language asked for once is spoken once', async () => {
  const dancecard = await openTestDancecard();
  const outcome = await dancecard.callUnknown('app.status', {}, { languages: ['en-GB'], language: 'de' });
  expect(outcome).toMatchObject({ ok: true, value: { language: 'de', locale: 'de-DE' } });
});
