// Written by `npm run messages` from shared/messages/en. Do not edit.
import desktop from './en/desktop.json' with { type: 'json' };
import door from './en/door.json' with { type: 'json' };
import kinds from './en/kinds.json' with { type: 'json' };
import plain from './en/plain.json' with { type: 'json' };
import preferences from './en/preferences.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import terminal from './en/terminal.json' with { type: 'json' };

/** Every message of this language, by id. */
export const en = {
  ...desktop,
  ...door,
  ...kinds,
  ...plain,
  ...preferences,
  ...shell,
  ...terminal,
};
