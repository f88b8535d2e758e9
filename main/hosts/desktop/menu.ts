import type { MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  show(place: string): void;
  /** Opens the palette over everything. */
  find(): void;
  /** Takes back the last change. */
  takeBack(): void;
  redo(): void;
}

/** The application menu. On macOS the first menu carries the app's name, as people there expect. */
export function menuTemplate(
  actions: MenuActions,
  { mac, devTools }: { mac: boolean; devTools: boolean },
): MenuItemConstructorOptions[] {
  const go = (label: string, accelerator: string, place: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => actions.show(place),
  });
  const preferences = go('Preferences…', 'CmdOrCtrl+,', '/preferences');
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(mac
      ? [
          {
            label: 'Dancecard',
            submenu: [
              { role: 'about' },
              separator,
              preferences,
              separator,
              { role: 'hide' },
              { role: 'hideOthers' },
              { role: 'unhide' },
              separator,
              { role: 'quit' },
            ],
          } satisfies MenuItemConstructorOptions,
        ]
      : []),
    {
      label: '&File',
      submenu: [
        go('New Contract…', 'CmdOrCtrl+N', '/contracts/new'),
        go('Bring In a List…', 'CmdOrCtrl+Shift+I', '/import'),
        separator,
        ...(mac ? [] : [preferences, separator]),
        { role: 'close' },
        ...(mac ? [] : [{ role: 'quit' } satisfies MenuItemConstructorOptions]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo', label: 'Undo Typing' },
        { role: 'redo', label: 'Redo Typing' },
        separator,
        { label: 'Take Back Last Change', accelerator: 'CmdOrCtrl+Alt+Z', click: () => actions.takeBack() },
        { label: 'Do It Again', accelerator: 'CmdOrCtrl+Alt+Shift+Z', click: () => actions.redo() },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        // The page listens to these keys itself.
        { label: 'Find…', accelerator: 'CmdOrCtrl+K', registerAccelerator: false, click: () => actions.find() },
      ],
    },
    {
      label: '&Go',
      submenu: [
        go('Today', 'CmdOrCtrl+1', '/'),
        go('Relationships', 'CmdOrCtrl+2', '/relationships'),
        go('History', 'CmdOrCtrl+3', '/history'),
        go('Work Out a Date', 'CmdOrCtrl+4', '/dates'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(devTools ? [separator, { role: 'toggleDevTools' } satisfies MenuItemConstructorOptions] : []),
      ],
    },
    { label: '&Window', role: 'windowMenu' },
  ];
}
