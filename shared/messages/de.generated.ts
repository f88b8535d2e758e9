// Written by `npm run messages` from shared/messages/de. Do not edit.
import calendar from './de/calendar.json' with { type: 'json' };
import core from './de/core.json' with { type: 'json' };
import desktop from './de/desktop.json' with { type: 'json' };
import door from './de/door.json' with { type: 'json' };
import erase from './de/erase.json' with { type: 'json' };
import history from './de/history.json' with { type: 'json' };
import input from './de/input.json' with { type: 'json' };
import kinds from './de/kinds.json' with { type: 'json' };
import needs from './de/needs.json' with { type: 'json' };
import nudges from './de/nudges.json' with { type: 'json' };
import palgorithms from './de/palgorithms.json' with { type: 'json' };
import plain from './de/plain.json' with { type: 'json' };
import preferences from './de/preferences.json' with { type: 'json' };
import progress from './de/progress.json' with { type: 'json' };
import refusals from './de/refusals.json' with { type: 'json' };
import shell from './de/shell.json' with { type: 'json' };
import store from './de/store.json' with { type: 'json' };
import terminal from './de/terminal.json' with { type: 'json' };
import terms from './de/terms.json' with { type: 'json' };
import unreadable from './de/unreadable.json' with { type: 'json' };

/** Every message of this language, by id. */
export const de = {
  ...calendar,
  ...core,
  ...desktop,
  ...door,
  ...erase,
  ...history,
  ...input,
  ...kinds,
  ...needs,
  ...nudges,
  ...palgorithms,
  ...plain,
  ...preferences,
  ...progress,
  ...refusals,
  ...shell,
  ...store,
  ...terminal,
  ...terms,
  ...unreadable,
};
