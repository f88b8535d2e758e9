import type { Outcome, Path } from '#shared/api/api.ts';
import type { EventName } from '#shared/api/event-names.ts';
import type { Events } from '#shared/api/events.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Dancecard, DoorOptions, OpenFailure } from '../dancecard.ts';
import { calendarKeeper, patienceForCalendar } from '../calendar-keeper.ts';
import type { SaidOutcome } from '../dispatch.ts';
import { coreThreads, type CoreThreads } from './core-threads.ts';
import { openFailed, saidHere, thrown } from './failures.ts';
import { lockedThreads } from './locked-threads.ts';
import type { CallMessage } from './messages.ts';

/** How long reading may go on after the app was asked to end, in milliseconds. */
const patience = 3000;

/**
 * Opens the store of a folder with its work in threads of its own: what is asked of it never keeps this thread waiting.
 * The same halves of a core as in one thread, and the same answers.
 */
export async function openInThreads(options: DoorOptions): Promise<Result<Dancecard, OpenFailure>> {
  const started = await (options.locked === true ? lockedThreads(options) : coreThreads(options));
  if (!started.ok) return openFailed(options, started.error);
  const told = await Promise.all(started.value.told.map((said) => saidHere(options, said)));
  return ok(dancecardOver(started.value, told, options));
}

type As = CallMessage['as'];

/** The api over threads that run. */
export function dancecardOver(threads: CoreThreads, told: readonly string[], options: DoorOptions): Dancecard {
  const { signal, hub } = threads;
  const underWay = new Set<Promise<unknown>>();
  let closed: Promise<void> | null = null;
  let closing: Promise<void> | null = null;

  const ask = async (path: string, input: unknown, caller: CallMessage['caller'], as: As) => {
    const route = threads.routeOf(path);
    const over = route.isStoppable ? signal.underWay() : null;
    try {
      const stopsBefore = signal.stopsUntilNow();
      return await threads.ask(route, { path, input, caller, stopsBefore, as });
    } catch (error) {
      return failed(await thrown(error, threads.lastReference(), options));
    } finally {
      over?.();
    }
  };

  const asked = async (path: string, input: unknown, caller: CallMessage['caller'], as: As) => {
    if (closed !== null) return failed(await thrown('closed', '', options));
    // Whoever works looks at the memory this writes to, so no thread that is held has to answer.
    if (isStop(path, input, caller)) {
      const answer: Outcome<'work.stop'> = ok({ stopped: signal.askToStop() });
      return as === 'value' ? answer : textOf(answer);
    }
    const asking = ask(path, input, caller, as);
    underWay.add(asking);
    try {
      return await asking;
    } finally {
      underWay.delete(asking);
    }
  };

  const callUnknown: Dancecard['callUnknown'] = async (path, input, caller) => {
    const answer = await asked(path, input, caller ?? null, 'value');
    if (answer instanceof Uint8Array) throw new Error('An answer came as text that was asked for as a value');
    return answer;
  };

  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the output was parsed by the schema its type comes from
  const call: Dancecard['call'] = async (path, input) => (await callUnknown(path, input)) as Outcome<typeof path>;
  const keeper = options.locked === true ? null : calendarKeeper({ call, hub, later });
  keeper?.start();

  return {
    callUnknown,
    async callForText(path, input, caller) {
      const answer = await asked(path, input, caller ?? null, 'text');
      return answer instanceof Uint8Array ? answer : textOf(answer);
    },
    call,
    subscribe<Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void) {
      const unsubscribe = hub.subscribe(event, listener);
      if (event === 'nudgesRaised') threads.heard();
      if (event === 'calendarFailed') keeper?.heard();
      return unsubscribe;
    },
    openNudgeCount: () => threads.openNudgeCount(),
    told,
    resumed: () => threads.resumed(),
    close: () => (closing ??= close()),
  };

  async function close(): Promise<void> {
    signal.askToEnd();
    await keeper?.close(patienceForCalendar);
    closed = end();
    await closed;
  }

  async function end(): Promise<void> {
    await threads.end(Promise.allSettled(underWay), patience);
  }
}

/** Whether a call does no more than ask all work to stop. Any other is looked at by its operation, as every call is. */
function isStop(path: string, input: unknown, caller: CallMessage['caller']): boolean {
  const isEmpty = input === undefined || (typeof input === 'object' && input !== null && !Array.isArray(input));
  return path === ('work.stop' satisfies Path) && isEmpty && caller?.mode !== 'propose';
}

function later(milliseconds: number, callback: () => void): () => void {
  const timeout = setTimeout(callback, milliseconds);
  timeout.unref();
  return () => clearTimeout(timeout);
}

function textOf(answer: SaidOutcome): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(answer));
}
