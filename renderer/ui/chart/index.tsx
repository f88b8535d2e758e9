import { lazy, Suspense } from 'react';
import type { ColumnChartProps } from './column-chart.tsx';
import type { StepChartProps } from './step-chart.tsx';
import styles from './chart.module.css';

// The library that draws is fetched with the first chart, not with the first page.
const LazyColumns = lazy(async () => ({ default: (await import('./column-chart.tsx')).ColumnChart }));
const LazySteps = lazy(async () => ({ default: (await import('./step-chart.tsx')).StepChart }));

/** Figures as columns. A table with the same figures has to stand beside it. */
export function ColumnChart(props: ColumnChartProps) {
  return (
    <Suspense fallback={<div className={styles['chart']} />}>
      <LazyColumns {...props} />
    </Suspense>
  );
}

/** A figure that holds from one day to the next change, as a line with steps. A table has to stand beside it. */
export function StepChart(props: StepChartProps) {
  return (
    <Suspense fallback={<div className={styles['chart']} />}>
      <LazySteps {...props} />
    </Suspense>
  );
}
