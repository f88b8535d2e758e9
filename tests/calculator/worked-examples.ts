/**
 * Worked examples of the calculator, one a line: the question, then the answers known beforehand. The numbers are those of
 * the collection they come from; an empty cell stands for nothing given.
 */

/** Periods that an event starts. */
export const periodEndExamples = `
id            | trigger    | period          | counts | roll             | weekend | holidays                         | date
A01           | 2026-03-02 | 14 day          | no     | none             |         |                                  | 2026-03-16
A03           | 2026-11-05 | 14 day          | no     | none             |         |                                  | 2026-11-19
A05           | 2026-07-08 | 2 week          | no     | none             |         |                                  | 2026-07-22
A06           | 1998-03-12 | 3 week          | no     | none             |         |                                  | 1998-04-02
A07           | 1998-01-27 | 3 week          | no     | none             |         |                                  | 1998-02-17
A09           | 2026-01-31 | 1 month         | no     | none             |         |                                  | 2026-02-28
A13           | 2024-02-29 | 4 year          | no     | none             |         |                                  | 2028-02-29
A16           | 2026-03-05 | 1 month         | no     | none             |         |                                  | 2026-04-05
A17           | 2026-03-05 | 1 month         | no     | next_working_day |         | 2026-04-03 2026-04-06            | 2026-04-07
A18           | 2026-09-03 | 1 month         | no     | none             |         |                                  | 2026-10-03
A19           | 2026-09-03 | 1 month         | no     | next_working_day |         |                                  | 2026-10-05
A20           | 2026-05-31 | 1 month         | no     | none             |         |                                  | 2026-06-30
A21           | 2027-01-30 | 1 month         | no     | none             |         |                                  | 2027-02-28
A24           | 1978-09-30 | 4 month         | no     | none             |         |                                  | 1979-01-30
A26           | 2026-07-01 | 30 day          | yes    | none             |         |                                  | 2026-07-30
A28           | 2026-09-01 | 14 day          | yes    | none             |         |                                  | 2026-09-14
A31           | 2026-12-18 | 10 business_day | no     | none             | sat sun | 2026-12-25 2026-12-28 2027-01-01 | 2027-01-06
A32           | 2026-11-12 | 14 day          | no     | next_working_day |         | 2026-11-26                       | 2026-11-27
A35           | 2026-03-10 | 30 day          | no     | none             |         |                                  | 2026-04-09
A46           | 2020-07-01 | 6 year          | no     | none             |         |                                  | 2026-07-01
A47           | 2026-09-07 | 8 week          | no     | none             |         |                                  | 2026-11-02
A52           | 2026-12-11 | 14 day          | no     | next_working_day |         | 2026-12-25 2026-12-26            | 2026-12-28
A53           | 2026-06-01 | 10 day          | no     | none             |         |                                  | 2026-06-11
A54           | 2026-04-10 | 1 month         | no     | none             |         |                                  | 2026-05-10
A59           | 2026-04-10 | 15 day          | no     | none             |         |                                  | 2026-04-25
A61           | 2026-12-17 | 15 business_day | no     | none             | sat sun | 2026-12-25 2026-12-28 2027-01-01 | 2027-01-12
A62           | 2027-05-10 | 6 month         | no     | none             |         |                                  | 2027-11-10
A11           | 2026-02-28 | 1 month         | no     | none             |         |                                  | 2026-03-28
A12           | 2024-02-29 | 1 year          | no     | none             |         |                                  | 2025-02-28
A15           | 2026-08-31 | 1 month         | no     | none             |         |                                  | 2026-09-30
A25           | 1983-03-23 | 2 month         | no     | none             |         |                                  | 1983-05-23
A27           | 2017-06-30 | 30 day          | no     | none             |         |                                  | 2017-07-30
A29           | 2026-11-20 | 3 business_day  | no     | none             | sun     |                                  | 2026-11-24
A50           | 2026-05-02 | 14 day          | no     | next_working_day |         |                                  | 2026-05-18
A56 safe      | 2026-11-25 | 1 month         | no     | none             |         | 2026-12-25 2026-12-26            | 2026-12-25
A56 rolled    | 2026-11-25 | 1 month         | no     | next_working_day |         | 2026-12-25 2026-12-26            | 2026-12-28
C23           | 2002-05-31 | 3 business_day  | no     | none             | sun     |                                  | 2002-06-04
A23 first     | 2027-01-30 | 1 month         | no     | none             |         |                                  | 2027-02-28
A23 chained   | 2027-02-28 | 2 month         | no     | none             |         |                                  | 2027-04-28
A23 total     | 2027-01-30 | 3 month         | no     | none             |         |                                  | 2027-04-30
A60 days last | 2026-02-28 | 15 day          | no     | none             |         |                                  | 2026-03-15
`;

/** Terms whose first day counts. */
export const termEndExamples = `
id  | startsOn   | initialTerm | civil      | billingClamp
B03 | 2026-01-01 | 24 month    | 2027-12-31 | 2027-12-31
B04 | 2026-01-15 | 12 month    | 2027-01-14 | 2027-01-14
B06 | 2026-03-31 | 1 month     | 2026-04-30 | 2026-04-29
B08 | 2026-01-29 | 1 month     | 2026-02-28 | 2026-02-27
B09 | 2026-01-28 | 1 month     | 2026-02-27 | 2026-02-27
B11 | 2026-07-01 | 30 day      | 2026-07-30 | 2026-07-30
B12 | 2024-08-31 | 18 month    | 2026-02-28 | 2026-02-27
B02 | 2023-03-01 | 12 month    | 2024-02-29 | 2024-02-29
B05 | 2026-01-31 | 1 month     | 2026-02-28 | 2026-02-27
B07 | 2024-02-29 | 12 month    | 2025-02-28 | 2025-02-27
`;

