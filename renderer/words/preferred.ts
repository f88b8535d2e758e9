import type { OutputOf } from '#shared/api/api.ts';
import { learn, learnedSpeaker } from './languages.ts';
import { speakAs } from './spoken.ts';

/** For so long, in milliseconds, a page waits to be told its language before it is drawn in the browser's. */
const patience = 500;

/**
 * Speaks the language the person chose, where that is another than the browser's, so that the page is drawn in it from the
 * first. `asked` is the answer that names it. Where it cannot be had in time the page begins in the browser's, and changes over once it is known.
 */
export async function speakAsPreferred(
  asked: Promise<Pick<OutputOf<'app.status'>, 'language' | 'locale'> | null>,
): Promise<void> {
  const late = new Promise<null>((resolve) => window.setTimeout(() => resolve(null), patience));
  const status = await Promise.race([asked, late]);
  if (status === null) return;
  const { language, locale } = status;
  await learn(language).catch(() => undefined);
  const speaker = learnedSpeaker({ language, locale });
  if (speaker !== null) speakAs(speaker);
}
