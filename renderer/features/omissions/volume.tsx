import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { ColumnChart, Section, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './volume.module.css';

type Years = OutputOf<'volume.byYear'>;

const every = 'every';
const none = 'none';

/** How many relationships there were in each year, of all kinds or of one: as columns, and as figures. */
export function Volume() {
  const { say } = useWords();
  const format = useFormat();
  const { value } = useOperation('volume.byYear', {});
  const [chosen, setChosen] = useState<string>(every);
  if (value === undefined || value.length === 0) return null;
  const kinds = kindsOf(value);
  const nameOf = (kind: string | null) => kind ?? say('omissions.volume.noKind');
  const counted = value.map((year) => ({
    year: year.year,
    ...(chosen === every ? year : (year.kinds.find(({ kind }) => idOf(kind) === chosen) ?? nobody)),
    kinds: chosen === every ? year.kinds : [],
  }));
  const ofAll = say('omissions.volume.everyKind');
  const chosenName = chosen === every ? ofAll : nameOf(kinds.find((kind) => idOf(kind) === chosen) ?? null);
  return (
    <Section
      title={say('omissions.volume.title')}
      lead={say('omissions.volume.lead')}
      actions={
        kinds.length < 2 ? null : (
          <Select
            label={say('omissions.volume.ofKind')}
            value={chosen}
            onChange={setChosen}
            choices={[{ id: every, label: ofAll }, ...kinds.map((kind) => ({ id: idOf(kind), label: nameOf(kind) }))]}
          />
        )
      }
    >
      <ColumnChart
        label={say('omissions.volume.chart', { kind: chosenName })}
        isCount
        columns={counted.map(({ year, existed }) => ({
          key: String(year),
          short: String(year),
          name: String(year),
          value: existed,
        }))}
        sayValue={(n) => format.number(n)}
      />
      <table className={styles['volume']}>
        <thead>
          <tr>
            <th scope="col">{say('omissions.volume.year')}</th>
            <th scope="col">{say('omissions.volume.existed')}</th>
            <th scope="col">{say('omissions.volume.started')}</th>
            <th scope="col">{say('omissions.volume.ended')}</th>
            {chosen === every ? <th scope="col">{say('omissions.volume.kinds')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {counted.toReversed().map(({ year, existed, started, ended, kinds: ofYear }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className={styles['figure']}>{format.number(existed)}</td>
              <td className={styles['figure']}>{format.number(started)}</td>
              <td className={styles['figure']}>{format.number(ended)}</td>
              {chosen === every ? (
                <td className={styles['kinds']}>
                  {ofYear
                    .map(({ kind, existed: n }) => say('omissions.volume.kind', { kind: nameOf(kind), n }))
                    .join(', ')}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const nobody = { existed: 0, started: 0, ended: 0 } as const;

/** A kind as a choice: relationships without one are a choice, too. */
function idOf(kind: string | null): string {
  return kind === null ? none : `kind ${kind}`;
}

/** Every kind there was in some year, the present ones first, as they stand. */
function kindsOf(years: Years): (string | null)[] {
  return [...new Set(years.toReversed().flatMap(({ kinds }) => kinds.map(({ kind }) => kind)))];
}
