import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { tongueOf } from '#shared/messages/tongue.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import type { Message } from '#shared/domain/words.ts';
import { thisComputer } from '../../given-files/this-computer.ts';
import { refused } from '../failures.ts';
import {
  readied,
  type CommandHandler,
  type KeepingQuery,
  type PreparedCommand,
  type QueryContext,
  type QueryHandler,
} from '../handler.ts';
import { storePreference } from '../preferences/set-preferences.ts';
import { calendarFile, type CalendarFile } from './calendar-file.ts';
import { keepExported } from './exported-events.ts';
import { lastStep, readKeptCalendar, writeKeptCalendar, type KeptCalendar } from './kept-calendar.ts';

type Chosen = NonNullable<Preferences['calendarFile']>;

/** A file that was written when it was chosen. */
interface FirstWriting {
  readonly chosen: Chosen;
  readonly file: CalendarFile;
  readonly state: KeptCalendar;
}

/** Writes a calendar file to a path and keeps it up to date from now on. */
export const keepCalendar: PreparedCommand<'calendar.keep', FirstWriting, never> = {
  async prepare(context, { path: typed, replace = false }) {
    const path = context.files.keptPath(typed);
    if (!path.ok) return path;
    const { language, locale } = context.speaker;
    const chosen: Chosen = {
      path: path.value,
      computer: thisComputer(context.app.dataFolder),
      language: language === 'de' ? 'de' : 'en',
      locale,
    };
    const spoken = spokenFor(context, chosen);
    const file = calendarFile(spoken);
    const written = await context.files.writeKept(path.value, file.text, replace);
    if (!written.ok) return written;
    return ok(readied({ chosen, file, state: upToDate(context, context.now) }));
  },
  run(context, _, { facts }) {
    const { chosen, file, state } = facts;
    storePreference(context, 'calendarFile', chosen, context.preferences.calendarFile);
    keepExported(context.sqlite, file.kept);
    writeKeptCalendar(context.sqlite, chosen.path, state);
    context.describe(message('history.did.keptCalendar', { path: chosen.path }));
    return ok({ path: chosen.path, events: file.events });
  },
};

/** Asks where to keep it, where this door can. */
export const choosePlaceOfCalendar: QueryHandler<'calendar.choosePlace'> = async ({ app }) => {
  const asked = await app.openOutside?.({ kind: 'place', name: 'dancecard.ics' });
  const reason = asked === undefined ? message('refusals.placeFromWindow') : asked.reason;
  if (reason !== null) return failed({ type: 'Unavailable', message: reason });
  return ok({ path: asked?.place ?? null });
};

/** Leaves the calendar file as it is from now on. */
export const letGoCalendar: CommandHandler<'calendar.letGo'> = (context) => {
  const { calendarFile: chosen } = context.preferences;
  if (chosen === null) return failed(refused(message('refusals.noCalendarKept')));
  storePreference(context, 'calendarFile', null, chosen);
  context.describe(message('history.did.letGoCalendar', { path: chosen.path }));
  return ok({ path: chosen.path });
};

/** Which calendar file is kept up to date, and how that went the last time. */
export const keptCalendar: QueryHandler<'calendar.kept'> = (context) => {
  const { preferences, sqlite, today } = context;
  const { calendarFile: chosen } = preferences;
  if (chosen === null) return ok(null);
  const isHere = chosen.computer === thisComputer(context.app.dataFolder);
  const known = readKeptCalendar(sqlite, chosen.path);
  const isDue = known === null || known.lookedOn !== today || known.sequence !== lastStep(sqlite);
  return ok({
    path: chosen.path,
    isHere,
    isDue,
    writtenAt: isHere ? (known?.writtenAt ?? null) : null,
    failure: known?.failure == null ? null : context.say(known.failure),
    failedAt: known?.failedAt ?? null,
  });
};

/** What to keep of having looked whether the file is up to date; null: nothing. */
interface Looked {
  readonly path: string;
  readonly state: KeptCalendar;
  /** Null where the file was not written. */
  readonly file: CalendarFile | null;
}

/**
 * Brings the calendar file up to date where it says something else by now. A file that is not ours is never written over,
 * and nothing is written where the path was chosen on another computer.
 */
export const refreshCalendar: KeepingQuery<'calendar.refresh', Looked | null> = {
  async prepare(context, { isHeard }) {
    const { calendarFile: chosen } = context.preferences;
    if (chosen === null) return ok(readied({ answer: { state: 'off' as const, failure: null }, kept: null }));
    const known = readKeptCalendar(context.sqlite, chosen.path);
    if (chosen.computer !== thisComputer(context.app.dataFolder)) {
      return ok(
        readied(notWritten(context, chosen, known, message('calendar.kept.elsewhere', { path: chosen.path }), isHeard)),
      );
    }
    const spoken = spokenFor(context, chosen);
    const file = calendarFile(spoken);
    const there = await context.files.readKept(chosen.path);
    if (there !== null && withoutStamps(there) === withoutStamps(file.text)) {
      const state = upToDate(context, known?.writtenAt ?? context.now);
      return ok(
        readied({ answer: { state: 'same' as const, failure: null }, kept: { path: chosen.path, state, file: null } }),
      );
    }
    const written = await context.files.writeKept(chosen.path, file.text, false);
    if (!written.ok) {
      const why = message('calendar.kept.failed', { path: chosen.path, why: written.error.message });
      return ok(readied(notWritten(context, chosen, known, why, isHeard)));
    }
    const kept = { path: chosen.path, state: upToDate(context, context.now), file };
    return ok(readied({ answer: { state: 'written' as const, failure: null }, kept }));
  },
  keep({ sqlite }, looked) {
    if (looked === null) return;
    if (looked.file !== null) keepExported(sqlite, looked.file.kept);
    writeKeptCalendar(sqlite, looked.path, looked.state);
  },
};

/** Nothing was written; it is said once, to whoever hears it. */
function notWritten(
  context: QueryContext,
  { path }: Chosen,
  known: KeptCalendar | null,
  failure: Message,
  isHeard: boolean,
) {
  const isOld = known?.failure != null && context.say(known.failure) === context.say(failure);
  const isNews = !(isOld && known.isTold);
  const state: KeptCalendar = {
    ...lookedAt(context),
    writtenAt: known?.writtenAt ?? null,
    failure,
    failedAt: isOld ? known.failedAt : context.now,
    isTold: isHeard || !isNews,
  };
  const answer = { state: 'failed' as const, failure: isNews && isHeard ? context.say(failure) : null };
  return { answer, kept: { path, state, file: null } };
}

function upToDate(context: QueryContext, writtenAt: number): KeptCalendar {
  return { ...lookedAt(context), writtenAt, failure: null, failedAt: null, isTold: false };
}

function lookedAt({ sqlite, today }: QueryContext): Pick<KeptCalendar, 'lookedOn' | 'sequence'> {
  return { lookedOn: today, sequence: lastStep(sqlite) };
}

/** Speaks as the person does, or did when they chose the file: doors differ in what they speak, and the file must not. */
function spokenFor(context: QueryContext, chosen: Chosen): QueryContext {
  const { preferences } = context;
  const language = preferences.language ?? chosen.language;
  const locale = preferences.locale ?? (language === chosen.language ? chosen.locale : null);
  const speaker = speakerFor(tongueOf({ language, locale }, []));
  return { ...context, speaker, format: speaker.writing, say: (said) => speaker.say(said) };
}

/** A calendar without the instants at which it was written: without these, nothing differs that a person would see. */
function withoutStamps(text: string): string {
  return text.replaceAll(/^DTSTAMP:.*\r?\n/gm, '');
}
