import { Section, Stack, Switch, TimeField } from '#renderer/ui/index.ts';
import styles from './preferences.module.css';
import type { PreferencesProps } from './use-preferences.ts';

/** Whether and when notices appear outside the window. */
export function Delivery({ preferences, change, isDesktop }: PreferencesProps & { isDesktop: boolean }) {
  const quiet = preferences.quietHours;
  return (
    <Section title="When you are told">
      <Stack>
        <Switch
          label="Show notifications"
          isSelected={preferences.notifications}
          onChange={(notifications) => change({ notifications })}
          help="Off: nudges only wait for you on the page Today."
        />
        <Switch
          label="Keep quiet at night"
          isSelected={quiet.on}
          onChange={(on) => change({ quietHours: { on } })}
          help="What comes up meanwhile is shown afterwards, the most pressing first."
        />
        {quiet.on ? (
          <div className={styles['times']}>
            <TimeField label="From" value={quiet.from} onChange={(from) => change({ quietHours: { from } })} />
            <TimeField label="To" value={quiet.to} onChange={(to) => change({ quietHours: { to } })} />
          </div>
        ) : null}
        {isDesktop ? (
          <Switch
            label="Start with the computer"
            isSelected={preferences.startAtLogin}
            onChange={(startAtLogin) => change({ startAtLogin })}
            help="In the background, so that no deadline passes because the app was closed."
          />
        ) : null}
      </Stack>
    </Section>
  );
}
