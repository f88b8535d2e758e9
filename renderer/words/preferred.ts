import type { Tongue } from '#shared/messages/tongue.ts';
import { learn, learnedSpeaker } from './languages.ts';
import { speakAs } from './spoken.ts';

/**
 * Speaks the language the person chose, where that is another than the browser's, so that the page is drawn in it from the
 * first. Where it can not be had the page begins in the browser's.
 */
export async function speakAsPreferred({ language, locale }: Tongue): Promise<void> {
  await learn(language).catch(() => undefined);
  const speaker = learnedSpeaker({ language, locale });
  if (speaker !== null) speakAs(speaker);
}
