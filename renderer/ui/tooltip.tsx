import type { ReactElement, ReactNode } from 'react';
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './tooltip.module.css';

export interface TooltipProps {
  readonly text: ReactNode;
  /** Something that can have focus: a link, or an element with a role and `tabIndex={0}`. */
  readonly children: ReactElement<Record<string, unknown>, string>;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
}

/** A short explanation that appears on hover and on focus. Never the only place where something is said. */
export function Tooltip({ text, children, placement = 'top' }: TooltipProps) {
  return (
    <TooltipTrigger delay={300}>
      <Focusable>{children}</Focusable>
      <AriaTooltip className={classes(styles['tooltip'])} placement={placement} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
