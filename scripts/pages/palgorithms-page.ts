import { palgorithmPreferences } from '#shared/api/palgorithm-preferences.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Palgorithm, Setting } from '#shared/domain/palgorithms/define.ts';
import type { NudgeDraft } from '#shared/domain/palgorithms/proposal.ts';
import { othersOf } from '#shared/domain/palgorithms/propose-nudges.ts';
import { palgorithmNames, palgorithmsWatching, type PalgorithmName } from '#shared/domain/palgorithms/registered.ts';
import { watchedKinds, type WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import { speakerFor } from '#shared/messages/speaker.ts';

const english = speakerFor({ language: 'en', locale: 'en-GB' });
const presets = palgorithmPreferences.parse({});

/** What a palgorithm says in one of its examples. */
export interface SaidInExample {
  readonly shows: string;
  readonly on: CalendarDate;
  readonly drafts: readonly NudgeDraft[];
  /** What the example says that it says. */
  readonly expected: readonly object[];
}

/** Every example of every palgorithm with what is really said of its facts, by the name of the palgorithm. */
export function saidInExamples(): ReadonlyMap<PalgorithmName, readonly SaidInExample[]> {
  return new Map(
    watchedKinds.flatMap((kind) => saidOf(kind).map(([palgorithm, said]) => [nameOf(palgorithm), said] as const)),
  );
}

const everyOther = othersOf(presets);

function saidOf<Kind extends WatchedKind>(kind: Kind): (readonly [Palgorithm<Kind>, SaidInExample[]])[] {
  return palgorithmsWatching(kind).map((palgorithm) => {
    const name = nameOf(palgorithm);
    const said = palgorithm.examples().map(({ shows, on, facts, settings, says }) => ({
      shows,
      on,
      drafts: palgorithm.propose(facts, { ...presets[name], ...settings }, on, everyOther).nudges,
      expected: says,
    }));
    return [palgorithm, said] as const;
  });
}

function nameOf({ name }: Pick<Palgorithm, 'name'>): PalgorithmName {
  const known = palgorithmNames.find((one) => one === name);
  if (known === undefined) throw new Error(`${name} is not registered`);
  return known;
}

/** The page `docs/palgorithms.md`. */
export function palgorithmsPage(): string {
  const said = saidInExamples();
  const byName = new Map(watchedKinds.flatMap((kind) => palgorithmsWatching(kind).map((one) => [one.name, one])));
  const sections = palgorithmNames.flatMap((name) => {
    const palgorithm = byName.get(name);
    return palgorithm === undefined ? [] : [sectionOf(palgorithm, said.get(name) ?? [])];
  });
  return `# Palgorithms

Written by \`npm run pages\` from \`shared/domain/palgorithms\`. Do not edit.

A palgorithm is a pure rule about one kind of record: from what is known about one record to what it would say today. The examples below are run as tests.

${sections.join('\n\n')}
`;
}

function sectionOf({ name, about, watches, settings, lead }: Palgorithm, said: readonly SaidInExample[]): string {
  const told = {
    days: 'at each of its days before',
    once: 'when it comes up',
    named: 'on the days it names: see its examples',
    never: 'never; it is only shown',
  }[lead.by];
  return [
    `## ${english.say(about.label)}`,
    `\`${name}\` watches ${watches === 'every' ? 'every kind of record that conditions may be about' : `each ${watches}`}. ${english.say(about.meaning)}`,
    `Told: ${told}.`,
    Object.entries(settings)
      .map(([key, setting]) => `- \`${key}\`, ${english.say(setting.label)}: ${presetOf(setting)}`)
      .join('\n'),
    ...said.map(exampleOf),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function presetOf(setting: Setting): string {
  if (setting.kind === 'leadDays') return `${setting.preset.join(', ')} days`;
  if (setting.kind === 'money') return setting.preset === null ? 'not set' : english.writing.money(setting.preset);
  return `${setting.preset} ${english.say({ id: `palgorithms.unit.${setting.kind}`, values: {} })}`;
}

function exampleOf({ shows, on, drafts }: SaidInExample): string {
  const opening = `${english.writing.date(on)}, ${shows}:`;
  if (drafts.length === 0) return `${opening} nothing is said.`;
  return drafts
    .map(({ title, because, urgency, actBy }) =>
      [
        `${opening}\n`,
        `> **${english.say(title)}** (${urgency}${actBy === null ? '' : `, by ${english.writing.date(actBy)}`})`,
        ...because.map((reason) => `>\n> ${english.say(reason)}`),
      ].join('\n'),
    )
    .join('\n\n');
}
