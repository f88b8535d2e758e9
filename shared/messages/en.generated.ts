// Written by `npm run messages` from shared/messages/en. Do not edit.
import calendar from './en/calendar.json' with { type: 'json' };
import kinds from './en/kinds.json' with { type: 'json' };
import nudges from './en/nudges.json' with { type: 'json' };
import palgorithms from './en/palgorithms.json' with { type: 'json' };
import plain from './en/plain.json' with { type: 'json' };
import preferences from './en/preferences.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import terms from './en/terms.json' with { type: 'json' };

/** Every message of this language, by id. */
export const en = {
  ...calendar,
  ...kinds,
  ...nudges,
  ...palgorithms,
  ...plain,
  ...preferences,
  ...shell,
  ...terms,
};
