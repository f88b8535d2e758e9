// Written by `npm run messages` from shared/messages/en. Do not edit.
import calendar from './en/calendar.json' with { type: 'json' };
import core from './en/core.json' with { type: 'json' };
import desktop from './en/desktop.json' with { type: 'json' };
import door from './en/door.json' with { type: 'json' };
import erase from './en/erase.json' with { type: 'json' };
import history from './en/history.json' with { type: 'json' };
import input from './en/input.json' with { type: 'json' };
import kinds from './en/kinds.json' with { type: 'json' };
import needs from './en/needs.json' with { type: 'json' };
import nudges from './en/nudges.json' with { type: 'json' };
import palgorithms from './en/palgorithms.json' with { type: 'json' };
import plain from './en/plain.json' with { type: 'json' };
import preferences from './en/preferences.json' with { type: 'json' };
import progress from './en/progress.json' with { type: 'json' };
import refusals from './en/refusals.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import store from './en/store.json' with { type: 'json' };
import terminal from './en/terminal.json' with { type: 'json' };
import terms from './en/terms.json' with { type: 'json' };
import unreadable from './en/unreadable.json' with { type: 'json' };

/** Every message of this language, by id. */
export const en = {
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
