// Written by `npm run messages` from shared/messages/en. Do not edit.
import backup from './en/backup.json' with { type: 'json' };
import calculator from './en/calculator.json' with { type: 'json' };
import calculatorPage from './en/calculatorPage.json' with { type: 'json' };
import calendar from './en/calendar.json' with { type: 'json' };
import candidates from './en/candidates.json' with { type: 'json' };
import choice from './en/choice.json' with { type: 'json' };
import compare from './en/compare.json' with { type: 'json' };
import comparison from './en/comparison.json' with { type: 'json' };
import contractForm from './en/contractForm.json' with { type: 'json' };
import core from './en/core.json' with { type: 'json' };
import cost from './en/cost.json' with { type: 'json' };
import costs from './en/costs.json' with { type: 'json' };
import data from './en/data.json' with { type: 'json' };
import desktop from './en/desktop.json' with { type: 'json' };
import documents from './en/documents.json' with { type: 'json' };
import door from './en/door.json' with { type: 'json' };
import erase from './en/erase.json' with { type: 'json' };
import exitDialog from './en/exitDialog.json' with { type: 'json' };
import exits from './en/exits.json' with { type: 'json' };
import exitsPage from './en/exitsPage.json' with { type: 'json' };
import files from './en/files.json' with { type: 'json' };
import format from './en/format.json' with { type: 'json' };
import history from './en/history.json' with { type: 'json' };
import historyPage from './en/historyPage.json' with { type: 'json' };
import importPage from './en/importPage.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import input from './en/input.json' with { type: 'json' };
import interactions from './en/interactions.json' with { type: 'json' };
import judgements from './en/judgements.json' with { type: 'json' };
import kinds from './en/kinds.json' with { type: 'json' };
import leads from './en/leads.json' with { type: 'json' };
import needPage from './en/needPage.json' with { type: 'json' };
import needs from './en/needs.json' with { type: 'json' };
import needsPages from './en/needsPages.json' with { type: 'json' };
import nudges from './en/nudges.json' with { type: 'json' };
import offers from './en/offers.json' with { type: 'json' };
import omissions from './en/omissions.json' with { type: 'json' };
import ownFacts from './en/ownFacts.json' with { type: 'json' };
import ownPage from './en/ownPage.json' with { type: 'json' };
import ownProblems from './en/ownProblems.json' with { type: 'json' };
import ownTemplates from './en/ownTemplates.json' with { type: 'json' };
import ownTypes from './en/ownTypes.json' with { type: 'json' };
import ownWords from './en/ownWords.json' with { type: 'json' };
import palgorithmPages from './en/palgorithmPages.json' with { type: 'json' };
import palgorithms from './en/palgorithms.json' with { type: 'json' };
import paymentsPage from './en/paymentsPage.json' with { type: 'json' };
import plain from './en/plain.json' with { type: 'json' };
import preferences from './en/preferences.json' with { type: 'json' };
import problems from './en/problems.json' with { type: 'json' };
import progress from './en/progress.json' with { type: 'json' };
import promises from './en/promises.json' with { type: 'json' };
import proposals from './en/proposals.json' with { type: 'json' };
import recognition from './en/recognition.json' with { type: 'json' };
import records from './en/records.json' with { type: 'json' };
import refusals from './en/refusals.json' with { type: 'json' };
import relationships from './en/relationships.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import standing from './en/standing.json' with { type: 'json' };
import statements from './en/statements.json' with { type: 'json' };
import store from './en/store.json' with { type: 'json' };
import suggestions from './en/suggestions.json' with { type: 'json' };
import supplier from './en/supplier.json' with { type: 'json' };
import suppliersSide from './en/suppliersSide.json' with { type: 'json' };
import terminal from './en/terminal.json' with { type: 'json' };
import terms from './en/terms.json' with { type: 'json' };
import timeline from './en/timeline.json' with { type: 'json' };
import today from './en/today.json' with { type: 'json' };
import transport from './en/transport.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };
import unreadable from './en/unreadable.json' with { type: 'json' };
import views from './en/views.json' with { type: 'json' };
import whyNot from './en/whyNot.json' with { type: 'json' };
import whyNotDialog from './en/whyNotDialog.json' with { type: 'json' };
import whyNudge from './en/whyNudge.json' with { type: 'json' };

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
export function en(): typeof all {
  return all;
}
