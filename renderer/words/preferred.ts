import type { Client } from '#shared/api/api.ts';
import { learn, learnedSpeaker } from './languages.ts';
import { speakAs } from './spoken.ts';

/** For so long, in milliseconds, a page waits to be told its language before it is drawn in the browser's. */
const patience = 500;

/**
 * Speaks the language the person chose, where that is another than the browser's, so that the page is drawn in it from the
 * first. Where it cannot be had in time the page begins in the browser's, and changes over once it is known.
 */
export async function speakAsPreferred(client: Pick<Client, 'call'>): Promise<void> {
  const asked = client.call('app.status', {}).catch(() => null);
  const late = new Promise<null>((resolve) => window.setTimeout(() => resolve(null), patience));
  const status = await Promise.race([asked, late]);
  if (status === null || !status.ok) return;
  const { language, locale } = status.value;
  await learn(language).catch(() => undefined);
  const speaker = learnedSpeaker({ language, locale });
  if (speaker !== null) speakAs(speaker);
}
