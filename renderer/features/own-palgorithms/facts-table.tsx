import { useWords } from '#renderer/words/index.ts';
import type { Facts } from './condition-rows-field.tsx';
import styles from './own-palgorithms.module.css';

/** The facts that a condition may ask for, as they are written. */
export function FactsTable({ facts }: { facts: Facts }) {
  const { say } = useWords();
  return (
    <>
      <p className={styles['soft']}>{say('ownPage.factsLead')}</p>
      <table className={styles['facts']}>
        <thead>
          <tr>
            <th scope="col">{say('ownPage.factColumn')}</th>
            <th scope="col">{say('ownPage.typeColumn')}</th>
            <th scope="col">{say('ownPage.meaningColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ fact, type, meaning, oneOf }) => (
            <tr key={fact}>
              <th scope="row">
                <code>{fact}</code>
              </th>
              <td>{say(`ownTypes.${type}`)}</td>
              <td>
                {meaning}
                {oneOf.length === 0 ? null : `: ${oneOf.map(({ value }) => `"${value}"`).join(', ')}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
