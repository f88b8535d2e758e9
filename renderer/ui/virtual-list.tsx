import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './virtual-list.module.css';

export interface VirtualListProps<Item> {
  /** What the list is, read aloud. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string | number;
  readonly render: (item: Item) => ReactNode;
  /** A guess at the height of one item in pixels; the real one is measured. */
  readonly guess: number;
  /** How many there are in all, where not all are here yet. */
  readonly total?: number;
  /** Told when the end comes into view, to fetch more. */
  readonly onEnd?: () => void;
  /** Drawn below the last item. */
  readonly after?: ReactNode;
  /** Brings the item with this key into view; each new object does so again. */
  readonly goTo?: { readonly key: string | number } | null;
  readonly className?: string;
}

/** A list of any length that draws only what is in view. It scrolls by itself and by keyboard. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, render, guess, total, onEnd, after, goTo, className } = props;
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => guess,
    overscan: 12,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  const goToIndex = useEffectEvent((key: string | number) => {
    const index = items.findIndex((item) => keyOf(item) === key);
    if (index >= 0) rows.scrollToIndex(index, { align: 'center' });
  });
  useEffect(() => {
    if (goTo != null) goToIndex(goTo.key);
  }, [goTo]);
  const inView = rows.getVirtualItems();
  const last = inView.at(-1)?.index ?? -1;
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 1) onEnd?.();
  }, [last, items.length, onEnd]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable to scroll it by keyboard
    <div ref={box} tabIndex={0} role="group" aria-label={label} className={classes(styles['box'], className)}>
      <div role="list" aria-label={label} className={styles['space']} style={{ height: rows.getTotalSize() }}>
        {inView.map((row) => {
          const item = items[row.index];
          return item === undefined ? null : (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              role="listitem"
              aria-setsize={total ?? items.length}
              aria-posinset={row.index + 1}
              className={styles['row']}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {render(item)}
            </div>
          );
        })}
      </div>
      {after}
    </div>
  );
}
