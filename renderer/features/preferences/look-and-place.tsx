import { CurrencyField } from '#renderer/domain-views/currency-field.tsx';
import { PlaceField } from '#renderer/domain-views/place-field.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { languages, type Language } from '#shared/messages/tongue.ts';
import { FieldRow, Section, SegmentedControl, Select, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { localeChoices } from './locales.ts';
import type { PreferencesProps } from './use-preferences.ts';

const ofComputer = 'computer';

/** Each language by its own name, so that whoever reads it finds it. */
const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** Language, theme, and how dates and money are written. */
export function Look({ preferences, change }: PreferencesProps) {
  const format = useFormat();
  const { say } = useWords();
  const asComputer = { id: ofComputer, label: say('preferences.asComputer') } as const;
  return (
    <Section title={say('preferences.look.title')}>
      <Stack>
        <Select
          label={say('preferences.look.language')}
          value={preferences.language ?? ofComputer}
          onChange={(language) => change({ language: language === ofComputer ? null : language })}
          choices={[asComputer, ...languages.map((id) => ({ id, label: languageNames[id] }))]}
        />
        <SegmentedControl
          label={say('preferences.look.theme')}
          showLabel
          value={preferences.theme}
          onChange={(theme) => change({ theme })}
          choices={[
            { id: 'system', label: asComputer.label },
            { id: 'light', label: say('preferences.look.light') },
            { id: 'dark', label: say('preferences.look.dark') },
          ]}
        />
        <FieldRow>
          <Select
            label={say('preferences.look.locale')}
            value={preferences.locale ?? ofComputer}
            onChange={(locale) => change({ locale: locale === ofComputer ? null : locale })}
            choices={[asComputer, ...localeChoices(preferences.locale)]}
            help={`${format.longDay(format.today)}; ${format.money({ amount: 123_456, currency: preferences.currency })}`}
          />
          <CurrencyField
            label={say('preferences.look.currency')}
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
  const { say } = useWords();
  return (
    <Section title={say('preferences.place.title')} lead={say('preferences.place.lead')}>
      <PlaceField
        label={say('preferences.place.country')}
        emptyLabel={say('preferences.place.unknown')}
        country={preferences.place?.country ?? null}
        region={preferences.place?.region ?? null}
        onChange={(place) => change({ place })}
      />
    </Section>
  );
}
