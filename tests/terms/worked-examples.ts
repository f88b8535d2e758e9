/**
 * Worked examples of contracts, one a line: terms, a day, and the answers known beforehand. The numbers are those of the
 * collection they come from; a dash stands for none.
 */
export const contractExamples = `
id  | startsOn   | initialTerm | renewal    | notice             | asOf       | currentTermEnd | nextNoticeDeadline | earliestExit
D05 | 2020-06-15 | 24 month    | 12 month   | 3 month term_end   | 2026-11-22 | 2027-06-14     | 2027-03-14         | 2027-06-14
D06 | 2020-06-15 | 24 month    | 12 month   | 3 month term_end   | 2027-03-15 | 2027-06-14     | 2028-03-14         | 2028-06-14
D08 | 2026-05-20 | 1 month     | 1 month    | 14 day term_end    | 2026-11-22 | 2026-12-19     | 2026-12-05         | 2026-12-19
D09 | 2026-05-20 | 1 month     | 1 month    | 14 day term_end    | 2026-12-06 | 2026-12-19     | 2027-01-05         | 2027-01-19
D10 | 2026-01-31 | 1 month     | 1 month    | 0 day term_end     | 2026-02-15 | 2026-02-28     | 2026-02-28         | 2026-02-28
D11 | 2026-01-31 | 1 month     | 1 month    | 0 day term_end     | 2026-03-05 | 2026-03-30     | 2026-03-30         | 2026-03-30
D12 | 2026-01-31 | 1 month     | 1 month    | 0 day term_end     | 2026-04-30 | 2026-04-30     | 2026-04-30         | 2026-04-30
D13 | 2026-01-31 | 1 month     | 1 month    | 0 day term_end     | 2026-05-15 | 2026-05-30     | 2026-05-30         | 2026-05-30
D15 | 2024-02-29 | 12 month    | 12 month   | 1 month term_end   | 2027-06-01 | 2028-02-28     | 2028-01-28         | 2028-02-28
D17 | 2025-08-31 | 6 month     | 6 month    | 1 month term_end   | 2026-07-15 | 2026-08-30     | 2026-07-30         | 2026-08-30
D19 | 2023-01-01 | -           | indefinite | 2 week month_end   | 2026-11-22 | -              | 2026-12-17         | 2026-12-31
D20 | 2023-01-01 | -           | indefinite | 4 week month_end   | 2027-01-31 | -              | 2027-01-31         | 2027-02-28
D21 | 2020-01-01 | 12 month    | indefinite | 2 month month_end  | 2026-11-22 | -              | 2026-11-30         | 2027-01-31
D23 | 2023-01-01 | -           | indefinite | 6 week quarter_end | 2026-11-19 | -              | 2026-11-19         | 2026-12-31
D31 | 2025-09-01 | 12 month    | 3 month    | 1 month term_end   | 2026-11-22 | 2026-11-30     | 2027-01-31         | 2027-02-28
D33 | 2026-11-02 | 1 week      | 1 week     | 2 day term_end     | 2026-11-22 | 2026-11-22     | 2026-11-27         | 2026-11-29
D36 | 2026-01-01 | 12 month    | 12 month   | 1 month term_end   | 2026-11-22 | 2026-12-31     | 2026-11-30         | 2026-12-31
D37 | 2026-01-01 | 12 month    | 12 month   | 1 month term_end   | 2026-12-01 | 2026-12-31     | 2027-11-30         | 2027-12-31
D38 | 2026-01-01 | 12 month    | none       | 1 month term_end   | 2026-11-22 | 2026-12-31     | -                  | 2026-12-31
D39 | 2026-03-15 | 12 month    | indefinite | 1 month month_end  | 2026-11-22 | 2027-03-14     | 2027-02-28         | 2027-03-31
D42 | 2025-01-31 | 12 month    | 1 month    | 1 month term_end   | 2026-02-10 | 2026-02-28     | 2026-02-28         | 2026-03-30
D43 | 2024-10-15 | 24 month    | indefinite | 1 month term_end   | 2026-11-22 | -              | -                  | 2026-12-22
D47 | 2026-10-05 | 28 day      | 28 day     | 7 day term_end     | 2026-11-22 | 2026-11-29     | 2026-11-22         | 2026-11-29
D48 | 2026-10-05 | 28 day      | 28 day     | 7 day term_end     | 2026-11-23 | 2026-11-29     | 2026-12-20         | 2026-12-27
D01 | 2026-02-01 | 12 month    | indefinite | 1 month term_end   | 2026-11-22 | 2027-01-31     | 2026-12-31         | 2027-01-31
D03 | 2026-02-01 | 12 month    | indefinite | 1 month term_end   | 2027-01-01 | 2027-01-31     | -                  | 2027-02-01
D14 | 2024-02-29 | 12 month    | 12 month   | 1 month term_end   | 2026-11-22 | 2027-02-28     | 2027-01-31         | 2027-02-28
D18 | 2023-01-01 | -           | indefinite | 1 month month_end  | 2026-11-22 | -              | 2026-11-30         | 2026-12-31
D22 | 2023-01-01 | -           | indefinite | 6 week quarter_end | 2026-11-22 | -              | 2027-02-17         | 2027-03-31
D29 | 2026-03-10 | 12 month    | indefinite | 30 day any_time    | 2026-11-22 | 2027-03-09     | 2027-02-07         | 2027-03-09
D32 | 2024-12-05 | 24 month    | indefinite | 30 day any_time    | 2026-11-22 | 2026-12-04     | -                  | 2026-12-22
`;
