// Written by `npm run messages` from shared/messages/de. Do not edit.
import backup from './de/backup.json' with { type: 'json' };
import calculator from './de/calculator.json' with { type: 'json' };
import calculatorPage from './de/calculatorPage.json' with { type: 'json' };
import calendar from './de/calendar.json' with { type: 'json' };
import candidates from './de/candidates.json' with { type: 'json' };
import choice from './de/choice.json' with { type: 'json' };
import compare from './de/compare.json' with { type: 'json' };
import comparison from './de/comparison.json' with { type: 'json' };
import contractForm from './de/contractForm.json' with { type: 'json' };
import core from './de/core.json' with { type: 'json' };
import cost from './de/cost.json' with { type: 'json' };
import costs from './de/costs.json' with { type: 'json' };
import data from './de/data.json' with { type: 'json' };
import desktop from './de/desktop.json' with { type: 'json' };
import documents from './de/documents.json' with { type: 'json' };
import door from './de/door.json' with { type: 'json' };
import erase from './de/erase.json' with { type: 'json' };
import exitDialog from './de/exitDialog.json' with { type: 'json' };
import exits from './de/exits.json' with { type: 'json' };
import exitsPage from './de/exitsPage.json' with { type: 'json' };
import files from './de/files.json' with { type: 'json' };
import format from './de/format.json' with { type: 'json' };
import history from './de/history.json' with { type: 'json' };
import historyPage from './de/historyPage.json' with { type: 'json' };
import importPage from './de/importPage.json' with { type: 'json' };
import imports from './de/imports.json' with { type: 'json' };
import input from './de/input.json' with { type: 'json' };
import interactions from './de/interactions.json' with { type: 'json' };
import judgements from './de/judgements.json' with { type: 'json' };
import kinds from './de/kinds.json' with { type: 'json' };
import leads from './de/leads.json' with { type: 'json' };
import needPage from './de/needPage.json' with { type: 'json' };
import needs from './de/needs.json' with { type: 'json' };
import needsPages from './de/needsPages.json' with { type: 'json' };
import nudges from './de/nudges.json' with { type: 'json' };
import offers from './de/offers.json' with { type: 'json' };
import omissions from './de/omissions.json' with { type: 'json' };
import ownFacts from './de/ownFacts.json' with { type: 'json' };
import ownPage from './de/ownPage.json' with { type: 'json' };
import ownProblems from './de/ownProblems.json' with { type: 'json' };
import ownTemplates from './de/ownTemplates.json' with { type: 'json' };
import ownTypes from './de/ownTypes.json' with { type: 'json' };
import ownWords from './de/ownWords.json' with { type: 'json' };
import palgorithmPages from './de/palgorithmPages.json' with { type: 'json' };
import palgorithms from './de/palgorithms.json' with { type: 'json' };
import paymentsPage from './de/paymentsPage.json' with { type: 'json' };
import plain from './de/plain.json' with { type: 'json' };
import preferences from './de/preferences.json' with { type: 'json' };
import problems from './de/problems.json' with { type: 'json' };
import progress from './de/progress.json' with { type: 'json' };
import promises from './de/promises.json' with { type: 'json' };
import proposals from './de/proposals.json' with { type: 'json' };
import recognition from './de/recognition.json' with { type: 'json' };
import records from './de/records.json' with { type: 'json' };
import refusals from './de/refusals.json' with { type: 'json' };
import relationships from './de/relationships.json' with { type: 'json' };
import search from './de/search.json' with { type: 'json' };
import shell from './de/shell.json' with { type: 'json' };
import standing from './de/standing.json' with { type: 'json' };
import statements from './de/statements.json' with { type: 'json' };
import store from './de/store.json' with { type: 'json' };
import suggestions from './de/suggestions.json' with { type: 'json' };
import supplier from './de/supplier.json' with { type: 'json' };
import suppliersSide from './de/suppliersSide.json' with { type: 'json' };
import terminal from './de/terminal.json' with { type: 'json' };
import terms from './de/terms.json' with { type: 'json' };
import timeline from './de/timeline.json' with { type: 'json' };
import today from './de/today.json' with { type: 'json' };
import transport from './de/transport.json' with { type: 'json' };
import ui from './de/ui.json' with { type: 'json' };
import unreadable from './de/unreadable.json' with { type: 'json' };
import views from './de/views.json' with { type: 'json' };
import whyNot from './de/whyNot.json' with { type: 'json' };
import whyNotDialog from './de/whyNotDialog.json' with { type: 'json' };
import whyNudge from './de/whyNudge.json' with { type: 'json' };

const all = {
  ...backup,
  ...calculator,
  ...calculatorPage,
  ...calendar,
  ...candidates,
  ...choice,
  ...compare,
  ...comparison,
  ...contractForm,
  ...core,
  ...cost,
  ...costs,
  ...data,
  ...desktop,
  ...documents,
  ...door,
  ...erase,
  ...exitDialog,
  ...exits,
  ...exitsPage,
  ...files,
  ...format,
  ...history,
  ...historyPage,
  ...importPage,
  ...imports,
  ...input,
  ...interactions,
  ...judgements,
  ...kinds,
  ...leads,
  ...needPage,
  ...needs,
  ...needsPages,
  ...nudges,
  ...offers,
  ...omissions,
  ...ownFacts,
  ...ownPage,
  ...ownProblems,
  ...ownTemplates,
  ...ownTypes,
  ...ownWords,
  ...palgorithmPages,
  ...palgorithms,
  ...paymentsPage,
  ...plain,
  ...preferences,
  ...problems,
  ...progress,
  ...promises,
  ...proposals,
  ...recognition,
  ...records,
  ...refusals,
  ...relationships,
  ...search,
  ...shell,
  ...standing,
  ...statements,
  ...store,
  ...suggestions,
  ...supplier,
  ...suppliersSide,
  ...terminal,
  ...terms,
  ...timeline,
  ...today,
  ...transport,
  ...ui,
  ...unreadable,
  ...views,
  ...whyNot,
  ...whyNotDialog,
  ...whyNudge,
};

/** Every message of this language, by id. Asked for, because the built program reads a language when it speaks it. */
export function de(): typeof all {
  return all;
}
