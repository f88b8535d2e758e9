import type { MenuItemConstructorOptions } from 'electron';
import { message, type MessageId } from '#shared/domain/message.ts';
import type { Speaker } from '#shared/messages/speaker.ts';

/** An entry of the menu by the end of its message's id. */
type MenuItem = MessageId extends infer Id ? (Id extends `desktop.menu.${infer Item}` ? Item : never) : never;

export interface MenuActions {
  show(place: string): void;
  /** Opens the palette over everything. */
  find(): void;
  /** Takes back the last change. */
  takeBack(): void;
  redo(): void;
}

/**
 * The application menu. On macOS the first menu carries the app's name, as people there expect. Also what Electron does by
 * itself (copy, quit, zoom) is named here: it would say it in English whatever the system speaks.
 */
export function menuTemplate(
  actions: MenuActions,
  speaker: Pick<Speaker, 'say'>,
  { mac, devTools }: { mac: boolean; devTools: boolean },
): MenuItemConstructorOptions[] {
  const say = (item: MenuItem) => speaker.say(message(`desktop.menu.${item}`));
  const go = (item: MenuItem, accelerator: string, place: string): MenuItemConstructorOptions => ({
    label: say(item),
    accelerator,
    click: () => actions.show(place),
  });
  const role = (item: MenuItem, name: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
    role: name,
    label: say(item),
  });
  const preferences = go('preferences', 'CmdOrCtrl+,', '/preferences');
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(mac
      ? [
          {
            label: 'Dancecard',
            submenu: [
              role('about', 'about'),
              separator,
              preferences,
              separator,
              role('hide', 'hide'),
              role('hideOthers', 'hideOthers'),
              role('unhide', 'unhide'),
              separator,
              role('quit', 'quit'),
            ],
          } satisfies MenuItemConstructorOptions,
        ]
      : []),
    {
      label: say('file'),
      submenu: [
        go('newContract', 'CmdOrCtrl+N', '/contracts/new'),
        go('bringIn', 'CmdOrCtrl+Shift+I', '/import'),
        separator,
        ...(mac ? [] : [preferences, separator]),
        role('close', 'close'),
        ...(mac ? [] : [role('quit', 'quit')]),
      ],
    },
    {
      label: say('edit'),
      submenu: [
        role('undoTyping', 'undo'),
        role('redoTyping', 'redo'),
        separator,
        { label: say('takeBack'), accelerator: 'CmdOrCtrl+Alt+Z', click: () => actions.takeBack() },
        { label: say('redo'), accelerator: 'CmdOrCtrl+Alt+Shift+Z', click: () => actions.redo() },
        separator,
        role('cut', 'cut'),
        role('copy', 'copy'),
        role('paste', 'paste'),
        role('selectAll', 'selectAll'),
        separator,
        // The page listens to these keys itself.
        { label: say('find'), accelerator: 'CmdOrCtrl+K', registerAccelerator: false, click: () => actions.find() },
      ],
    },
    {
      label: say('go'),
      submenu: [
        go('today', 'CmdOrCtrl+1', '/'),
        go('relationships', 'CmdOrCtrl+2', '/relationships'),
        go('history', 'CmdOrCtrl+3', '/history'),
        go('dates', 'CmdOrCtrl+4', '/dates'),
      ],
    },
    {
      label: say('view'),
      submenu: [
        role('resetZoom', 'resetZoom'),
        role('zoomIn', 'zoomIn'),
        role('zoomOut', 'zoomOut'),
        separator,
        role('fullScreen', 'togglefullscreen'),
        ...(devTools ? [separator, role('devTools', 'toggleDevTools')] : []),
      ],
    },
    {
      label: say('window'),
      role: 'window',
      submenu: [
        role('minimize', 'minimize'),
        ...(mac ? [role('zoom', 'zoom'), separator, role('front', 'front')] : []),
      ],
    },
  ];
}
