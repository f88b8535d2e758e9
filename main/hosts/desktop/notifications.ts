import { Notification } from 'electron';
import type { Dancecard } from '#main/dancecard.ts';
import type { Events } from '#shared/api/events.ts';
import { raisedTogether } from '#shared/api/raised-together.ts';
import { oneLine } from '#shared/domain/clean-text.ts';
import { message } from '#shared/domain/message.ts';
import { speakerFor, type Speaker } from '#shared/messages/speaker.ts';

type Raised = Events['nudgesRaised'];

/** What a notification says, and where a click leads. */
export interface NotificationText {
  readonly title: string;
  readonly body: string;
  readonly to: string;
}

/** One notification for everything raised together (`raisedTogether`), of one line in each of its parts. Null for nothing. */
export function notificationFor(raised: Raised, speaker: Pick<Speaker, 'say'>): NotificationText | null {
  const together = raisedTogether(raised);
  if (together === null) return null;
  const { title, detail, others, to } = together;
  const lines = [
    ...(detail.length === 0 ? [] : [oneLine(detail.join(' '))]),
    ...(others === null ? [] : [speaker.say(message('desktop.notification.more', { count: others }))]),
  ];
  return { title: oneLine(speaker.say(title)), body: lines.join('\n'), to };
}

/** What happens with a notification beside its being shown. */
export interface AroundNotifications {
  /** Somebody clicked on it. */
  show(place: string): void;
  /** The system showed nothing: it has no notifications, or refused this one. */
  instead(raised: Raised): void;
}

/** Shows what the store raises, unless the person wants no notifications. The store keeps quiet hours itself. */
export function showNotifications(
  dancecard: Pick<Dancecard, 'call' | 'subscribe'>,
  { show, instead }: AroundNotifications,
): void {
  const deliver = async (raised: Raised): Promise<void> => {
    const status = await dancecard.call('app.status', {});
    if (!status.ok) return;
    const text = notificationFor(raised, speakerFor(status.value));
    const preferences = await dancecard.call('preferences.get', {});
    if (text === null || !preferences.ok || !preferences.value.notifications) return;
    notify(text, { clicked: () => show(text.to), failed: () => instead(raised) });
  };
  dancecard.subscribe('nudgesRaised', (raised) => void deliver(raised));
}

/** A notification that is not referred to is collected, and a later click on it is lost. */
const shown = new Set<Notification>();

/**
 * Shows one notification. `failed`: that there are notifications at all does not mean that one is shown (no service on
 * Linux, an app without a signature on macOS, notifications switched off on Windows).
 */
export function notify(
  { title, body, silent = false }: { title: string; body: string; silent?: boolean },
  { clicked, failed }: { clicked: () => void; failed: () => void },
): void {
  if (!Notification.isSupported()) {
    failed();
    return;
  }
  const notification = new Notification({ title, body, silent });
  notification.on('click', clicked);
  notification.once('close', () => shown.delete(notification));
  notification.once('failed', () => {
    shown.delete(notification);
    failed();
  });
  shown.add(notification);
  notification.show();
}
