import { describe, expect, it } from 'vitest';
import type { NudgeDraft } from '#shared/domain/palgorithms/proposal.ts';
import { speakerFor, type Speaker } from '#shared/messages/speaker.ts';
import { consequenceOf } from '#main/nudges/consequence.ts';
import { textColumns } from '#main/nudges/nudge-texts.ts';
import { saidInExamples } from '../../scripts/pages/palgorithms-page.ts';

const languages = [
  ['English', speakerFor({ language: 'en', locale: 'en-GB' })],
  ['German', speakerFor({ language: 'de', locale: 'de-DE' })],
] as const;

const drafts = [...saidInExamples()].flatMap(([name, said]) =>
  said.flatMap(({ drafts: all, on }) => all.map((draft) => [name, draft, on] as const)),
);

/** How often the day to act by stands in a text, with or without its weekday and its year. */
function timesSaid(text: string, { actBy }: NudgeDraft, { writing }: Speaker): number {
  if (actBy === null) return 0;
  const short = writing
    .date(actBy)
    .replace(/^\p{L}+\.?,? /u, '')
    .replace(/,? 20\d\d$/u, '');
  return text.split(new RegExp(`(?<!\\d)${short.replaceAll('.', '\\.')}`, 'u')).length - 1;
}

describe.each(languages)('in %s a nudge', (_, speaker) => {
  it.each(drafts)('[nudges-81] of %s begins with what it is about, and leaves the day to the row', (name, draft) => {
    const title = speaker.say(draft.title);
    const [first] = draft.because.map((reason) => speaker.say(reason));
    expect(timesSaid(`${title} ${first ?? ''}`, draft, speaker), `${title}. ${first ?? ''}`).toBe(0);
    // What the person wrote says it as they want it.
    if (name === 'terms_unknown' || name === 'own') return;
    const about = draft.subject.name.split(/[,:]/u)[0] ?? '';
    expect(title.replace(/^[“„]/u, '').startsWith(about), title).toBe(true);
  });

  it.each(drafts)('[nudges-82] of %s names its day once where it is told without the row', (name, draft, today) => {
    const told = consequenceOf(
      {
        ...textColumns(draft, 'nudge-1', speaker),
        stakeAmount: draft.stake?.amount ?? null,
        stakeCurrency: draft.stake?.currency ?? null,
        actBy: draft.actBy,
        palgorithm: name,
      },
      { speaker, format: speaker.writing, today },
    );
    const text = `${speaker.say(draft.title)} ${told ?? ''}`;
    expect(timesSaid(text, draft, speaker), text).toBe(draft.actBy === null || draft.actBy === today ? 0 : 1);
  });
});
