import {
  CalendarSearch,
  FileInput,
  History,
  Lightbulb,
  Plus,
  Settings2,
  Sunrise,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';

/** Where one can go, by the address of the page. */
export interface Place {
  readonly to:
    '/' | '/relationships' | '/needs' | '/history' | '/import' | '/dates' | '/preferences' | '/contracts/new';
  readonly label: string;
  readonly icon: LucideIcon;
  /** Other words by which the palette finds it. */
  readonly words: string;
}

/** The pages one looks at. */
export const mainPlaces: readonly Place[] = [
  { to: '/', label: 'Today', icon: Sunrise, words: 'home nudges deadlines now' },
  { to: '/relationships', label: 'Relationships', icon: UsersRound, words: 'suppliers contracts list table' },
  { to: '/needs', label: 'Needs', icon: Lightbulb, words: 'candidates offers compare wanted search quote' },
  { to: '/history', label: 'History', icon: History, words: 'undo changes log' },
];

/** The pages one uses for something. */
export const toolPlaces: readonly Place[] = [
  { to: '/import', label: 'Bring in a list', icon: FileInput, words: 'import csv wallos subtrackr file' },
  { to: '/dates', label: 'Work out a date', icon: CalendarSearch, words: 'calculator notice period deadline' },
  { to: '/preferences', label: 'Preferences', icon: Settings2, words: 'settings theme language quiet hours' },
];

/** The one thing to add. */
export const addPlace: Place = { to: '/contracts/new', label: 'Add a contract', icon: Plus, words: 'new supplier' };
