import { useOperation } from '#renderer/data/index.ts';
import { FieldRow, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

/** Where holidays come from: a country and, where holidays differ inside it, a region. */
export interface Place {
  readonly country: string;
  readonly region: string | null;
}

export interface PlaceFieldProps {
  readonly label: string;
  /** What no country means. */
  readonly emptyLabel: string;
  readonly help?: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly onChange: (place: Place | null) => void;
}

const none = 'none';

/** A country and region whose holidays are known. */
export function PlaceField({ label, emptyLabel, help, country, region, onChange }: PlaceFieldProps) {
  const { say } = useWords();
  const known = useOperation('app.holidayRegions', {});
  const countries = known.value ?? [];
  const regions = countries.find((candidate) => candidate.country === country)?.regions ?? [];
  const notListed = country !== null && countries.every((candidate) => candidate.country !== country);
  return (
    <FieldRow>
      <Select
        label={label}
        value={country ?? none}
        onChange={(chosen) => onChange(chosen === none ? null : { country: chosen, region: null })}
        choices={[
          { id: none, label: emptyLabel },
          ...countries.map((candidate) => ({ id: candidate.country, label: candidate.name })),
          ...(notListed ? [{ id: country, label: country }] : []),
        ]}
        help={help}
      />
      {country === null || regions.length === 0 ? null : (
        <Select
          label={say('views.place.region')}
          value={region ?? none}
          onChange={(chosen) => onChange({ country, region: chosen === none ? null : chosen })}
          choices={[
            { id: none, label: say('views.place.wholeCountry') },
            ...regions.map((candidate) => ({ id: candidate.region, label: candidate.name })),
          ]}
        />
      )}
    </FieldRow>
  );
}
