import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './menu.module.css';

/** One line of a menu. */
export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  readonly onAction: () => void;
  readonly tone?: 'danger';
  readonly isDisabled?: boolean;
}

/** Lines of a menu that belong together. */
export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly choices: readonly MenuChoice[];
}

export interface MenuProps {
  /** What the menu is about, read aloud. */
  readonly label: string;
  /** The button that opens it: a `Button` or an `IconButton` of the kit. */
  readonly trigger: ReactElement;
  /** Its lines; as a function, they are worked out when it is opened. */
  readonly groups: readonly MenuGroup[] | (() => readonly MenuGroup[]);
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
}

/** A menu that opens from a button. */
export function Menu({ label, trigger, groups, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classes(styles['popover'])} placement={placement} offset={4}>
        <AriaMenu aria-label={label} className={classes(styles['menu'])}>
          <MenuGroups groups={groups} menu={label} />
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** What is in a menu, drawn while it is open. */
function MenuGroups({ groups, menu }: Pick<MenuProps, 'groups'> & { menu: string }) {
  const lines = typeof groups === 'function' ? groups() : groups;
  return lines.map((group, index) => <MenuGroupView key={group.id} group={group} menu={menu} isFirst={index === 0} />);
}

/** Lines without a title of their own are about what the whole menu is about. */
function MenuGroupView({ group, menu, isFirst }: { group: MenuGroup; menu: string; isFirst: boolean }) {
  return (
    <>
      {isFirst ? null : <Separator className={classes(styles['separator'])} />}
      <MenuSection id={group.id} {...(group.title === undefined ? { 'aria-label': menu } : {})}>
        {group.title === undefined ? null : <Header className={classes(styles['title'])}>{group.title}</Header>}
        {group.choices.map((choice) => (
          <MenuItem
            key={choice.id}
            id={choice.id}
            textValue={choice.label}
            onAction={choice.onAction}
            isDisabled={choice.isDisabled ?? false}
            className={classes(styles['item'], choice.tone === 'danger' && styles['danger'])}
          >
            {choice.icon}
            <span className={styles['words']}>
              <span>{choice.label}</span>
              {choice.description === undefined ? null : (
                <span className={classes(styles['description'])}>{choice.description}</span>
              )}
            </span>
          </MenuItem>
        ))}
      </MenuSection>
    </>
  );
}

export interface ChoiceMenuProps<Id extends string> {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: Id[]) => void;
  readonly placement?: MenuProps['placement'];
}

/** A menu in which several things can be on; it stays open while one chooses. */
export function ChoiceMenu<Id extends string>({
  label,
  trigger,
  choices,
  chosen,
  onChange,
  placement = 'bottom end',
}: ChoiceMenuProps<Id>) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classes(styles['popover'])} placement={placement} offset={4}>
        <AriaMenu
          aria-label={label}
          className={classes(styles['menu'])}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(choices.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))
          }
        >
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} textValue={choice.label} className={classes(styles['item'])}>
              {({ isSelected }) => (
                <>
                  <span className={styles['tick']} aria-hidden="true">
                    {isSelected ? <Check /> : null}
                  </span>
                  <span>{choice.label}</span>
                </>
              )}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
