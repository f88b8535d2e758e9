import { addAbsence, listAbsences, removeAbsence, updateAbsence } from './absences/absences.ts';
import { exportCalendar } from './calendar/export-calendar.ts';
import {
  choosePlaceOfCalendar,
  keepCalendar,
  keptCalendar,
  letGoCalendar,
  refreshCalendar,
} from './calendar/keep-calendar.ts';
import { addCandidate, moveCandidate, removeCandidate, updateCandidate } from './candidates/candidates.ts';
import {
  addContract,
  getContract,
  listCategories,
  listContracts,
  removeContract,
  updateContract,
} from './contracts/contracts.ts';
import { succeedContract } from './contracts/succeed-contract.ts';
import { useContract } from './contracts/use-contract.ts';
import { listCopies, removeCopy } from './copies/copies.ts';
import { chooseOffer, previewChoice } from './needs/choose-offer.ts';
import { addNeed, getNeed, listNeeds, moveNeed, removeNeed, updateNeed } from './needs/needs.ts';
import { judgeNudge } from './nudges/judge-nudge.ts';
import { explainNudge } from './nudges/explain-nudge.ts';
import { whyNot } from './nudges/why-not.ts';
import { backtest } from './palgorithms/backtest.ts';
import { configurePalgorithm, forgetLearnt } from './palgorithms/configure-palgorithm.ts';
import { listPalgorithms } from './palgorithms/list-palgorithms.ts';
import { dismissNudge, doneNudge, nextTerm, snoozeNudge } from './nudges/answer-nudge.ts';
import { dueNudges } from './nudges/due-nudges.ts';
import { addOffer, removeOffer, updateOffer } from './offers/offers.ts';
import { importEcbRates, listRates, setRate } from './rates/rates.ts';
import * as checklist from './checklists/checklist.ts';
import {
  addSupplier,
  listSupplierNames,
  listSuppliers,
  removeSupplier,
  updateSupplier,
} from './suppliers/suppliers.ts';
import { listDeadlines, listMonths } from './deadlines/list-deadlines.ts';
import { askDataBack, dataWasErased } from './data-given/ask-back.ts';
import * as dataGiven from './data-given/data-given.ts';
import { listProbableData } from './data-given/probable.ts';
import * as detailChanges from './detail-changes/detail-changes.ts';
import { tellSuppliers, untellSuppliers } from './detail-changes/tellings.ts';
import { addDocument } from './documents/add-document.ts';
import { addAttachment, listAttachments } from './documents/attachments.ts';
import { getDocument, listDocuments, removeDocument, saveDocument, updateDocument } from './documents/documents.ts';
import { eraseAll } from './erase/erase-all.ts';
import { eraseRecord } from './erase/erase-record.ts';
import { previewErase } from './erase/preview-erase.ts';
import { acknowledgeExit, updateExit, withdrawExit } from './exits/change-exit.ts';
import { getExit, listExits } from './exits/list-exits.ts';
import { logExit, previewExit } from './exits/log-exit.ts';
import { addExitItem, removeExitItem, tickExitItem } from './exits/tick-item.ts';
import { collectFile, receiveFile } from './files/page-files.ts';
import type { Router } from './handler.ts';
import { getHistoryEntry, listHistory } from './history/list-history.ts';
import { nextSteps, redoEntry, undoEntry } from './history/undo.ts';
import * as interactions from './interactions/interactions.ts';
import { compareOffers } from './needs/compare-offers.ts';
import { draftQuestions } from './needs/draft-questions.ts';
import { listNudges, nudgesOverview } from './nudges/list-nudges.ts';
import * as accounts from './accounts/accounts.ts';
import * as ownPalgorithms from './palgorithms/own-palgorithms.ts';
import { exportOwn, importOwn, previewOwn } from './palgorithms/own-files.ts';
import { listFacts, listTemplates } from './palgorithms/own-words.ts';
import { tryPalgorithm } from './palgorithms/try-palgorithm.ts';
import * as exchanges from './reciprocity/exchanges.ts';
import * as identifiers from './identifiers/identifiers.ts';
import * as logins from './logins/logins.ts';
import { assignPayments } from './payments/assign-payments.ts';
import { acceptAllSuggestions, acceptSuggestion } from './suggestions/accept-suggestion.ts';
import { rejectSuggestion } from './suggestions/answers.ts';
import { listSuggestions } from './suggestions/suggestions.ts';
import { mergeSuppliers } from './suppliers/merge-suppliers.ts';
import { splitSupplier } from './suppliers/split-supplier.ts';
import { listPayments, sumPayments } from './payments/booked-payments.ts';
import { relationshipReciprocity } from './reciprocity/reciprocity.ts';
import * as judgements from './judgements/judgements.ts';
import { getJudgements, listJudgements } from './judgements/read-judgements.ts';
import * as layers from './layers/layers.ts';
import { matchLayer, unmatchLayer } from './layers/matches.ts';
import { askedRecommendation } from './recommendations/asked.ts';
import * as recommendations from './recommendations/recommendations.ts';
import { applyImport } from './imports/apply-import.ts';
import { previewImport } from './imports/preview-import.ts';
import { costOfOffer, costOfPrice } from './offers/cost-of-offer.ts';
import { moneyCommitments } from './payments/commitments.ts';
import { paymentsByMonth, paymentsDue } from './payments/payments-due.ts';
import { addPerson, listPeople, removePerson, updatePerson } from './people/people.ts';
import { checkBackup } from './portability/check-backup.ts';
import { exportAll } from './portability/export-all.ts';
import { importAll } from './portability/import-all.ts';
import * as problemSteps from './problems/problem-steps.ts';
import * as problems from './problems/problems.ts';
import * as promises from './promises/promises.ts';
import { acceptProposal, getProposal, listProposals, refuseProposal } from './proposals/proposals.ts';
import { getPreferences, setPreferences } from './preferences/set-preferences.ts';
import { announcePrice, removePrice, updatePrice } from './prices/prices.ts';
import { resumeRelationship, reviewRelationship, updateRelationship } from './relationships/change-relationship.ts';
import { leftSupplier } from './relationships/left-supplier.ts';
import { listRelationships } from './relationships/list-relationships.ts';
import { search } from './search/search.ts';
import { appStatus, listHolidayRegions, openDemo, openLink, stopWork } from './status/status.ts';
import { getSupplier } from './suppliers/get-supplier.ts';
import * as calculator from './terms/calculator.ts';
import { previewTerms } from './terms/preview-terms.ts';
import { readTerms } from './terms/read-terms.ts';
import { listUnreadable } from './unreadable/list-unreadable.ts';
import { listOmissions } from './omissions/list-omissions.ts';
import { volumeByYear } from './volume/volume-by-year.ts';
import { listTimeline } from './timeline/list-timeline.ts';

