/** Worked examples of the calculator: the question, and the answer known beforehand. Numbers as in the collection they come from. */
export const calculatorExamples = {
  periodEnd: [
    {
      id: 'A01',
      input: {
        trigger: '2026-03-02',
        period: {
          n: 14,
          unit: 'day',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-03-16',
    },
    {
      id: 'A03',
      input: {
        trigger: '2026-11-05',
        period: {
          n: 14,
          unit: 'day',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-11-19',
    },
    {
      id: 'A05',
      input: {
        trigger: '2026-07-08',
        period: {
          n: 2,
          unit: 'week',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-07-22',
    },
    {
      id: 'A06',
      input: {
        trigger: '1998-03-12',
        period: {
          n: 3,
          unit: 'week',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '1998-04-02',
    },
    {
      id: 'A07',
      input: {
        trigger: '1998-01-27',
        period: {
          n: 3,
          unit: 'week',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '1998-02-17',
    },
    {
      id: 'A09',
      input: {
        trigger: '2026-01-31',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-02-28',
    },
    {
      id: 'A13',
      input: {
        trigger: '2024-02-29',
        period: {
          n: 4,
          unit: 'year',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2028-02-29',
    },
    {
      id: 'A16',
      input: {
        trigger: '2026-03-05',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-04-05',
    },
    {
      id: 'A17',
      input: {
        trigger: '2026-03-05',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'next_working_day',
        holidays: ['2026-04-03', '2026-04-06'],
      },
      expected: '2026-04-07',
    },
    {
      id: 'A18',
      input: {
        trigger: '2026-09-03',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-10-03',
    },
    {
      id: 'A19',
      input: {
        trigger: '2026-09-03',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'next_working_day',
        holidays: [],
      },
      expected: '2026-10-05',
    },
    {
      id: 'A20',
      input: {
        trigger: '2026-05-31',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-06-30',
    },
    {
      id: 'A21',
      input: {
        trigger: '2027-01-30',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2027-02-28',
    },
    {
      id: 'A24',
      input: {
        trigger: '1978-09-30',
        period: {
          n: 4,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '1979-01-30',
    },
    {
      id: 'A26',
      input: {
        trigger: '2026-07-01',
        period: {
          n: 30,
          unit: 'day',
        },
        triggerDayCounts: true,
        roll: 'none',
      },
      expected: '2026-07-30',
    },
    {
      id: 'A28',
      input: {
        trigger: '2026-09-01',
        period: {
          n: 14,
          unit: 'day',
        },
        triggerDayCounts: true,
        roll: 'none',
      },
      expected: '2026-09-14',
    },
    {
      id: 'A31',
      input: {
        trigger: '2026-12-18',
        period: {
          n: 10,
          unit: 'business_day',
        },
        triggerDayCounts: false,
        roll: 'none',
        holidays: ['2026-12-25', '2026-12-28', '2027-01-01'],
        weekend: ['sat', 'sun'],
      },
      expected: '2027-01-06',
    },
    {
      id: 'A32',
      input: {
        trigger: '2026-11-12',
        period: {
          n: 14,
          unit: 'day',
        },
        triggerDayCounts: false,
        roll: 'next_working_day',
        holidays: ['2026-11-26'],
      },
      expected: '2026-11-27',
    },
    {
      id: 'A35',
      input: {
        trigger: '2026-03-10',
        period: {
          n: 30,
          unit: 'day',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-04-09',
    },
    {
      id: 'A46',
      input: {
        trigger: '2020-07-01',
        period: {
          n: 6,
          unit: 'year',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-07-01',
    },
    {
      id: 'A47',
      input: {
        trigger: '2026-09-07',
        period: {
          n: 8,
          unit: 'week',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-11-02',
    },
    {
      id: 'A52',
      input: {
        trigger: '2026-12-11',
        period: {
          n: 14,
          unit: 'day',
        },
        triggerDayCounts: false,
        roll: 'next_working_day',
        holidays: ['2026-12-25', '2026-12-26'],
      },
      expected: '2026-12-28',
    },
    {
      id: 'A53',
      input: {
        trigger: '2026-06-01',
        period: {
          n: 10,
          unit: 'day',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-06-11',
    },
    {
      id: 'A54',
      input: {
        trigger: '2026-04-10',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-05-10',
    },
    {
      id: 'A59',
      input: {
        trigger: '2026-04-10',
        period: {
          n: 15,
          unit: 'day',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-04-25',
    },
    {
      id: 'A61',
      input: {
        trigger: '2026-12-17',
        period: {
          n: 15,
          unit: 'business_day',
        },
        triggerDayCounts: false,
        roll: 'none',
        holidays: ['2026-12-25', '2026-12-28', '2027-01-01'],
        weekend: ['sat', 'sun'],
      },
      expected: '2027-01-12',
    },
    {
      id: 'A62',
      input: {
        trigger: '2027-05-10',
        period: {
          n: 6,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2027-11-10',
    },
    {
      id: 'A11',
      input: {
        trigger: '2026-02-28',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-03-28',
    },
    {
      id: 'A12',
      input: {
        trigger: '2024-02-29',
        period: {
          n: 1,
          unit: 'year',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2025-02-28',
    },
    {
      id: 'A15',
      input: {
        trigger: '2026-08-31',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-09-30',
    },
    {
      id: 'A25',
      input: {
        trigger: '1983-03-23',
        period: {
          n: 2,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '1983-05-23',
    },
    {
      id: 'A27',
      input: {
        trigger: '2017-06-30',
        period: {
          n: 30,
          unit: 'day',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2017-07-30',
    },
    {
      id: 'A29',
      input: {
        trigger: '2026-11-20',
        period: {
          n: 3,
          unit: 'business_day',
        },
        weekend: ['sun'],
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-11-24',
    },
    {
      id: 'A50',
      input: {
        trigger: '2026-05-02',
        period: {
          n: 14,
          unit: 'day',
        },
        roll: 'next_working_day',
        triggerDayCounts: false,
      },
      expected: '2026-05-18',
    },
    {
      id: 'A56 safe',
      input: {
        trigger: '2026-11-25',
        period: {
          n: 1,
          unit: 'month',
        },
        holidays: ['2026-12-25', '2026-12-26'],
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-12-25',
    },
    {
      id: 'A56 rolled',
      input: {
        trigger: '2026-11-25',
        period: {
          n: 1,
          unit: 'month',
        },
        roll: 'next_working_day',
        holidays: ['2026-12-25', '2026-12-26'],
        triggerDayCounts: false,
      },
      expected: '2026-12-28',
    },
    {
      id: 'C23',
      input: {
        trigger: '2002-05-31',
        period: {
          n: 3,
          unit: 'business_day',
        },
        weekend: ['sun'],
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2002-06-04',
    },
    {
      id: 'A23 first',
      input: {
        trigger: '2027-01-30',
        period: {
          n: 1,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2027-02-28',
    },
    {
      id: 'A23 chained',
      input: {
        trigger: '2027-02-28',
        period: {
          n: 2,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2027-04-28',
    },
    {
      id: 'A23 total',
      input: {
        trigger: '2027-01-30',
        period: {
          n: 3,
          unit: 'month',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2027-04-30',
    },
    {
      id: 'A60 days last',
      input: {
        trigger: '2026-02-28',
        period: {
          n: 15,
          unit: 'day',
        },
        triggerDayCounts: false,
        roll: 'none',
      },
      expected: '2026-03-15',
    },
  ],
  termEnd: [
    {
      id: 'B03',
      input: {
        startsOn: '2026-01-01',
        initialTerm: {
          n: 24,
          unit: 'month',
        },
      },
      expected: {
        civil: '2027-12-31',
        billingClamp: '2027-12-31',
      },
    },
    {
      id: 'B04',
      input: {
        startsOn: '2026-01-15',
        initialTerm: {
          n: 12,
          unit: 'month',
        },
      },
      expected: {
        civil: '2027-01-14',
        billingClamp: '2027-01-14',
      },
    },
    {
      id: 'B06',
      input: {
        startsOn: '2026-03-31',
        initialTerm: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        civil: '2026-04-30',
        billingClamp: '2026-04-29',
      },
    },
    {
      id: 'B08',
      input: {
        startsOn: '2026-01-29',
        initialTerm: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        civil: '2026-02-28',
        billingClamp: '2026-02-27',
      },
    },
    {
      id: 'B09',
      input: {
        startsOn: '2026-01-28',
        initialTerm: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        civil: '2026-02-27',
        billingClamp: '2026-02-27',
      },
    },
    {
      id: 'B11',
      input: {
        startsOn: '2026-07-01',
        initialTerm: {
          n: 30,
          unit: 'day',
        },
      },
      expected: {
        civil: '2026-07-30',
        billingClamp: '2026-07-30',
      },
    },
    {
      id: 'B12',
      input: {
        startsOn: '2024-08-31',
        initialTerm: {
          n: 18,
          unit: 'month',
        },
      },
      expected: {
        civil: '2026-02-28',
        billingClamp: '2026-02-27',
      },
    },
    {
      id: 'B02',
      input: {
        startsOn: '2023-03-01',
        initialTerm: {
          n: 12,
          unit: 'month',
        },
      },
      expected: {
        civil: '2024-02-29',
        billingClamp: '2024-02-29',
      },
    },
    {
      id: 'B05',
      input: {
        startsOn: '2026-01-31',
        initialTerm: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        civil: '2026-02-28',
        billingClamp: '2026-02-27',
      },
    },
    {
      id: 'B07',
      input: {
        startsOn: '2024-02-29',
        initialTerm: {
          n: 12,
          unit: 'month',
        },
      },
      expected: {
        civil: '2025-02-28',
        billingClamp: '2025-02-27',
      },
    },
  ],
  latestNotice: [
    {
      id: 'C01',
      input: {
        targetEnd: '2026-06-15',
        notice: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        safe: '2026-05-15',
        legal: '2026-05-15',
      },
    },
    {
      id: 'C02',
      input: {
        targetEnd: '2026-04-30',
        notice: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        safe: '2026-03-31',
        legal: '2026-03-31',
      },
    },
    {
      id: 'C05',
      input: {
        targetEnd: '2028-02-28',
        notice: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        safe: '2028-01-28',
        legal: '2028-01-28',
      },
    },
    {
      id: 'C07',
      input: {
        targetEnd: '2026-03-31',
        notice: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        safe: '2026-02-28',
        legal: '2026-02-28',
      },
    },
    {
      id: 'C08',
      input: {
        targetEnd: '2026-12-31',
        notice: {
          n: 3,
          unit: 'month',
        },
      },
      expected: {
        safe: '2026-09-30',
        legal: '2026-09-30',
      },
    },
    {
      id: 'C09',
      input: {
        targetEnd: '2026-11-30',
        notice: {
          n: 3,
          unit: 'month',
        },
      },
      expected: {
        safe: '2026-08-31',
        legal: '2026-08-31',
      },
    },
    {
      id: 'C13b',
      input: {
        targetEnd: '2026-06-30',
        notice: {
          n: 6,
          unit: 'week',
        },
      },
      expected: {
        safe: '2026-05-19',
        legal: '2026-05-19',
      },
    },
    {
      id: 'C13e',
      input: {
        targetEnd: '2028-03-31',
        notice: {
          n: 6,
          unit: 'week',
        },
      },
      expected: {
        safe: '2028-02-18',
        legal: '2028-02-18',
      },
    },
    {
      id: 'C14',
      input: {
        targetEnd: '2026-02-28',
        notice: {
          n: 4,
          unit: 'week',
        },
      },
      expected: {
        safe: '2026-01-31',
        legal: '2026-01-31',
      },
    },
    {
      id: 'C15',
      input: {
        targetEnd: '2026-12-31',
        notice: {
          n: 30,
          unit: 'day',
        },
      },
      expected: {
        safe: '2026-12-01',
        legal: '2026-12-01',
      },
    },
    {
      id: 'C16',
      input: {
        targetEnd: '2026-10-31',
        notice: {
          n: 14,
          unit: 'day',
        },
      },
      expected: {
        safe: '2026-10-17',
        legal: '2026-10-17',
      },
    },
    {
      id: 'C17a',
      input: {
        targetEnd: '2027-01-31',
        notice: {
          n: 49,
          unit: 'day',
        },
      },
      expected: {
        safe: '2026-12-13',
        legal: '2026-12-13',
      },
    },
    {
      id: 'C17b',
      input: {
        targetEnd: '2026-02-28',
        notice: {
          n: 49,
          unit: 'day',
        },
      },
      expected: {
        safe: '2026-01-10',
        legal: '2026-01-10',
      },
    },
    {
      id: 'C17c',
      input: {
        targetEnd: '2028-02-29',
        notice: {
          n: 49,
          unit: 'day',
        },
      },
      expected: {
        safe: '2028-01-11',
        legal: '2028-01-11',
      },
    },
    {
      id: 'C17d',
      input: {
        targetEnd: '2026-03-31',
        notice: {
          n: 49,
          unit: 'day',
        },
      },
      expected: {
        safe: '2026-02-10',
        legal: '2026-02-10',
      },
    },
    {
      id: 'C17e',
      input: {
        targetEnd: '2028-03-31',
        notice: {
          n: 49,
          unit: 'day',
        },
      },
      expected: {
        safe: '2028-02-11',
        legal: '2028-02-11',
      },
    },
    {
      id: 'C26',
      input: {
        targetEnd: '2027-03-31',
        notice: {
          n: 3,
          unit: 'month',
        },
      },
      expected: {
        safe: '2026-12-31',
        legal: '2026-12-31',
      },
    },
    {
      id: 'C29',
      input: {
        targetEnd: '2027-12-31',
        notice: {
          n: 12,
          unit: 'month',
        },
      },
      expected: {
        safe: '2026-12-31',
        legal: '2026-12-31',
      },
    },
    {
      id: 'C03',
      input: {
        targetEnd: '2026-02-28',
        notice: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        safe: '2026-01-31',
        legal: '2026-01-31',
      },
    },
    {
      id: 'C06',
      input: {
        targetEnd: '2026-03-30',
        notice: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        safe: '2026-02-28',
        legal: '2026-02-28',
      },
    },
    {
      id: 'C11',
      input: {
        targetEnd: '2026-12-31',
        notice: {
          n: 2,
          unit: 'month',
        },
      },
      expected: {
        safe: '2026-10-31',
        legal: '2026-10-31',
      },
    },
    {
      id: 'C13a',
      input: {
        targetEnd: '2026-03-31',
        notice: {
          n: 6,
          unit: 'week',
        },
      },
      expected: {
        safe: '2026-02-17',
        legal: '2026-02-17',
      },
    },
    {
      id: 'C19',
      input: {
        targetEnd: '2026-07-31',
        notice: {
          n: 5,
          unit: 'business_day',
        },
        weekend: ['sat', 'sun'],
      },
      expected: {
        legal: '2026-07-26',
        safe: '2026-07-24',
      },
    },
    {
      id: 'C22',
      input: {
        targetEnd: '2002-04-30',
        notice: {
          n: 1,
          unit: 'month',
        },
        holidays: ['2002-03-29', '2002-04-01'],
      },
      expected: {
        safe: '2002-03-31',
        legal: '2002-03-31',
      },
    },
  ],
  sendBy: [
    {
      id: 'F01',
      input: {
        receiptDeadline: '2026-11-30',
        transit: {
          n: 4,
          unit: 'working_day',
        },
        weekend: ['sun'],
        holidays: [],
      },
      expected: '2026-11-25',
    },
    {
      id: 'F03',
      input: {
        receiptDeadline: '2027-01-31',
        transit: {
          n: 0,
          unit: 'working_day',
        },
        weekend: ['sat', 'sun'],
        holidays: [],
      },
      expected: '2027-01-29',
    },
    {
      id: 'F05',
      input: {
        receiptDeadline: '2026-04-07',
        transit: {
          n: 3,
          unit: 'working_day',
        },
        weekend: ['sun'],
        holidays: ['2026-04-03', '2026-04-06'],
      },
      expected: '2026-04-01',
    },
    {
      id: 'F02',
      input: {
        receiptDeadline: '2027-01-31',
        transit: {
          n: 4,
          unit: 'working_day',
        },
        weekend: ['sun'],
      },
      expected: '2027-01-26',
    },
    {
      id: 'F04',
      input: {
        receiptDeadline: '2026-12-31',
        transit: {
          n: 4,
          unit: 'working_day',
        },
        weekend: ['sun'],
        holidays: ['2026-12-25', '2026-12-26'],
      },
      expected: '2026-12-24',
    },
  ],
  renewals: [
    {
      id: 'E01',
      input: {
        startsOn: '2026-01-31',
        step: {
          n: 1,
          unit: 'month',
        },
        count: 6,
        convention: 'civil',
      },
      expected: ['2026-02-28', '2026-03-30', '2026-04-30', '2026-05-30', '2026-06-30', '2026-07-30'],
    },
    {
      id: 'E02',
      input: {
        startsOn: '2026-01-31',
        step: {
          n: 1,
          unit: 'month',
        },
        count: 6,
        convention: 'billing_clamp',
      },
      expected: ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31'],
    },
    {
      id: 'E04',
      input: {
        startsOn: '2024-02-29',
        step: {
          n: 1,
          unit: 'year',
        },
        count: 5,
        convention: 'billing_clamp',
      },
      expected: ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28'],
    },
    {
      id: 'E03 by hand',
      input: {
        startsOn: '2026-01-31',
        step: {
          n: 1,
          unit: 'month',
        },
        count: 4,
        convention: 'bgb190_chained',
      },
      expected: ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'],
    },
    {
      id: 'E05 by hand',
      input: {
        startsOn: '2024-02-29',
        step: {
          n: 1,
          unit: 'year',
        },
        count: 4,
        convention: 'bgb190_chained',
      },
      expected: ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    },
    {
      id: 'E06 by hand',
      input: {
        startsOn: '2024-02-29',
        step: {
          n: 1,
          unit: 'year',
        },
        count: 4,
        convention: 'civil',
      },
      expected: ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-28'],
    },
  ],
  window: [
    {
      id: 'G05',
      input: {
        anchor: '2026-10-31',
        earliestBefore: {
          n: 3,
          unit: 'month',
        },
        latestBefore: {
          n: 15,
          unit: 'day',
        },
      },
      expected: {
        opens: '2026-07-31',
        closes: '2026-10-16',
      },
    },
    {
      id: 'G06',
      input: {
        anchor: '2027-03-01',
        earliestBefore: {
          n: 2,
          unit: 'month',
        },
        latestBefore: {
          n: 1,
          unit: 'month',
        },
      },
      expected: {
        opens: '2027-01-01',
        closes: '2027-02-01',
      },
    },
    {
      id: 'G07',
      input: {
        anchor: '2026-12-31',
        earliestBefore: {
          n: 30,
          unit: 'day',
        },
        latestBefore: {
          n: 7,
          unit: 'day',
        },
      },
      expected: {
        opens: '2026-12-01',
        closes: '2026-12-24',
      },
    },
    {
      id: 'G08',
      input: {
        anchor: '2026-12-31',
        earliestBefore: {
          n: 21,
          unit: 'day',
        },
        latestBefore: {
          n: 3,
          unit: 'day',
        },
      },
      expected: {
        opens: '2026-12-10',
        closes: '2026-12-28',
      },
    },
    {
      id: 'G01',
      input: {
        anchor: '2027-03-01',
        earliestBefore: {
          n: 45,
          unit: 'day',
        },
        latestBefore: {
          n: 15,
          unit: 'day',
        },
      },
      expected: {
        opens: '2027-01-15',
        closes: '2027-02-14',
      },
    },
  ],
  beforeRenewal: [
    {
      id: 'C20',
      input: {
        renewalDate: '2027-01-01',
        notice: {
          n: 30,
          unit: 'day',
        },
      },
      expected: {
        safe: '2026-12-01',
        literal: '2026-12-02',
      },
    },
  ],
};
