import { Link } from '@tanstack/react-router';
import { useFormat } from '#renderer/format/index.ts';
import { DefinitionList, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ExitRecord } from './exit-record.ts';
import { useSavingsInWords } from './savings-in-words.ts';
import styles from './exits.module.css';

function text(value: string | null) {
  return value === null ? null : <span className={styles['text']}>{value}</span>;
}

/** Why it was decided and what would bring one back; its days; what it cost and saved. */
export function ExitFacts({ exit }: { exit: ExitRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const day = (on: ExitRecord['endsOn']) => (on === null ? null : format.day(on));
  const { yearly, costs, minutes, problems, replacedBy } = exit;
  const savings = useSavingsInWords(exit);
  return (
    <>
      <Section title={say('exitsPage.why')}>
        <DefinitionList
          entries={[
            { term: say('exitsPage.reason'), value: text(exit.reason) },
            { term: say('exitsPage.wouldReturn'), value: text(exit.wouldReturn) },
            {
              term: say('exitsPage.ground'),
              value:
                exit.succession === null
                  ? say(`exitDialog.ground.${exit.ground}`)
                  : say(`exitsPage.succession.${exit.succession}`),
            },
            {
              term: say(exit.succession === null ? 'exitsPage.insteadNow' : 'exitsPage.followedNow'),
              value:
                replacedBy === null ? null : (
                  <Link
                    to="/suppliers/$supplierId"
                    params={{ supplierId: replacedBy.supplierId }}
                    search={{ contract: replacedBy.contractId }}
                  >
                    {replacedBy.supplierId === exit.supplierId
                      ? replacedBy.contractName
                      : `${replacedBy.contractName} · ${replacedBy.supplierName}`}
                  </Link>
                ),
            },
            {
              term: say('exitsPage.letter'),
              value:
                exit.letter === null ? null : (
                  <Link to="/documents/$documentId" params={{ documentId: exit.letter.id }}>
                    {exit.letter.name}
                  </Link>
                ),
            },
            {
              term: say('exitsPage.problems'),
              value:
                problems.length === 0 ? null : (
                  <ul>
                    {problems.map(({ id, title }) => (
                      <li key={id}>
                        <Link to="/problems/$problemId" params={{ problemId: id }}>
                          {title}
                        </Link>
                      </li>
                    ))}
                  </ul>
                ),
            },
            { term: say('exitsPage.note'), value: text(exit.note) },
          ]}
        />
      </Section>
      <Section title={say('exitsPage.days')}>
        <DefinitionList
          entries={[
            { term: say('supplier.exit.decided'), value: day(exit.decidedOn) },
            ...(exit.stage === 'succeeded'
              ? []
              : [
                  { term: say('supplier.exit.sent'), value: day(exit.noticeSentOn) },
                  { term: say('supplier.exit.confirmed'), value: day(exit.acknowledgedOn) },
                ]),
            {
              term: say(
                exit.endsOn !== null && exit.endsOn < format.today ? 'supplier.exit.ended' : 'supplier.exit.ends',
              ),
              value: day(exit.endsOn),
            },
            { term: say('exitsPage.withdrawn'), value: day(exit.withdrawnOn) },
          ]}
        />
      </Section>
      <Section title={say('exitsPage.money')}>
        <DefinitionList
          entries={[
            ...savings.entries,
            { term: say('exitsPage.yearly'), value: yearly === null ? null : format.money(yearly) },
            {
              term: say('exitsPage.insteadYearly', { next: replacedBy?.contractName ?? '' }),
              value: exit.replacement?.yearly == null ? null : format.money(exit.replacement.yearly),
            },
            { term: say('exitsPage.costs'), value: costs.length === 0 ? null : format.sums(costs) },
            { term: say('exitsPage.time'), value: minutes === 0 ? null : say('problems.minutes', { n: minutes }) },
          ]}
        />
        {savings.notes.map((note) => (
          <p key={note} className={styles['soft']}>
            {note}
          </p>
        ))}
        {exit.saved === null && yearly === null && costs.length === 0 && minutes === 0 ? (
          <p className={styles['soft']}>{say('exitsPage.noMoney')}</p>
        ) : null}
      </Section>
    </>
  );
}
