import { createContext } from 'react';

/** The day the app calls today, `YYYY-MM-DD`; marks it in calendars and is where they open. */
export const TodayForFields = createContext<string | null>(null);