/** The handler of every operation. */
export const router: Router = {
  'terms.preview': previewTerms,
  'terms.read': readTerms,
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
  'suppliers.names': listSupplierNames,
  'suppliers.update': updateSupplier,
  'suppliers.remove': removeSupplier,
  'relationships.list': listRelationships,
  'relationships.update': updateRelationship,
  'relationships.review': reviewRelationship,
  'relationships.resume': resumeRelationship,
  'relationships.reciprocity': relationshipReciprocity,
  'relationships.left': leftSupplier,
  'contracts.add': addContract,
  'contracts.get': getContract,
  'contracts.update': updateContract,
  'contracts.used': useContract,
  'contracts.succeed': succeedContract,
  'contracts.list': listContracts,
  'contracts.categories': listCategories,
  'contracts.remove': removeContract,
  'prices.announce': announcePrice,
  'prices.update': updatePrice,
  'prices.remove': removePrice,
  'payments.due': paymentsDue,
  'payments.months': paymentsByMonth,
  'money.commitments': moneyCommitments,
  'exits.preview': previewExit,
  'exits.log': logExit,
  'exits.update': updateExit,
  'exits.acknowledge': acknowledgeExit,
  'exits.withdraw': withdrawExit,
  'exits.list': listExits,
  'exits.get': getExit,
  'exits.tick': tickExitItem,
  'exits.addItem': addExitItem,
  'exits.removeItem': removeExitItem,
  'nudges.list': listNudges,
  'nudges.overview': nudgesOverview,
  'nudges.explain': explainNudge,
  'nudges.whyNot': whyNot,
  'nudges.feedback': judgeNudge,
  'palgorithms.list': listPalgorithms,
  'palgorithms.configure': configurePalgorithm,
  'palgorithms.forget': forgetLearnt,
  'palgorithms.backtest': backtest,
  'nudges.snooze': snoozeNudge,
  'nudges.dismiss': dismissNudge,
  'nudges.nextTerm': nextTerm,
  'nudges.done': doneNudge,
  'deadlines.list': listDeadlines,
  'deadlines.months': listMonths,
  'needs.add': addNeed,
  'needs.list': listNeeds,
  'needs.get': getNeed,
  'needs.update': updateNeed,
  'needs.move': moveNeed,
  'needs.remove': removeNeed,
  'needs.compare': compareOffers,
  'needs.draftQuestions': draftQuestions,
  'needs.previewChoice': previewChoice,
  'needs.choose': chooseOffer,
  'candidates.add': addCandidate,
  'candidates.move': moveCandidate,
  'candidates.update': updateCandidate,
  'candidates.remove': removeCandidate,
  'interactions.add': interactions.addInteraction,
  'interactions.list': interactions.listInteractions,
  'interactions.update': interactions.updateInteraction,
  'interactions.remove': interactions.removeInteraction,
  'offers.add': addOffer,
  'offers.update': updateOffer,
  'offers.remove': removeOffer,
  'offers.cost': costOfOffer,
  'offers.costOf': costOfPrice,
  'absences.add': addAbsence,
  'absences.list': listAbsences,
  'absences.update': updateAbsence,
  'absences.remove': removeAbsence,
  'rates.set': setRate,
  'rates.list': listRates,
  'rates.importEcb': importEcbRates,
  'promises.add': promises.addPromise,
  'promises.list': promises.listPromises,
  'promises.update': promises.updatePromise,
  'promises.settle': promises.settlePromise,
  'promises.remove': promises.removePromise,
  'problems.open': problems.openProblem,
  'problems.update': problems.updateProblem,
  'problems.addStep': problemSteps.addProblemStep,
  'problems.updateStep': problemSteps.updateProblemStep,
  'problems.removeStep': problemSteps.removeProblemStep,
  'problems.close': problems.closeProblem,
  'problems.reopen': problems.reopenProblem,
  'problems.list': problems.listProblems,
  'problems.get': problems.getProblem,
  'problems.remove': problems.removeProblem,
  'documents.add': addDocument,
  'documents.list': listDocuments,
  'documents.get': getDocument,
  'documents.attachments': listAttachments,
  'documents.addAttachment': addAttachment,
  'documents.update': updateDocument,
  'documents.save': saveDocument,
  'documents.remove': removeDocument,
  'data.given': dataGiven.listDataGiven,
  'data.probable': listProbableData,
  'data.add': dataGiven.addDataGiven,
  'data.update': dataGiven.updateDataGiven,
  'data.withdraw': dataGiven.withdrawConsent,
  'data.askBack': askDataBack,
  'data.erased': dataWasErased,
  'data.remove': dataGiven.removeDataGiven,
  'data.change': detailChanges.addDetailChange,
  'data.updateChange': detailChanges.updateDetailChange,
  'data.removeChange': detailChanges.removeDetailChange,
  'data.changes': detailChanges.listDetailChanges,
  'data.tellings': detailChanges.listTellings,
  'data.told': tellSuppliers,
  'data.untold': untellSuppliers,
  'timeline.list': listTimeline,
  'omissions.list': listOmissions,
  'volume.byYear': volumeByYear,
  'suppliers.merge': mergeSuppliers,
  'suppliers.split': splitSupplier,
  'suggestions.list': listSuggestions,
  'suggestions.accept': acceptSuggestion,
  'suggestions.acceptAll': acceptAllSuggestions,
  'suggestions.reject': rejectSuggestion,
  'payments.list': listPayments,
  'payments.sums': sumPayments,
  'payments.assign': assignPayments,
  'accounts.list': accounts.listAccounts,
  'accounts.update': accounts.updateAccount,
  'accounts.remove': accounts.removeAccount,
  'identifiers.list': identifiers.listIdentifiers,
  'identifiers.remove': identifiers.removeIdentifier,
  'logins.add': logins.addLogin,
  'logins.update': logins.updateLogin,
  'logins.remove': logins.removeLogin,
  'logins.list': logins.listLogins,
  'palgorithms.define': ownPalgorithms.definePalgorithm,
  'palgorithms.change': ownPalgorithms.changePalgorithm,
  'palgorithms.remove': ownPalgorithms.removePalgorithm,
  'palgorithms.own': ownPalgorithms.listOwn,
  'palgorithms.try': tryPalgorithm,
  'palgorithms.facts': listFacts,
  'palgorithms.templates': listTemplates,
  'palgorithms.export': exportOwn,
  'palgorithms.preview': previewOwn,
  'palgorithms.import': importOwn,
  'exchanges.add': exchanges.addExchange,
  'exchanges.update': exchanges.updateExchange,
  'exchanges.remove': exchanges.removeExchange,
  'exchanges.list': exchanges.listExchanges,
  'judgements.get': getJudgements,
  'judgements.answer': judgements.answerJudgement,
  'judgements.clear': judgements.clearJudgement,
  'judgements.list': listJudgements,
  'layers.list': layers.listLayers,
  'layers.add': layers.addLayerItem,
  'layers.update': layers.updateLayerItem,
  'layers.move': layers.moveLayerItem,
  'layers.remove': layers.removeLayerItem,
  'layers.match': matchLayer,
  'layers.unmatch': unmatchLayer,
  'recommendations.add': recommendations.addRecommendation,
  'recommendations.putOff': recommendations.putOffRecommendation,
  'recommendations.remove': recommendations.removeRecommendation,
  'recommendations.list': recommendations.listRecommendations,
  'recommendations.asked': askedRecommendation,
  'checklist.add': checklist.addChecklistItem,
  'checklist.list': checklist.listChecklist,
  'checklist.tick': checklist.tickChecklistItem,
  'checklist.remove': checklist.removeChecklistItem,
  'preferences.get': getPreferences,
  'preferences.set': setPreferences,
  'history.list': listHistory,
  'history.get': getHistoryEntry,
  'history.next': nextSteps,
  'history.undo': undoEntry,
  'history.redo': redoEntry,
  'imports.preview': previewImport,
  'imports.apply': applyImport,
  'export.all': exportAll,
  'import.all': importAll,
  'backup.check': checkBackup,
  'calendar.export': exportCalendar,
  'calendar.keep': keepCalendar,
  'calendar.choosePlace': choosePlaceOfCalendar,
  'calendar.letGo': letGoCalendar,
  'calendar.kept': keptCalendar,
  'calendar.refresh': refreshCalendar,
  'nudges.due': dueNudges,
  'files.receive': receiveFile,
  'files.collect': collectFile,
  'erase.preview': previewErase,
  'erase.record': eraseRecord,
  'erase.all': eraseAll,
  'copies.list': listCopies,
  'copies.remove': removeCopy,
  'proposals.list': listProposals,
  'proposals.get': getProposal,
  'proposals.accept': acceptProposal,
  'proposals.refuse': refuseProposal,
  'search.query': search,
  'search.everything': search,
  'unreadable.list': listUnreadable,
  'app.status': appStatus,
  'app.holidayRegions': listHolidayRegions,
  'app.openLink': openLink,
  'app.openDemo': openDemo,
  'work.stop': stopWork,
};
