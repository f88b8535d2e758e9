// Written by `npm run messages` from shared/messages/de. Do not edit.
import core from './de/core.json' with { type: 'json' };
import kinds from './de/kinds.json' with { type: 'json' };
import plain from './de/plain.json' with { type: 'json' };
import preferences from './de/preferences.json' with { type: 'json' };
import shell from './de/shell.json' with { type: 'json' };

/** Every message of this language, by id. */
export const de = {
  ...core,
  ...kinds,
  ...plain,
  ...preferences,
  ...shell,
};
