import { exportVerb, calendarVerb, restoreVerb } from './file-verbs.ts';
import { importVerb } from './import-verb.ts';
import { checkVerb } from './check-verb.ts';
import { contractsVerb, deadlinesVerb, nudgesVerb, relationshipsVerb, searchVerb } from './list-verbs.ts';
import { historyVerb, redoVerb, undoVerb } from './history-verbs.ts';
import { eraseVerb } from './erase-verb.ts';
import type { StorelessVerb, Verb } from './verb.ts';

/** The verbs for people, in the order the help shows them. */
export const verbs: ReadonlyMap<string, Verb | StorelessVerb> = new Map<string, Verb | StorelessVerb>(
  Object.entries({
    nudges: nudgesVerb,
    deadlines: deadlinesVerb,
    contracts: contractsVerb,
    relationships: relationshipsVerb,
    search: searchVerb,
    import: importVerb,
    calendar: calendarVerb,
    history: historyVerb,
    undo: undoVerb,
    redo: redoVerb,
    export: exportVerb,
    check: checkVerb,
    restore: restoreVerb,
    erase: eraseVerb,
  }),
);
