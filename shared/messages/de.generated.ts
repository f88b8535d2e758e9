// Written by `npm run messages` from shared/messages/de. Do not edit.
import calendar from './de/calendar.json' with { type: 'json' };
import kinds from './de/kinds.json' with { type: 'json' };
import nudges from './de/nudges.json' with { type: 'json' };
import palgorithms from './de/palgorithms.json' with { type: 'json' };
import plain from './de/plain.json' with { type: 'json' };
import preferences from './de/preferences.json' with { type: 'json' };
import shell from './de/shell.json' with { type: 'json' };
import terms from './de/terms.json' with { type: 'json' };

/** Every message of this language, by id. */
export const de = {
  ...calendar,
  ...kinds,
  ...nudges,
  ...palgorithms,
  ...plain,
  ...preferences,
  ...shell,
  ...terms,
};
