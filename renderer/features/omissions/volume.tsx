import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './volume.module.css';

/** How many relationships there were in each year: a bar beside each figure, in one table. */
export function Volume() {
  const { say } = useWords();
  const format = useFormat();
  const { value } = useOperation('volume.byYear', {});
  if (value === undefined || value.length === 0) return null;
  const most = Math.max(...value.map(({ existed }) => existed), 1);
  return (
    <Section title={say('omissions.volume.title')} lead={say('omissions.volume.lead')}>
      <table className={styles['volume']}>
        <thead>
          <tr>
            <th scope="col">{say('omissions.volume.year')}</th>
            <th scope="col" colSpan={2}>
              {say('omissions.volume.existed')}
            </th>
            <th scope="col">{say('omissions.volume.started')}</th>
            <th scope="col">{say('omissions.volume.ended')}</th>
            <th scope="col">{say('omissions.volume.kinds')}</th>
          </tr>
        </thead>
        <tbody>
          {value.toReversed().map(({ year, existed, started, ended, kinds }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className={styles['figure']}>{format.number(existed)}</td>
              <td className={styles['bars']} aria-hidden="true">
                <div className={styles['bar']} style={{ width: `${(existed / most) * 100}%` }} />
              </td>
              <td className={styles['figure']}>{format.number(started)}</td>
              <td className={styles['figure']}>{format.number(ended)}</td>
              <td className={styles['kinds']}>
                {kinds
                  .map(({ kind, existed: n }) =>
                    say('omissions.volume.kind', { kind: kind ?? say('omissions.volume.noKind'), n }),
                  )
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
