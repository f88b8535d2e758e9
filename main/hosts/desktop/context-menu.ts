import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { message } from '#shared/domain/message.ts';
import type { Speaker } from '#shared/messages/speaker.ts';

/** What was pressed with the second mouse button, as far as it decides what is offered. */
export type Pressed = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/**
 * What the second mouse button offers, which Electron leaves to the app: in a field what can be done with its text, over
 * marked text to copy it. Nothing where there is nothing to do.
 */
export function contextMenuTemplate(
  { isEditable, selectionText, editFlags }: Pressed,
  speaker: Pick<Speaker, 'say'>,
): MenuItemConstructorOptions[] {
  const entry = (role: 'cut' | 'copy' | 'paste' | 'selectAll', enabled: boolean): MenuItemConstructorOptions => ({
    role,
    label: speaker.say(message(`desktop.menu.${role}`)),
    enabled,
  });
  if (!isEditable) return selectionText.trim() === '' ? [] : [entry('copy', editFlags.canCopy)];
  return [
    entry('cut', editFlags.canCut),
    entry('copy', editFlags.canCopy),
    entry('paste', editFlags.canPaste),
    { type: 'separator' },
    entry('selectAll', editFlags.canSelectAll),
  ];
}
