import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axisText, Tip } from './tip.tsx';
import styles from './chart.module.css';

/** A figure and the time from which it holds. */
export interface Step {
  readonly key: string;
  /** Whatever grows with time, such as the number of the day. */
  readonly at: number;
  readonly name: string;
  readonly value: number;
}

/** What a line with steps shows. */
export interface StepChartProps {
  /** What it shows, in a few words; its figures are read in the table beside it. */
  readonly label: string;
  /** In the order of time; the last one holds up to `until`. */
  readonly steps: readonly Step[];
  readonly until: number;
  /** Where today is. */
  readonly now: number;
  readonly sayValue: (value: number) => string;
  /** How the figures along the side are written, where that is shorter. */
  readonly sayScale?: (value: number) => string;
  readonly sayTime: (at: number) => string;
}

/** A figure that holds from one change to the next, as a line with steps. */
export function StepChart({ label, steps, until, now, sayValue, sayScale = sayValue, sayTime }: StepChartProps) {
  const last = steps.at(-1);
  const points = last === undefined ? [] : [...steps, { ...last, key: 'until', at: Math.max(until, last.at) }];
  return (
    <div role="img" aria-label={label} className={styles['chart']}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={points} accessibilityLayer={false} margin={{ top: 6, right: 12, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            ticks={steps.map(({ at }) => at)}
            tickFormatter={sayTime}
            tickLine={false}
            tick={axisText}
            axisLine={{ stroke: 'var(--rule-strong)' }}
            interval="preserveStartEnd"
            padding={{ left: 24, right: 8 }}
          />
          <YAxis
            width="auto"
            tickCount={4}
            tick={axisText}
            axisLine={false}
            tickLine={false}
            tickFormatter={sayScale}
            domain={[0, 'auto']}
          />
          <ReferenceLine x={now} stroke="var(--ink-faint)" strokeDasharray="3 3" />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--rule-strong)' }}
            content={<StepTip steps={steps} sayValue={sayValue} />}
          />
          <Line
            dataKey="value"
            type="stepAfter"
            isAnimationActive={false}
            dot={{ r: 3, fill: 'var(--sheet)', stroke: 'var(--ink-soft)' }}
            stroke="var(--ink-soft)"
            strokeWidth={2}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

/** @param label the time the pointer is over; the library fills it in, and `active` with it */
function StepTip({
  steps,
  sayValue,
  active = false,
  label,
}: Pick<StepChartProps, 'steps' | 'sayValue'> & { readonly active?: boolean; readonly label?: string | number }) {
  const step = steps.findLast(({ at }) => at <= Number(label));
  return active && step !== undefined ? <Tip name={step.name} said={sayValue(step.value)} /> : null;
}
