import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { ColumnChartProps } from './column-chart.tsx';
import type { StepChartProps } from './step-chart.tsx';
import styles from './chart.module.css';

// The library that draws is fetched with the first chart, not with the first page.
const LazyColumns = lazy(async () => ({ default: (await import('./column-chart.tsx')).ColumnChart }));
const LazySteps = lazy(async () => ({ default: (await import('./step-chart.tsx')).StepChart }));

/** Figures as columns. A table with the same figures has to stand beside it. */
export function ColumnChart(props: ColumnChartProps) {
  return (
    <WhereThereIsRoom>
      <LazyColumns {...props} />
    </WhereThereIsRoom>
  );
}

/** A figure that holds from one day to the next change, as a line with steps. A table has to stand beside it. */
export function StepChart(props: StepChartProps) {
  return (
    <WhereThereIsRoom>
      <LazySteps {...props} />
    </WhereThereIsRoom>
  );
}

/** Nothing can be drawn, or has to be fetched, where there is no width for it: inside of something that is closed. */
function WhereThereIsRoom({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [hasRoom, setHasRoom] = useState(false);
  useEffect(() => {
    const observer = new ResizeObserver((entries) => {
      const width = entries.at(-1)?.contentRect.width ?? 0;
      setHasRoom(width > 0);
    });
    if (place.current !== null) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className={styles['place']}>
      {hasRoom ? <Suspense fallback={null}>{children}</Suspense> : null}
    </div>
  );
}
