import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axisText, Tip } from './tip.tsx';
import styles from './chart.module.css';

/** One column. */
export interface Column {
  readonly key: string;
  /** Below the column, as short as can be. */
  readonly short: string;
  /** In full, where the pointer is over it. */
  readonly name: string;
  readonly value: number;
}

/** What a chart of columns shows. */
export interface ColumnChartProps {
  /** What it shows, in a few words; its figures are read in the table beside it. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly sayValue: (value: number) => string;
  /** How the figures along the side are written, where that is shorter. */
  readonly sayScale?: (value: number) => string;
  /** Whether only whole numbers are counted. */
  readonly isCount?: boolean;
}

/** Figures as columns. */
export function ColumnChart({ label, columns, sayValue, sayScale = sayValue, isCount = false }: ColumnChartProps) {
  return (
    <div role="img" aria-label={label} className={styles['chart']}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...columns]} accessibilityLayer={false} margin={{ top: 6, right: 2, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis
            dataKey="short"
            tickLine={false}
            tick={axisText}
            axisLine={{ stroke: 'var(--rule-strong)' }}
            interval="preserveStartEnd"
          />
          <YAxis
            width="auto"
            tickCount={4}
            tick={axisText}
            axisLine={false}
            tickLine={false}
            allowDecimals={!isCount}
            tickFormatter={sayScale}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--hover)', stroke: 'none' }}
            content={<ColumnTip columns={columns} sayValue={sayValue} />}
          />
          <Bar
            dataKey="value"
            isAnimationActive={false}
            maxBarSize={44}
            radius={[3, 3, 0, 0]}
            fill="var(--later-wash)"
            stroke="var(--ink-faint)"
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** @param activeIndex of the column the pointer is over; the library fills it in, and `active` with it */
function ColumnTip({
  columns,
  sayValue,
  active = false,
  activeIndex,
}: Pick<ColumnChartProps, 'columns' | 'sayValue'> & {
  readonly active?: boolean;
  readonly activeIndex?: string | number | null;
}) {
  const column = columns[Number(activeIndex ?? -1)];
  return active && column !== undefined ? <Tip name={column.name} said={sayValue(column.value)} /> : null;
}
