import { MessageCircleQuestion, Printer } from 'lucide-react';
import { useState } from 'react';
import { failureText, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import {
  Button,
  ButtonRow,
  Checkbox,
  ChoiceChips,
  classes,
  EmptyState,
  ErrorMessage,
  Slider,
  Spinner,
} from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { RateBox } from '../offers/rate-box.tsx';
import { isOpenState, type Comparison, type NeedRecord } from '../words.ts';
import { Matrix } from './matrix.tsx';
import { QuestionsDialog } from './questions-dialog.tsx';
import { useIsPrinting } from './use-is-printing.ts';
import styles from './compare.module.css';

export interface ComparisonViewProps {
  readonly need: NeedRecord;
  readonly months: number;
  readonly onMonths: (months: number) => void;
  readonly onOpen: (candidateId: string) => void;
  readonly onChoose: (offerId: string) => void;
}

/** How many candidates stand beside each other on one printed page. */
const candidatesOnPage = 5;

/** The candidates side by side over some months, with how close the decision is. */
export function ComparisonView({ need, months, onMonths, onOpen, onChoose }: ComparisonViewProps) {
  const { say } = useWords();
  const comparison = useOperation('needs.compare', { needId: need.id, months }, { keepsPrevious: true });
  const [isAsking, setAsking] = useState(false);
  // While something is still to be decided, those ruled out only take up room.
  const [hasRuledOut, setRuledOut] = useState(!isOpenState(need.state));
  if (comparison.failure !== null) return <ErrorMessage>{failureText(comparison.failure)}</ErrorMessage>;
  if (comparison.value === undefined) return <Spinner />;
  const { candidates } = comparison.value;
  if (candidates.length === 0) {
    return <EmptyState title={say('compare.empty.title')}>{say('compare.empty.text')}</EmptyState>;
  }
  const ruledOut = candidates.filter(({ stage }) => stage === 'ruled_out').length;
  const shown = candidates
    .filter(({ stage }) => hasRuledOut || stage !== 'ruled_out' || ruledOut === candidates.length)
    .map(({ candidateId }) => candidateId);
  const asked = candidates.filter(({ questions }) => questions.length > 0).length;
  return (
    <div className={classes(comparison.isPrevious && styles['previous'])}>
      <div className={styles['controls']}>
        <Months months={months} onMonths={onMonths} />
        <ButtonRow>
          {ruledOut === 0 || ruledOut === candidates.length ? null : (
            <Checkbox
              label={say('compare.ruledOut', { n: ruledOut })}
              isSelected={hasRuledOut}
              onChange={setRuledOut}
            />
          )}
          {isOpenState(need.state) ? (
            <Button
              icon={<MessageCircleQuestion aria-hidden="true" />}
              isDisabled={asked === 0}
              onPress={() => setAsking(true)}
            >
              {say('compare.ask')}
            </Button>
          ) : null}
          <Button variant="quiet" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
            {say('compare.print')}
          </Button>
        </ButtonRow>
      </div>
      <MissingRates comparison={comparison.value} />
      <Closeness comparison={comparison.value} />
      <Tables need={need} comparison={comparison.value} shown={shown} onOpen={onOpen} onChoose={onChoose} />
      {isAsking ? <QuestionsDialog need={need} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function Months({ months, onMonths }: { months: number; onMonths: (months: number) => void }) {
  const { say } = useWords();
  return (
    <div className={styles['months']}>
      <Slider
        label={say('compare.stay')}
        value={months}
        onChange={onMonths}
        minimum={1}
        maximum={Math.max(60, months)}
        format={{ style: 'unit', unit: 'month', unitDisplay: 'long' }}
      />
      <ChoiceChips
        label={say('compare.lengths')}
        value={months === 12 || months === 24 || months === 36 ? `${months}` : null}
        onChange={(id) => onMonths(Number(id))}
        choices={[1, 2, 3].map((years) => ({ id: `${years * 12}`, label: say('compare.years', { n: years }) }))}
      />
    </div>
  );
}

function Closeness({ comparison }: { comparison: Comparison }) {
  if (comparison.closeness === null) return null;
  return (
    <p className={styles['closeness']} aria-live="polite">
      {comparison.closeness.text}
    </p>
  );
}

/** Offers in another currency cannot be compared by their cost until a rate is known. */
function MissingRates({ comparison }: { comparison: Comparison }) {
  const unconverted = comparison.candidates.flatMap(({ name, cost }) =>
    cost?.unconverted === true ? [{ name, cost }] : [],
  );
  const each = Map.groupBy(unconverted, ({ cost }) => cost.currency);
  return [...each].map(([currency, [first, ...others]]) => (
    <div key={currency} className={styles['missingRate']}>
      {first === undefined ? null : (
        <RateBox from={currency} cost={first.cost} suppliers={[first, ...others].map(({ name }) => name)} />
      )}
    </div>
  ));
}

interface TablesProps {
  readonly need: NeedRecord;
  readonly comparison: Comparison;
  /** The candidates shown, by their ids. */
  readonly shown: readonly string[];
  readonly onOpen: (candidateId: string) => void;
  readonly onChoose: (offerId: string) => void;
}

/** One table on the screen; on paper one for every few candidates, since paper does not scroll. */
function Tables({ need, comparison, shown, onOpen, onChoose }: TablesProps) {
  const format = useFormat();
  const { say } = useWords();
  const isPrinting = useIsPrinting();
  const choose = isOpenState(need.state) ? onChoose : null;
  if (!isPrinting) {
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable to scroll it by keyboard
      <div className={styles['region']} role="region" aria-label={say('compare.region')} tabIndex={0}>
        <Matrix need={need} comparison={comparison} shown={shown} onOpen={onOpen} onChoose={choose} />
      </div>
    );
  }
  const pages = Array.from({ length: Math.ceil(shown.length / candidatesOnPage) }, (_, page) =>
    shown.slice(page * candidatesOnPage, (page + 1) * candidatesOnPage),
  );
  return (
    <>
      <p className={styles['printed']}>
        {say('compare.printed', {
          months: comparison.months,
          currency: comparison.currency,
          day: format.longDay(format.today),
        })}
      </p>
      {pages.map((few) => (
        <Matrix key={few.join(' ')} need={need} comparison={comparison} shown={few} onOpen={null} onChoose={null} />
      ))}
    </>
  );
}
