// Written by `npm run messages` from shared/messages/en. Do not edit.
import core from './en/core.json' with { type: 'json' };
import kinds from './en/kinds.json' with { type: 'json' };
import plain from './en/plain.json' with { type: 'json' };
import preferences from './en/preferences.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };

/** Every message of this language, by id. */
export const en = {
  ...core,
  ...kinds,
  ...plain,
  ...preferences,
  ...shell,
};
