import type { DropItem } from 'react-aria-components';

/** The kinds of things that are dragged here; nothing from elsewhere is taken. */
export const needDrag = 'application/x-dancecard-need';
export const candidateDrag = 'application/x-dancecard-candidate';

/** Reads the ids that were dropped, in their order, and hands them on. */
export async function takeDropped(
  items: readonly DropItem[],
  type: string,
  take: (ids: readonly string[]) => void,
): Promise<void> {
  const ids: string[] = [];
  for (const item of items) if (item.kind === 'text' && item.types.has(type)) ids.push(await item.getText(type));
  take(ids);
}
