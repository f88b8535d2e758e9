/** Whether a dialog over the page has the keyboard for itself. Notices have the role of a dialog too, but leave the page usable. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])') !== null;
}
