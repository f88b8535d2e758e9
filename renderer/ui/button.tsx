import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './button.module.css';
import tooltipStyles from './tooltip.module.css';

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';

interface SharedButtonProps {
  readonly onPress?: () => void;
  readonly variant?: ButtonVariant;
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  /** Which named button of a surrounding component this is, for example `close` in a dialog. */
  readonly slot?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export interface ButtonProps extends SharedButtonProps {
  readonly children: ReactNode;
  /** An icon before the words; it is decoration. */
  readonly icon?: ReactNode;
  /** Waiting for an answer: stays focusable, cannot be pressed, and says so to a screen reader. */
  readonly isPending?: boolean;
  /** Smaller, for rows. */
  readonly small?: boolean;
  /** The name for a screen reader where the words alone are not enough, such as "Snooze: Nordlicht Strom". */
  readonly label?: string;
}

/** A button with words. `primary` is the one next step, `plain` the others, `quiet` for asides, `danger` for removal. */
export function Button({
  children,
  icon,
  variant = 'plain',
  type = 'button',
  small = false,
  label,
  className,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      type={type}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={classes(styles['button'], styles[variant], small && styles['small'], className)}
    >
      {icon}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends SharedButtonProps {
  /** What it does; shown as a tooltip and read aloud. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
}

/** A button that is only an icon, with its name as a tooltip. */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  type = 'button',
  placement = 'top',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...rest}
        type={type}
        aria-label={label}
        className={classes(styles['button'], styles['icon'], styles[variant], className)}
      >
        {icon}
      </AriaButton>
      <AriaTooltip className={classes(tooltipStyles['tooltip'])} placement={placement} offset={6}>
        {label}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
