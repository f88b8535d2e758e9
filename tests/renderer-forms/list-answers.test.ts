import { describe, expect, test } from 'vitest';
import {
  acceptedLines,
  canBeTaken,
  isShown,
  isTaken,
  openQuestions,
  withAnswer,
  withChoice,
  withColumn,
  type ImportRow,
  type Inference,
  type Preview,
} from '#renderer/features/import/list-answers.ts';
import { literal } from '#shared/domain/message.ts';

function row(line: number, status: ImportRow['status'], doubts: ImportRow['doubts'] = []): ImportRow {
  return {
    line,
    status,
    doubts,
    reason: null,
    messages: { reason: null },
    existingContractId: null,
    contract:
      status === 'bad'
        ? null
        : {
            supplierName: 'A',
            name: 'B',
            personName: null,
            website: null,
            terms: null,
            price: null,
            endedOn: null,
            pausedFrom: null,
          },
  };
}

function inference(about: Inference['about'], value: string | null, sign: string | null = null): Inference {
  const messages = { label: literal(about), why: literal('Seen in the list.') };
  return { about, sign, label: about, value, certain: value !== null, why: 'Seen in the list.', choices: [], messages };
}

describe('answers about a list', () => {
  test('what cannot be known is asked first, the rest can be corrected', () => {
    const preview: Pick<Preview, 'inferences'> = {
      inferences: [inference('delimiter', ';'), inference('dateOrder', null), inference('currencySigns', null, 'kr')],
    };
    expect(openQuestions({ ...emptyPreview(), ...preview }).map(({ about }) => about)).toEqual([
      'dateOrder',
      'currencySigns',
    ]);
  });

  test('an answer goes into the mapping and leaves the other answers alone', () => {
    const first = withAnswer({}, inference('dateOrder', null), 'dmy');
    const second = withAnswer(first, inference('currencySigns', null, 'kr'), 'SEK');
    const third = withAnswer(second, inference('currencySigns', null, '¥'), 'JPY');
    expect(third).toEqual({ dateOrder: 'dmy', currencySigns: { kr: 'SEK', '¥': 'JPY' } });
    expect(withAnswer(third, inference('dateOrder', 'dmy'), 'nonsense')).toEqual(third);
    const takenBack = withAnswer(third, inference('currencySigns', 'SEK', 'kr'), 'by_row');
    expect(takenBack).toEqual({ dateOrder: 'dmy', currencySigns: { '¥': 'JPY' } });
  });

  test('another delimiter forgets what was said about the old columns', () => {
    expect(withAnswer({ dateOrder: 'dmy', columns: { '0': 'supplier' } }, inference('delimiter', ','), ';')).toEqual({
      dateOrder: 'dmy',
      delimiter: ';',
    });
  });

  test('a field belongs to one column: the column that had it gives it up', () => {
    const columns: Preview['columns'] = [
      { index: 0, header: 'Name', field: 'supplier', samples: [] },
      { index: 1, header: 'Firm', field: null, samples: [] },
    ];
    expect(withColumn({}, columns, 1, 'supplier')).toEqual({ columns: { '0': null, '1': 'supplier' } });
    expect(withColumn({}, columns, 0, null)).toEqual({ columns: { '0': null } });
  });

  test('new rows and rows that complete a contract are taken, duplicates only when ticked, bad ones never', () => {
    const rows = [row(2, 'new'), row(3, 'completes'), row(4, 'duplicate'), row(5, 'bad')];
    const none = new Map<number, boolean>();
    expect(rows.map((each) => isTaken(each, none))).toEqual([true, true, false, false]);
    expect(acceptedLines(rows, none)).toBeUndefined();
    const [first, , duplicate, bad] = rows;
    if (first === undefined || duplicate === undefined || bad === undefined) throw new Error('four rows');
    const chosen = withChoice(withChoice(none, first, false), duplicate, true);
    expect(acceptedLines(rows, chosen)).toEqual([3, 4]);
    expect(acceptedLines(rows, withChoice(withChoice(chosen, first, true), duplicate, false))).toBeUndefined();
    expect(isTaken(bad, new Map([[5, true]]))).toBe(false);
    expect(canBeTaken(bad)).toBe(false);
  });

  test('rows with doubts can be looked at by themselves', () => {
    const doubtful = row(2, 'new', [
      { field: 'price', text: 'kr 5', message: 'Which krone?', messages: { message: literal('Which krone?') } },
    ]);
    expect(isShown(doubtful, 'doubtful')).toBe(true);
    expect(isShown(doubtful, 'new')).toBe(true);
    expect(isShown(doubtful, 'bad')).toBe(false);
    expect(isShown(row(3, 'new'), 'doubtful')).toBe(false);
  });
});

function emptyPreview(): Preview {
  return {
    kind: 'list',
    problems: [],
    format: 'table',
    description: '',
    messages: { description: literal('') },
    inferences: [],
    columns: [],
    rows: [],
    counts: { rows: 0, new: 0, completes: 0, duplicate: 0, bad: 0, doubtful: 0 },
  };
}
