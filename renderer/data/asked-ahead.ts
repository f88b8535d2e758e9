import type { Client, OutputOf } from '#shared/api/api.ts';
import { neededByEveryPage, shownByToday } from './first-questions.ts';

/** For so long, in milliseconds, a page waits for what it asked ahead before it is drawn without it. */
const patience = 500;

/** For so long it waits, once it knows what every page needs, for what Today shows: longer than that its frame is drawn. */
const patienceForToday = 80;

/** What a page is drawn from, asked for before anything is drawn. */
export interface AskedAhead {
  /** The answers that are there by now; what failed is left out, and asked for again by the page. */
  readonly status: OutputOf<'app.status'> | undefined;
  readonly preferences: OutputOf<'preferences.get'> | undefined;
  /** What Today shows, where the page begins there. */
  readonly overview: OutputOf<'nudges.overview'> | undefined;
  /** Ends the watch; whether something was written since it began, so that the answers may be old. */
  end(): boolean;
}

/** Asks for it and waits, but no longer than is worth it. */
export async function askAhead(client: Client, { isToday }: { readonly isToday: boolean }): Promise<AskedAhead> {
  let isOld = false;
  const grownOld = () => {
    isOld = true;
  };
  const ends = [client.subscribe('changed', grownOld), client.subscribe('dateChanged', grownOld)];
  const [[statusPath, ofStatus], [preferencesPath, ofPreferences]] = neededByEveryPage;
  const [overviewPath, ofOverview] = shownByToday;
  const both = Promise.all([client.call(statusPath, ofStatus), client.call(preferencesPath, ofPreferences)]);
  const shown = isToday ? client.call(overviewPath, ofOverview).catch(() => null) : null;
  const [status, preferences] = (await within(
    patience,
    both.catch(() => null),
  )) ?? [null, null];
  const overview = shown === null ? null : await within(patienceForToday, shown);
  return {
    status: status?.ok === true ? status.value : undefined,
    preferences: preferences?.ok === true ? preferences.value : undefined,
    overview: overview?.ok === true ? overview.value : undefined,
    end() {
      for (const end of ends) end();
      return isOld;
    },
  };
}

/** What comes within so many milliseconds; null where it is later. */
async function within<Value>(milliseconds: number, coming: Promise<Value>): Promise<Value | null> {
  const late = Promise.withResolvers<null>();
  const timer = window.setTimeout(() => late.resolve(null), milliseconds);
  const first = await Promise.race([coming, late.promise]);
  window.clearTimeout(timer);
  return first;
}
