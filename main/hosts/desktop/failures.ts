import { randomUUID } from 'node:crypto';
import { app, dialog } from 'electron';
import type { OpenFailure } from '#main/dancecard.ts';
import type { FolderFailure } from '#main/data-folder.ts';
import type { Log } from '#main/log.ts';
import { message } from '#shared/domain/message.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import { doorSpeaker, textOf } from '../door-speaker.ts';

/** Tells the person why the store could not be opened and what to do. */
export function showOpenFailure(
  { reason, message: why }: OpenFailure | FolderFailure,
  speaker: Pick<Speaker, 'say'>,
): void {
  dialog.showErrorBox(speaker.say(message(`desktop.failure.${reason}`)), textOf(speaker, why));
}

/** Tells the person that the app does not show pages without Chromium's sandbox, and what to do. */
export function showNoSandbox(speaker: Pick<Speaker, 'say'>): void {
  dialog.showErrorBox(speaker.say(message('desktop.noSandbox.title')), speaker.say(message('desktop.noSandbox.text')));
}

/**
 * Notes bugs nobody caught, and tells the person once per run in one sentence with a reference. What is given back does
 * the same for one that was caught, and resolves when the person has read it.
 */
export function reportDefects(log: () => Log): (problem: unknown) => Promise<void> {
  let told = false;
  const report = async (problem: unknown): Promise<void> => {
    const reference = randomUUID().slice(0, 8);
    log().defect(reference, 'desktop', problem);
    if (told) return;
    told = true;
    const speaker = doorSpeaker(null, app.getPreferredSystemLanguages());
    const title = speaker.say(message('desktop.defect.title'));
    const text = speaker.say(message('desktop.defect.text', { reference }));
    // An error box stops everything until it is closed, the reminders too; it is all there is before the app is ready.
    if (!app.isReady()) dialog.showErrorBox(title, text);
    else await dialog.showMessageBox({ type: 'error', message: title, detail: text });
  };
  process.on('uncaughtException', (problem) => void report(problem));
  process.on('unhandledRejection', (problem) => void report(problem));
  return report;
}
