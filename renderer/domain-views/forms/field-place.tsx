import type { ReactNode } from 'react';

/** Where the summary of problems finds the field. */
export function placeOf(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/** Marks the place of a field, so that the summary of problems can lead to it. */
export function FieldPlace({ name, children }: { name: string; children: ReactNode }) {
  return <div id={placeOf(name)}>{children}</div>;
}

/** Moves to a field: scrolls it into view and puts the focus in it. */
export function goToField(name: string): void {
  const place = document.getElementById(placeOf(name));
  if (place === null) return;
  place.scrollIntoView({ block: 'center' });
  place.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, [role="spinbutton"], button')?.focus();
}
