/** Worked examples of contracts: terms, a day, and the answers known beforehand. Numbers as in the collection they come from. */
export const contractExamples: unknown = [
  {
    id: 'D05',
    terms: {
      startsOn: '2020-06-15',
      initialTerm: {
        n: 24,
        unit: 'month',
      },
      renewal: {
        n: 12,
        unit: 'month',
      },
      notice: {
        n: 3,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2027-06-14',
      nextNoticeDeadline: '2027-03-14',
      earliestExit: '2027-06-14',
    },
  },
  {
    id: 'D06',
    terms: {
      startsOn: '2020-06-15',
      initialTerm: {
        n: 24,
        unit: 'month',
      },
      renewal: {
        n: 12,
        unit: 'month',
      },
      notice: {
        n: 3,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2027-03-15',
    expected: {
      currentTermEnd: '2027-06-14',
      nextNoticeDeadline: '2028-03-14',
      earliestExit: '2028-06-14',
    },
  },
  {
    id: 'D08',
    terms: {
      startsOn: '2026-05-20',
      initialTerm: {
        n: 1,
        unit: 'month',
      },
      renewal: {
        n: 1,
        unit: 'month',
      },
      notice: {
        n: 14,
        unit: 'day',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2026-12-19',
      nextNoticeDeadline: '2026-12-05',
      earliestExit: '2026-12-19',
    },
  },
  {
    id: 'D09',
    terms: {
      startsOn: '2026-05-20',
      initialTerm: {
        n: 1,
        unit: 'month',
      },
      renewal: {
        n: 1,
        unit: 'month',
      },
      notice: {
        n: 14,
        unit: 'day',
        anchor: 'term_end',
      },
    },
    asOf: '2026-12-06',
    expected: {
      currentTermEnd: '2026-12-19',
      nextNoticeDeadline: '2027-01-05',
      earliestExit: '2027-01-19',
    },
  },
  {
    id: 'D10',
    terms: {
      startsOn: '2026-01-31',
      initialTerm: {
        n: 1,
        unit: 'month',
      },
      renewal: {
        n: 1,
        unit: 'month',
      },
      notice: {
        n: 0,
        unit: 'day',
        anchor: 'term_end',
      },
    },
    asOf: '2026-02-15',
    expected: {
      currentTermEnd: '2026-02-28',
      nextNoticeDeadline: '2026-02-28',
      earliestExit: '2026-02-28',
    },
  },
  {
    id: 'D11',
    terms: {
      startsOn: '2026-01-31',
      initialTerm: {
        n: 1,
        unit: 'month',
      },
      renewal: {
        n: 1,
        unit: 'month',
      },
      notice: {
        n: 0,
        unit: 'day',
        anchor: 'term_end',
      },
    },
    asOf: '2026-03-05',
    expected: {
      currentTermEnd: '2026-03-30',
      nextNoticeDeadline: '2026-03-30',
      earliestExit: '2026-03-30',
    },
  },
  {
    id: 'D12',
    terms: {
      startsOn: '2026-01-31',
      initialTerm: {
        n: 1,
        unit: 'month',
      },
      renewal: {
        n: 1,
        unit: 'month',
      },
      notice: {
        n: 0,
        unit: 'day',
        anchor: 'term_end',
      },
    },
    asOf: '2026-04-30',
    expected: {
      currentTermEnd: '2026-04-30',
      nextNoticeDeadline: '2026-04-30',
      earliestExit: '2026-04-30',
    },
  },
  {
    id: 'D13',
    terms: {
      startsOn: '2026-01-31',
      initialTerm: {
        n: 1,
        unit: 'month',
      },
      renewal: {
        n: 1,
        unit: 'month',
      },
      notice: {
        n: 0,
        unit: 'day',
        anchor: 'term_end',
      },
    },
    asOf: '2026-05-15',
    expected: {
      currentTermEnd: '2026-05-30',
      nextNoticeDeadline: '2026-05-30',
      earliestExit: '2026-05-30',
    },
  },
  {
    id: 'D15',
    terms: {
      startsOn: '2024-02-29',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: {
        n: 12,
        unit: 'month',
      },
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2027-06-01',
    expected: {
      currentTermEnd: '2028-02-28',
      nextNoticeDeadline: '2028-01-28',
      earliestExit: '2028-02-28',
    },
  },
  {
    id: 'D17',
    terms: {
      startsOn: '2025-08-31',
      initialTerm: {
        n: 6,
        unit: 'month',
      },
      renewal: {
        n: 6,
        unit: 'month',
      },
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2026-07-15',
    expected: {
      currentTermEnd: '2026-08-30',
      nextNoticeDeadline: '2026-07-30',
      earliestExit: '2026-08-30',
    },
  },
  {
    id: 'D19',
    terms: {
      startsOn: '2023-01-01',
      initialTerm: null,
      renewal: 'indefinite',
      notice: {
        n: 2,
        unit: 'week',
        anchor: 'month_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: null,
      nextNoticeDeadline: '2026-12-17',
      earliestExit: '2026-12-31',
    },
  },
  {
    id: 'D20',
    terms: {
      startsOn: '2023-01-01',
      initialTerm: null,
      renewal: 'indefinite',
      notice: {
        n: 4,
        unit: 'week',
        anchor: 'month_end',
      },
    },
    asOf: '2027-01-31',
    expected: {
      currentTermEnd: null,
      nextNoticeDeadline: '2027-01-31',
      earliestExit: '2027-02-28',
    },
  },
  {
    id: 'D21',
    terms: {
      startsOn: '2020-01-01',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: 'indefinite',
      notice: {
        n: 2,
        unit: 'month',
        anchor: 'month_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: null,
      nextNoticeDeadline: '2026-11-30',
      earliestExit: '2027-01-31',
    },
  },
  {
    id: 'D23',
    terms: {
      startsOn: '2023-01-01',
      initialTerm: null,
      renewal: 'indefinite',
      notice: {
        n: 6,
        unit: 'week',
        anchor: 'quarter_end',
      },
    },
    asOf: '2026-11-19',
    expected: {
      currentTermEnd: null,
      nextNoticeDeadline: '2026-11-19',
      earliestExit: '2026-12-31',
    },
  },
  {
    id: 'D31',
    terms: {
      startsOn: '2025-09-01',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: {
        n: 3,
        unit: 'month',
      },
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2026-11-30',
      nextNoticeDeadline: '2027-01-31',
      earliestExit: '2027-02-28',
    },
  },
  {
    id: 'D33',
    terms: {
      startsOn: '2026-11-02',
      initialTerm: {
        n: 1,
        unit: 'week',
      },
      renewal: {
        n: 1,
        unit: 'week',
      },
      notice: {
        n: 2,
        unit: 'day',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2026-11-22',
      nextNoticeDeadline: '2026-11-27',
      earliestExit: '2026-11-29',
    },
  },
  {
    id: 'D36',
    terms: {
      startsOn: '2026-01-01',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: {
        n: 12,
        unit: 'month',
      },
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2026-12-31',
      nextNoticeDeadline: '2026-11-30',
      earliestExit: '2026-12-31',
    },
  },
  {
    id: 'D37',
    terms: {
      startsOn: '2026-01-01',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: {
        n: 12,
        unit: 'month',
      },
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2026-12-01',
    expected: {
      currentTermEnd: '2026-12-31',
      nextNoticeDeadline: '2027-11-30',
      earliestExit: '2027-12-31',
    },
  },
  {
    id: 'D38',
    terms: {
      startsOn: '2026-01-01',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: 'none',
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2026-12-31',
      nextNoticeDeadline: null,
      earliestExit: '2026-12-31',
    },
  },
  {
    id: 'D39',
    terms: {
      startsOn: '2026-03-15',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: 'indefinite',
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'month_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2027-03-14',
      nextNoticeDeadline: '2027-02-28',
      earliestExit: '2027-03-31',
    },
  },
  {
    id: 'D42',
    terms: {
      startsOn: '2025-01-31',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: {
        n: 1,
        unit: 'month',
      },
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2026-02-10',
    expected: {
      currentTermEnd: '2026-02-28',
      nextNoticeDeadline: '2026-02-28',
      earliestExit: '2026-03-30',
    },
  },
  {
    id: 'D43',
    terms: {
      startsOn: '2024-10-15',
      initialTerm: {
        n: 24,
        unit: 'month',
      },
      renewal: 'indefinite',
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: null,
      nextNoticeDeadline: null,
      earliestExit: '2026-12-22',
    },
  },
  {
    id: 'D47',
    terms: {
      startsOn: '2026-10-05',
      initialTerm: {
        n: 28,
        unit: 'day',
      },
      renewal: {
        n: 28,
        unit: 'day',
      },
      notice: {
        n: 7,
        unit: 'day',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2026-11-29',
      nextNoticeDeadline: '2026-11-22',
      earliestExit: '2026-11-29',
    },
  },
  {
    id: 'D48',
    terms: {
      startsOn: '2026-10-05',
      initialTerm: {
        n: 28,
        unit: 'day',
      },
      renewal: {
        n: 28,
        unit: 'day',
      },
      notice: {
        n: 7,
        unit: 'day',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-23',
    expected: {
      currentTermEnd: '2026-11-29',
      nextNoticeDeadline: '2026-12-20',
      earliestExit: '2026-12-27',
    },
  },
  {
    id: 'D01',
    terms: {
      startsOn: '2026-02-01',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: 'indefinite',
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2027-01-31',
      nextNoticeDeadline: '2026-12-31',
      earliestExit: '2027-01-31',
    },
  },
  {
    id: 'D03',
    terms: {
      startsOn: '2026-02-01',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: 'indefinite',
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2027-01-01',
    expected: {
      currentTermEnd: '2027-01-31',
      nextNoticeDeadline: null,
      earliestExit: '2027-02-01',
    },
  },
  {
    id: 'D14',
    terms: {
      startsOn: '2024-02-29',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: {
        n: 12,
        unit: 'month',
      },
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'term_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2027-02-28',
      nextNoticeDeadline: '2027-01-31',
      earliestExit: '2027-02-28',
    },
  },
  {
    id: 'D18',
    terms: {
      startsOn: '2023-01-01',
      initialTerm: null,
      renewal: 'indefinite',
      notice: {
        n: 1,
        unit: 'month',
        anchor: 'month_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: null,
      nextNoticeDeadline: '2026-11-30',
      earliestExit: '2026-12-31',
    },
  },
  {
    id: 'D22',
    terms: {
      startsOn: '2023-01-01',
      initialTerm: null,
      renewal: 'indefinite',
      notice: {
        n: 6,
        unit: 'week',
        anchor: 'quarter_end',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: null,
      nextNoticeDeadline: '2027-02-17',
      earliestExit: '2027-03-31',
    },
  },
  {
    id: 'D29',
    terms: {
      startsOn: '2026-03-10',
      initialTerm: {
        n: 12,
        unit: 'month',
      },
      renewal: 'indefinite',
      notice: {
        n: 30,
        unit: 'day',
        anchor: 'any_time',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2027-03-09',
      nextNoticeDeadline: '2027-02-07',
      earliestExit: '2027-03-09',
    },
  },
  {
    id: 'D32',
    terms: {
      startsOn: '2024-12-05',
      initialTerm: {
        n: 24,
        unit: 'month',
      },
      renewal: 'indefinite',
      notice: {
        n: 30,
        unit: 'day',
        anchor: 'any_time',
      },
    },
    asOf: '2026-11-22',
    expected: {
      currentTermEnd: '2026-12-04',
      nextNoticeDeadline: null,
      earliestExit: '2026-12-22',
    },
  },
];
