import type { App, WebContents } from 'electron';
import { isPageAddress } from './page-address.ts';

/** Keeps every page of the app where it is: no other address, no frames, no further windows, no web views. */
export function forbidNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (!isPageAddress(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isPageAddress(details.url)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isPageAddress(details.url)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
