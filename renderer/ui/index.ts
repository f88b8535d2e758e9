/** The kit: everything pages are made of. It knows no words of the field and imports nothing outside this folder. */
export { amountStyle, readAmount, writeAmount, type AmountStyle, type ReadAmount } from './amount.ts';
export { Banner, ErrorMessage, type BannerProps } from './banner.tsx';
export { Button, IconButton, type ButtonProps, type ButtonVariant, type IconButtonProps } from './button.tsx';
export {
  Checkbox,
  RadioGroup,
  SegmentedControl,
  Switch,
  type CheckboxProps,
  type RadioGroupProps,
  type SegmentedControlProps,
} from './choices.tsx';
export { ChoiceChips, type ChoiceChipsProps } from './choice-chips.tsx';
export { classes } from './classes.ts';
export {
  DateField,
  MonthCalendar,
  TodayForFields,
  type DateFieldProps,
  type MonthCalendarProps,
} from './date-field.tsx';
export { Dialog, type DialogProps } from './dialog.tsx';
export { Disclosure, type DisclosureProps } from './disclosure.tsx';
export {
  Badge,
  DefinitionList,
  EmptyState,
  KeyHint,
  Monogram,
  UrgencyMark,
  VisuallyHidden,
  initials,
  type BadgeProps,
  type DefinitionListProps,
  type EmptyStateProps,
  type Urgency,
} from './facts.tsx';
export type { FieldProps } from './field-parts.tsx';
export { fileAsBase64, FileButton, FileDrop, saveAsFile, type FileDropProps } from './file-drop.tsx';
export { ChoiceMenu, Menu, type ChoiceMenuProps, type MenuChoice, type MenuGroup, type MenuProps } from './menu.tsx';
export { MoneyField, NumberField, type MoneyFieldProps, type NumberFieldProps } from './number-field.tsx';
export { ButtonRow, FieldRow, Page, PageHeader, Section, Stack } from './page.tsx';
export { Progress, Spinner, type ProgressProps } from './progress.tsx';
export { ComboBox, Select, type Choice, type ComboBoxProps, type SelectProps } from './select.tsx';
export { Slider, type SliderProps } from './slider.tsx';
export { Tabs, type TabsProps } from './tabs.tsx';
export { TagField, type TagFieldProps } from './tag-field.tsx';
export {
  SearchField,
  TextArea,
  TextField,
  type SearchFieldProps,
  type TextAreaProps,
  type TextFieldProps,
} from './text-field.tsx';
export { TimeField, type TimeFieldProps } from './time-field.tsx';
export { clearToasts, showToast, ToastRegion, type ToastMessage } from './toast.tsx';
export { VirtualList, type VirtualListProps } from './virtual-list.tsx';
export { Tooltip, type TooltipProps } from './tooltip.tsx';