/** The latest day for a notice. */
export const latestNoticeExamples = `
id   | targetEnd  | notice         | weekend | holidays              | safe       | legal
C01  | 2026-06-15 | 1 month        |         |                       | 2026-05-15 | 2026-05-15
C02  | 2026-04-30 | 1 month        |         |                       | 2026-03-31 | 2026-03-31
C05  | 2028-02-28 | 1 month        |         |                       | 2028-01-28 | 2028-01-28
C07  | 2026-03-31 | 1 month        |         |                       | 2026-02-28 | 2026-02-28
C08  | 2026-12-31 | 3 month        |         |                       | 2026-09-30 | 2026-09-30
C09  | 2026-11-30 | 3 month        |         |                       | 2026-08-31 | 2026-08-31
C13b | 2026-06-30 | 6 week         |         |                       | 2026-05-19 | 2026-05-19
C13e | 2028-03-31 | 6 week         |         |                       | 2028-02-18 | 2028-02-18
C14  | 2026-02-28 | 4 week         |         |                       | 2026-01-31 | 2026-01-31
C15  | 2026-12-31 | 30 day         |         |                       | 2026-12-01 | 2026-12-01
C16  | 2026-10-31 | 14 day         |         |                       | 2026-10-17 | 2026-10-17
C17a | 2027-01-31 | 49 day         |         |                       | 2026-12-13 | 2026-12-13
C17b | 2026-02-28 | 49 day         |         |                       | 2026-01-10 | 2026-01-10
C17c | 2028-02-29 | 49 day         |         |                       | 2028-01-11 | 2028-01-11
C17d | 2026-03-31 | 49 day         |         |                       | 2026-02-10 | 2026-02-10
C17e | 2028-03-31 | 49 day         |         |                       | 2028-02-11 | 2028-02-11
C26  | 2027-03-31 | 3 month        |         |                       | 2026-12-31 | 2026-12-31
C29  | 2027-12-31 | 12 month       |         |                       | 2026-12-31 | 2026-12-31
C03  | 2026-02-28 | 1 month        |         |                       | 2026-01-31 | 2026-01-31
C06  | 2026-03-30 | 1 month        |         |                       | 2026-02-28 | 2026-02-28
C11  | 2026-12-31 | 2 month        |         |                       | 2026-10-31 | 2026-10-31
C13a | 2026-03-31 | 6 week         |         |                       | 2026-02-17 | 2026-02-17
C19  | 2026-07-31 | 5 business_day | sat sun |                       | 2026-07-24 | 2026-07-26
C22  | 2002-04-30 | 1 month        |         | 2002-03-29 2002-04-01 | 2002-03-31 | 2002-03-31
`;

/** Notice "before the renewal date". */
export const beforeRenewalExamples = `
id  | renewalDate | notice | safe       | literal
C20 | 2027-01-01  | 30 day | 2026-12-01 | 2026-12-02
`;

/** When to send what must arrive by a day. */
export const sendByExamples = `
id  | receiptDeadline | transit       | weekend | holidays              | date
F01 | 2026-11-30      | 4 working_day | sun     |                       | 2026-11-25
F03 | 2027-01-31      | 0 working_day | sat sun |                       | 2027-01-29
F05 | 2026-04-07      | 3 working_day | sun     | 2026-04-03 2026-04-06 | 2026-04-01
F02 | 2027-01-31      | 4 working_day | sun     |                       | 2027-01-26
F04 | 2026-12-31      | 4 working_day | sun     | 2026-12-25 2026-12-26 | 2026-12-24
`;

/** Series of renewals; the dates are in one cell. */
export const renewalsExamples = `
id          | startsOn   | step    | convention     | dates
E01         | 2026-01-31 | 1 month | civil          | 2026-02-28 2026-03-30 2026-04-30 2026-05-30 2026-06-30 2026-07-30
E02         | 2026-01-31 | 1 month | billing_clamp  | 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31
E04         | 2024-02-29 | 1 year  | billing_clamp  | 2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28
E03 by hand | 2026-01-31 | 1 month | bgb190_chained | 2026-02-28 2026-03-31 2026-04-30 2026-05-31
E05 by hand | 2024-02-29 | 1 year  | bgb190_chained | 2025-02-28 2026-02-28 2027-02-28 2028-02-29
E06 by hand | 2024-02-29 | 1 year  | civil          | 2025-02-28 2026-02-28 2027-02-28 2028-02-28
`;

/** Windows before a day. */
export const windowExamples = `
id  | anchor     | earliestBefore | latestBefore | opens      | closes
G05 | 2026-10-31 | 3 month        | 15 day       | 2026-07-31 | 2026-10-16
G06 | 2027-03-01 | 2 month        | 1 month      | 2027-01-01 | 2027-02-01
G07 | 2026-12-31 | 30 day         | 7 day        | 2026-12-01 | 2026-12-24
G08 | 2026-12-31 | 21 day         | 3 day        | 2026-12-10 | 2026-12-28
G01 | 2027-03-01 | 45 day         | 15 day       | 2027-01-15 | 2027-02-14
`;
