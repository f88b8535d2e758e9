// Written by `npm run messages` from shared/messages/de. Do not edit.
import desktop from './de/desktop.json' with { type: 'json' };
import door from './de/door.json' with { type: 'json' };
import kinds from './de/kinds.json' with { type: 'json' };
import plain from './de/plain.json' with { type: 'json' };
import preferences from './de/preferences.json' with { type: 'json' };
import shell from './de/shell.json' with { type: 'json' };
import terminal from './de/terminal.json' with { type: 'json' };

/** Every message of this language, by id. */
export const de = {
  ...desktop,
  ...door,
  ...kinds,
  ...plain,
  ...preferences,
  ...shell,
  ...terminal,
};
