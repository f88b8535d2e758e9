import type { Session } from 'electron';

/** Schemes that stay on this computer; developer tools only exist while developing. */
const localSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:', 'chrome-extension:']);

/** Stops every request that would leave this computer, whatever in Chromium made it. */
export function stayOffline(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !URL.canParse(details.url) || !localSchemes.has(new URL(details.url).protocol) });
  });
}
