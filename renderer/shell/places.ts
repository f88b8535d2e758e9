import {
  BookOpenText,
  CalendarSearch,
  CircleDashed,
  Coins,
  DoorOpen,
  FileInput,
  Fingerprint,
  History,
  Lightbulb,
  ListChecks,
  Plus,
  ReceiptText,
  Scale,
  Settings2,
  Sunrise,
  TriangleAlert,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';

/** Where one can go, by the address of the page. */
export interface Place {
  readonly to:
    | '/'
    | '/relationships'
    | '/needs'
    | '/problems'
    | '/exits'
    | '/data'
    | '/costs'
    | '/payments'
    | '/values'
    | '/omissions'
    | '/timeline'
    | '/history'
    | '/import'
    | '/suggestions'
    | '/dates'
    | '/preferences'
    | '/contracts/new';
  /** Says what it is called: the middle of the ids of its messages. */
  readonly name:
    | 'today'
    | 'relationships'
    | 'needs'
    | 'problems'
    | 'exits'
    | 'data'
    | 'costs'
    | 'payments'
    | 'values'
    | 'omissions'
    | 'timeline'
    | 'history'
    | 'import'
    | 'suggestions'
    | 'dates'
    | 'preferences'
    | 'add';
  readonly icon: LucideIcon;
  /** Where there is little room it stands in the menu of further pages. */
  readonly givesWay?: true;
}

/** The pages one looks at. */
export const mainPlaces: readonly Place[] = [
  { to: '/', name: 'today', icon: Sunrise },
  { to: '/relationships', name: 'relationships', icon: UsersRound },
  { to: '/needs', name: 'needs', icon: Lightbulb },
  { to: '/problems', name: 'problems', icon: TriangleAlert, givesWay: true },
  { to: '/exits', name: 'exits', icon: DoorOpen, givesWay: true },
  { to: '/data', name: 'data', icon: Fingerprint, givesWay: true },
  { to: '/costs', name: 'costs', icon: Coins, givesWay: true },
  { to: '/payments', name: 'payments', icon: ReceiptText, givesWay: true },
  { to: '/values', name: 'values', icon: Scale, givesWay: true },
  { to: '/omissions', name: 'omissions', icon: CircleDashed, givesWay: true },
  { to: '/timeline', name: 'timeline', icon: BookOpenText, givesWay: true },
  { to: '/history', name: 'history', icon: History },
];

/** The pages one uses for something. */
export const toolPlaces: readonly Place[] = [
  { to: '/import', name: 'import', icon: FileInput },
  { to: '/suggestions', name: 'suggestions', icon: ListChecks },
  { to: '/dates', name: 'dates', icon: CalendarSearch },
  { to: '/preferences', name: 'preferences', icon: Settings2 },
];

/** The one thing to add. */
export const addPlace: Place = { to: '/contracts/new', name: 'add', icon: Plus };
