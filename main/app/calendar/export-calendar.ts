import { ok } from '#shared/domain/result.ts';
import { readied, type KeepingQuery } from '../handler.ts';
import { calendarFile } from './calendar-file.ts';
import { keepExported, type KeptEvents } from './exported-events.ts';

/** Writes every coming deadline to a file any calendar can read. */
export const exportCalendar: KeepingQuery<'calendar.export', KeptEvents> = {
  async prepare(context, { path, until, replace = false }) {
    const { text, events, cancelled, kept } = calendarFile(context, until);
    const written = await context.files.write(path, [text], { kind: 'calendar', replace });
    if (!written.ok) return written;
    return ok(readied({ answer: { path: written.value.path, events, cancelled }, kept }));
  },
  keep({ sqlite }, kept) {
    keepExported(sqlite, kept);
  },
};
