import { exportCalendar } from './calendar/export-calendar.ts';
import { addContract } from './contracts/add-contract.ts';
import { getContract } from './contracts/get-contract.ts';
import { listContracts } from './contracts/list-contracts.ts';
import { removeContract } from './contracts/remove-contract.ts';
import { updateContract } from './contracts/update-contract.ts';
import { listDeadlines } from './deadlines/list-deadlines.ts';
import { acknowledgeExit, updateExit, withdrawExit } from './exits/change-exit.ts';
import { listExits } from './exits/list-exits.ts';
import { logExit, previewExit } from './exits/log-exit.ts';
import { collectFile, receiveFile } from './files/page-files.ts';
import type { Router } from './handler.ts';
import { getHistoryEntry, listHistory } from './history/list-history.ts';
import { redoEntry, undoEntry } from './history/undo.ts';
import { listNudges } from './nudges/list-nudges.ts';
import { snoozeNudge } from './nudges/snooze-nudge.ts';
import { dismissNudge } from './nudges/dismiss-nudge.ts';
import { nextTerm } from './nudges/next-term.ts';
import { doneNudge } from './nudges/done-nudge.ts';
import { applyImport } from './imports/apply-import.ts';
import { previewImport } from './imports/preview-import.ts';
import { addPerson, listPeople, removePerson, updatePerson } from './people/people.ts';
import { exportAll } from './portability/export-all.ts';
import { importAll } from './portability/import-all.ts';
import { getPreferences, setPreferences } from './preferences/set-preferences.ts';
import { announcePrice, removePrice } from './prices/prices.ts';
import { resumeRelationship, updateRelationship } from './relationships/change-relationship.ts';
import { listRelationships } from './relationships/list-relationships.ts';
import { searchEverything } from './search/search-everything.ts';
import { appStatus, listHolidayRegions, openLink, stopWork } from './status/status.ts';
import { getSupplier } from './suppliers/get-supplier.ts';
import { addSupplier, listSuppliers, removeSupplier, updateSupplier } from './suppliers/suppliers.ts';
import * as calculator from './terms/calculator.ts';
import { previewTerms } from './terms/preview-terms.ts';

/** The handler of every operation. */
export const router: Router = {
  'terms.preview': previewTerms,
  'calculator.periodEnd': calculator.periodEnd,
  'calculator.termEnd': calculator.termEnd,
  'calculator.latestNotice': calculator.latestNotice,
  'calculator.sendBy': calculator.sendBy,
  'calculator.renewals': calculator.renewals,
  'calculator.window': calculator.window,
  'people.add': addPerson,
  'people.list': listPeople,
  'people.update': updatePerson,
  'people.remove': removePerson,
  'suppliers.add': addSupplier,
  'suppliers.get': getSupplier,
  'suppliers.list': listSuppliers,
  'suppliers.update': updateSupplier,
  'suppliers.remove': removeSupplier,
  'relationships.list': listRelationships,
  'relationships.update': updateRelationship,
  'relationships.resume': resumeRelationship,
  'contracts.add': addContract,
  'contracts.get': getContract,
  'contracts.update': updateContract,
  'contracts.list': listContracts,
  'contracts.remove': removeContract,
  'prices.announce': announcePrice,
  'prices.remove': removePrice,
  'exits.preview': previewExit,
  'exits.log': logExit,
  'exits.update': updateExit,
  'exits.acknowledge': acknowledgeExit,
  'exits.withdraw': withdrawExit,
  'exits.list': listExits,
  'nudges.list': listNudges,
  'nudges.snooze': snoozeNudge,
  'nudges.dismiss': dismissNudge,
  'nudges.nextTerm': nextTerm,
  'nudges.done': doneNudge,
  'deadlines.list': listDeadlines,
  'preferences.get': getPreferences,
  'preferences.set': setPreferences,
  'history.list': listHistory,
  'history.get': getHistoryEntry,
  'history.undo': undoEntry,
  'history.redo': redoEntry,
  'imports.preview': previewImport,
  'imports.apply': applyImport,
  'export.all': exportAll,
  'import.all': importAll,
  'calendar.export': exportCalendar,
  'files.receive': receiveFile,
  'files.collect': collectFile,
  'search.everything': searchEverything,
  'app.status': appStatus,
  'app.holidayRegions': listHolidayRegions,
  'app.openLink': openLink,
  'work.stop': stopWork,
};
