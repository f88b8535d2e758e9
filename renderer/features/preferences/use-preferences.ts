import type { Preferences, PreferencesChange } from '#shared/api/preferences.ts';
import { useCommand } from '#renderer/data/index.ts';

/** The preferences with the way to change a part of them; a change takes effect at once. */
export interface PreferencesProps {
  readonly preferences: Preferences;
  readonly change: (part: PreferencesChange) => void;
}

/** Writes a part of the preferences. Failures are told as notices; success shows by itself. */
export function usePreferenceChange(): (part: PreferencesChange) => void {
  const set = useCommand('preferences.set');
  return (part) => void set.run(part);
}
