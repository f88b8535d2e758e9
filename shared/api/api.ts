import type { z } from 'zod';
import { appOperations } from './app.ts';
import { backupOperations } from './backup.ts';
import { calculatorOperations } from './calculator.ts';
import { calendarOperations } from './calendar.ts';
import { candidatesOperations } from './candidates.ts';
import { contractsOperations } from './contracts.ts';
import { deadlinesOperations } from './deadlines.ts';
import { exportOperations } from './export.ts';
import { filesOperations } from './files.ts';
import { importOperations } from './import.ts';
import { moneyOperations } from './money.ts';
import { needsOperations } from './needs.ts';
import { nudgesOperations } from './nudges.ts';
import { offersOperations } from './offers.ts';
import { omissionsOperations } from './omissions.ts';
import { palgorithmsOperations } from './palgorithms.ts';
import { paymentsOperations } from './payments.ts';
import { peopleOperations } from './people.ts';
import { pricesOperations } from './prices.ts';
import { ratesOperations } from './rates.ts';
import { relationshipsOperations } from './relationships.ts';
import { searchOperations } from './search.ts';
import { suppliersOperations } from './suppliers.ts';
import { termsOperations } from './terms.ts';
import { timelineOperations } from './timeline.ts';
import { volumeOperations } from './volume.ts';
import { workOperations } from './work.ts';
import { checklistOperations } from './checklist.ts';
import { copiesOperations } from './copies.ts';
import type { ErrorsOf, Operation } from './define.ts';
import { dataOperations } from './data.ts';
import { documentsOperations } from './documents.ts';
import { eraseOperations } from './erase.ts';
import type { TransportError } from './errors.ts';
import type { EventName } from './event-names.ts';
import type { Events } from './events.ts';
import { absencesOperations } from './absences.ts';
import { accountsOperations } from './accounts.ts';
import { exchangesOperations } from './exchanges.ts';
import { identifiersOperations } from './identifiers.ts';
import { loginsOperations } from './logins.ts';
import { suggestionsOperations } from './suggestions.ts';
import { exitsOperations } from './exits.ts';
import { historyOperations } from './history.ts';
import { importsOperations } from './imports.ts';
import { interactionsOperations } from './interactions.ts';
import { judgementsOperations } from './judgements.ts';
import { layersOperations } from './layers.ts';
import { proposalsOperations } from './proposals.ts';
import { preferencesOperations } from './preferences.ts';
import { problemsOperations } from './problems.ts';
import { promisesOperations } from './promises.ts';
import { recommendationsOperations } from './recommendations.ts';
import { unreadableOperations } from './unreadable.ts';
import type { Failed, Success } from '../domain/result.ts';

/** Every operation there is, by path. Doors, validation, help and JSON Schemas all come from here. */
export const api = {
  ...termsOperations,
  ...calculatorOperations,
  ...peopleOperations,
  ...suppliersOperations,
  ...relationshipsOperations,
  ...contractsOperations,
  ...pricesOperations,
  ...paymentsOperations,
  ...moneyOperations,
  ...exitsOperations,
  ...nudgesOperations,
  ...palgorithmsOperations,
  ...deadlinesOperations,
  ...dataOperations,
  ...documentsOperations,
  ...needsOperations,
  ...candidatesOperations,
  ...offersOperations,
  ...ratesOperations,
  ...interactionsOperations,
  ...problemsOperations,
  ...promisesOperations,
  ...timelineOperations,
  ...omissionsOperations,
  ...volumeOperations,
  ...checklistOperations,
  ...exchangesOperations,
  ...accountsOperations,
  ...identifiersOperations,
  ...loginsOperations,
  ...suggestionsOperations,
  ...absencesOperations,
  ...judgementsOperations,
  ...layersOperations,
  ...recommendationsOperations,
  ...preferencesOperations,
  ...historyOperations,
  ...importsOperations,
  ...exportOperations,
  ...importOperations,
  ...backupOperations,
  ...calendarOperations,
  ...filesOperations,
  ...eraseOperations,
  ...copiesOperations,
  ...proposalsOperations,
  ...searchOperations,
  ...unreadableOperations,
  ...appOperations,
  ...workOperations,
} as const satisfies Record<string, Operation>;

export type Api = typeof api;
export type Path = keyof Api;
export type CommandPath = {
  [P in Path]: Api[P]['kind'] extends 'command' ? P : never;
}[Path];

/** What a caller passes: optional fields may be left out. */
export type InputOf<P extends Path> = z.input<Api[P]['input']>;
/** What a handler gets: parsed, with defaults filled in. */
export type ParsedInputOf<P extends Path> = z.output<Api[P]['input']>;
export type OutputOf<P extends Path> = z.output<Api[P]['output']>;
/** The failures a handler may return. */
export type FailureOf<P extends Path> = ErrorsOf<Api[P]>;
/** What a caller gets back. */
export type Outcome<P extends Path> = Answer<OutputOf<P>> | Failed<FailureOf<P> | TransportError>;

/** What a call answered; of a command with the entry it left in the history, null when it changed nothing. */
export interface Answer<Value> extends Success<Value> {
  readonly entryId?: string | null;
  /** Of a command that was only proposed: what it is to be accepted or refused by. `value` is what it would answer. */
  readonly proposalId?: string;
}

/** Whether the text is the path of an operation. */
export function isPath(text: string): text is Path {
  return Object.hasOwn(api, text);
}

/** What every door carries. */
export interface Client {
  call<P extends Path>(path: P, input: InputOf<P>): Promise<Outcome<P>>;
  /** Calls the listener at each event until the returned function is called. */
  subscribe<Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void): () => void;
}
