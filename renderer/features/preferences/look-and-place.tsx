import { CurrencyField } from '#renderer/domain-views/currency-field.tsx';
import { PlaceField } from '#renderer/domain-views/place-field.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { FieldRow, Section, SegmentedControl, Select, Stack } from '#renderer/ui/index.ts';
import { localeChoices } from './locales.ts';
import type { PreferencesProps } from './use-preferences.ts';

const ofComputer = 'computer';

/** Theme, and how dates and money are written. */
export function Look({ preferences, change }: PreferencesProps) {
  const format = useFormat();
  return (
    <Section title="How it looks">
      <Stack>
        <SegmentedControl
          label="Theme"
          showLabel
          value={preferences.theme}
          onChange={(theme) => change({ theme })}
          choices={[
            { id: 'system', label: 'As the computer' },
            { id: 'light', label: 'Light' },
            { id: 'dark', label: 'Dark' },
          ]}
        />
        <FieldRow>
          <Select
            label="Dates and money are written as in"
            value={preferences.locale ?? ofComputer}
            onChange={(locale) => change({ locale: locale === ofComputer ? null : locale })}
            choices={[{ id: ofComputer, label: 'As the computer' }, ...localeChoices(preferences.locale)]}
            help={`${format.longDay(format.today)}; ${format.money({ amount: 123_456, currency: preferences.currency })}`}
          />
          <CurrencyField
            label="Currency for new contracts"
            value={preferences.currency}
            onChange={(currency) => change({ currency })}
          />
        </FieldRow>
      </Stack>
    </Section>
  );
}

/** Where holidays come from unless a contract says otherwise. */
export function HomePlace({ preferences, change }: PreferencesProps) {
  return (
    <Section
      title="Where you are"
      lead="Decides which days are holidays when the last day to post a letter is worked out."
    >
      <PlaceField
        label="Country"
        emptyLabel="Not said: only weekends count"
        country={preferences.place?.country ?? null}
        region={preferences.place?.region ?? null}
        onChange={(place) => change({ place })}
      />
    </Section>
  );
}
