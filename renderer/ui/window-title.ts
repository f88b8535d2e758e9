let followsPage = false;
/** What the window is called before any page names itself. */
let appName: string | null = null;

/**
 * Lets the title of the window name the page that is open. Only for a window of our own: a web browser keeps titles in a
 * history that other people and other computers may see, and pages are named after suppliers.
 */
export function letTitleFollowPage(): void {
  followsPage = true;
}

/** Puts the name of the page into the title of the window, where that is allowed; null for a page without a name. */
export function nameWindow(page: string | null): void {
  appName ??= document.title;
  document.title = followsPage && page !== null ? `${page} · ${appName}` : appName;
}
