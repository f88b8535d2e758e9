import type { Speaker } from '#shared/messages/speaking.ts';

let speaker: Speaker | null = null;

/**
 * Who speaks for the page just now, for what is not drawn by React: what goes wrong on the way to the store, and the
 * kit's own strings. Until the page knows the person's choice it is the browser's language.
 */
export function spoken(): Speaker {
  if (speaker === null) throw new Error('Nobody speaks yet: a page begins with startSpeaking.');
  return speaker;
}

/** From now on this one speaks. */
export function speakAs(next: Speaker): void {
  speaker = next;
}
