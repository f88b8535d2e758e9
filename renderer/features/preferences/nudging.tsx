import { Section, Stack, Switch, TimeField } from '#renderer/ui/index.ts';
import styles from './preferences.module.css';
import type { PreferencesProps } from './use-preferences.ts';
import { useWords } from '#renderer/words/index.ts';

/** Whether and when notices appear outside the window. */
export function Delivery({ preferences, change, isDesktop }: PreferencesProps & { isDesktop: boolean }) {
  const { say } = useWords();
  const quiet = preferences.quietHours;
  return (
    <Section title={say('preferences.told.title')}>
      <Stack>
        <Switch
          label={say('preferences.told.notifications')}
          isSelected={preferences.notifications}
          onChange={(notifications) => change({ notifications })}
          help={say('preferences.told.notificationsHelp')}
        />
        <Switch
          label={say('preferences.told.quiet')}
          isSelected={quiet.on}
          onChange={(on) => change({ quietHours: { on } })}
          help={say('preferences.told.quietHelp')}
        />
        {quiet.on ? (
          <div className={styles['times']}>
            <TimeField
              label={say('preferences.told.from')}
              value={quiet.from}
              onChange={(from) => change({ quietHours: { from } })}
            />
            <TimeField
              label={say('preferences.told.to')}
              value={quiet.to}
              onChange={(to) => change({ quietHours: { to } })}
            />
          </div>
        ) : null}
        {isDesktop ? (
          <Switch
            label={say('preferences.told.start')}
            isSelected={preferences.startAtLogin}
            onChange={(startAtLogin) => change({ startAtLogin })}
            help={say('preferences.told.startHelp')}
          />
        ) : null}
      </Stack>
    </Section>
  );
}
