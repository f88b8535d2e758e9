import { Ban, CalendarX2, Heart, ShieldAlert, TriangleAlert, Wallet, type LucideIcon } from 'lucide-react';
import { classes } from '#renderer/ui/index.ts';
import type { Comparison } from '../words.ts';
import styles from './compare.module.css';

type Flag = Comparison['candidates'][number]['flags'][number];

const icons: Record<Flag['kind'], LucideIcon> = {
  rules_out: Ban,
  must: TriangleAlert,
  avoid: ShieldAlert,
  favour: Heart,
  budget: Wallet,
  expired: CalendarX2,
};

/** What speaks against a candidate whatever its score, and what the person favours; never hidden. */
export function Flags({ flags }: { flags: readonly Flag[] }) {
  if (flags.length === 0) return '–';
  return (
    <ul className={styles['flags']}>
      {flags.map((flag) => {
        const Icon = icons[flag.kind];
        return (
          <li key={`${flag.kind} ${flag.text}`} className={classes(flag.kind !== 'favour' && styles['against'])}>
            <Icon size={15} strokeWidth={1.9} aria-hidden="true" />
            <span>{flag.text}</span>
          </li>
        );
      })}
    </ul>
  );
}
