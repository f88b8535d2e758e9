import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { Findings } from './findings.ts';
import { noticeSentences, sendingSentence } from './notice-sentences.ts';
import type { UnknownTerm } from './outlook.ts';
import { termSentences } from './term-sentences.ts';

/**
 * The working of an outlook: one message a sentence, in order, that show how each date came about and which reading was
 * chosen where readings differ (decision 0010).
 */
export function workingSentences(findings: Findings, unknown: readonly UnknownTerm[]): readonly Message[] {
  const sentences = termSentences(findings);
  if (unknown.length > 0) {
    sentences.push(message('terms.working.noDeadline'), ...unknown.map(({ ask }) => ask));
  } else if (findings.wayOut !== null) {
    sentences.push(...noticeSentences(findings, findings.wayOut));
    const { deadline } = findings.wayOut;
    if (deadline !== null) sentences.push(sendingSentence(findings, deadline));
  }
  return sentences;
}
