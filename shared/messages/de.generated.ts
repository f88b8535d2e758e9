// Written by `npm run messages` from shared/messages/de. Do not edit.
import kinds from './de/kinds.json' with { type: 'json' };
import plain from './de/plain.json' with { type: 'json' };
import preferences from './de/preferences.json' with { type: 'json' };
import shell from './de/shell.json' with { type: 'json' };

/** Every message of this language, by id. */
export const de = {
  ...kinds,
  ...plain,
  ...preferences,
  ...shell,
};
