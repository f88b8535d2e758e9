import { dayWriter, type FormatDate } from '../calculator/day-writer.ts';
import type { Findings } from './findings.ts';
import { noticeSentences, sendingSentence } from './notice-sentences.ts';
import type { UnknownTerm } from './outlook.ts';
import { termSentences } from './term-sentences.ts';

/**
 * The working of an outlook: plain sentences, in order, that show how each date came about and which reading was
 * chosen where readings differ (decision 0010).
 */
export function workingSentences(
  findings: Findings,
  unknown: readonly UnknownTerm[],
  formatDate?: FormatDate,
): readonly string[] {
  const say = dayWriter(formatDate);
  const sentences = termSentences(findings, say);
  if (unknown.length > 0) {
    sentences.push('How it can be ended is not known, so no deadline can be worked out.');
    sentences.push(...unknown.map(({ ask }) => ask));
  } else if (findings.wayOut !== null) {
    sentences.push(...noticeSentences(findings, findings.wayOut, say));
    const { deadline } = findings.wayOut;
    if (deadline !== null) sentences.push(sendingSentence(findings, deadline, say));
  }
  return sentences;
}
