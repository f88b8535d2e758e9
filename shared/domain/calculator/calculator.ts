/** The single steps of date arithmetic, each a question and an answer with its working. */
export { latestNotice, noticeBeforeRenewalDate } from './latest-notice.ts';
export { periodEnd } from './period-end.ts';
export { renewals } from './renewals.ts';
export { sendBy } from './send-by.ts';
export { termEnd } from './term-end.ts';
export { window } from './window.ts';
