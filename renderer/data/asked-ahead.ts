import type { Client, OutputOf } from '#shared/api/api.ts';

/** For so long, in milliseconds, a page waits for what it asked ahead before it is drawn without it. */
const patience = 500;

/** What every page needs, asked for before anything is drawn. */
export interface AskedAhead {
  /** The answers that are there by now; what failed is left out, and asked for again by the page. */
  readonly status: OutputOf<'app.status'> | undefined;
  readonly preferences: OutputOf<'preferences.get'> | undefined;
  /** Ends the watch; whether something was written since it began, so that the answers may be old. */
  end(): boolean;
}

/** Asks for it and waits, but no longer than is worth it. */
export async function askAhead(client: Client): Promise<AskedAhead> {
  let isOld = false;
  const grownOld = () => {
    isOld = true;
  };
  const ends = [client.subscribe('changed', grownOld), client.subscribe('dateChanged', grownOld)];
  const both = Promise.all([client.call('app.status', {}), client.call('preferences.get', {})]).catch(() => null);
  const late = new Promise<null>((resolve) => window.setTimeout(() => resolve(null), patience));
  const [status, preferences] = (await Promise.race([both, late])) ?? [];
  return {
    status: status?.ok === true ? status.value : undefined,
    preferences: preferences?.ok === true ? preferences.value : undefined,
    end() {
      for (const end of ends) end();
      return isOld;
    },
  };
}
