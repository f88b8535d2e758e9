import { bankDayRules } from '#shared/domain/payments/bank-day.ts';
import { Section, SegmentedControl, Stack, Switch } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { PreferencesProps } from './use-preferences.ts';

/** How the person's bank takes what is paid, and where the days of payments are shown. */
export function Payments({ preferences: { payments }, change }: PreferencesProps) {
  const { say } = useWords();
  return (
    <Section title={say('preferences.payments.title')} lead={say('preferences.payments.lead')}>
      <Stack>
        <SegmentedControl
          label={say('preferences.payments.bankDay')}
          showLabel
          value={payments.bankDay}
          onChange={(bankDay) => change({ payments: { bankDay } })}
          choices={bankDayRules.map((id) => ({ id, label: say(`preferences.payments.bankDay.${id}`) }))}
        />
        <Switch
          label={say('preferences.payments.inCalendar')}
          isSelected={payments.inCalendar}
          onChange={(inCalendar) => change({ payments: { inCalendar } })}
          help={say('preferences.payments.inCalendarHelp')}
        />
      </Stack>
    </Section>
  );
}
