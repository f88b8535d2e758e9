import { actionsOn } from '#shared/domain/own-palgorithms/own-actions.ts';
import { ownDeclarations, ownFactsOf } from '#shared/domain/own-palgorithms/own-facts.ts';
import { ownKinds, type OwnKind } from '#shared/domain/own-palgorithms/own-records.ts';
import { templates } from '#shared/domain/own-palgorithms/templates.ts';
import * as limits from '#shared/domain/own-palgorithms/limits.ts';
import { speakerFor } from '#shared/messages/speaker.ts';

const english = speakerFor({ language: 'en', locale: 'en-GB' });
const german = speakerFor({ language: 'de', locale: 'de-DE' });

/** The page `docs/own-palgorithms.md`. */
export function ownPalgorithmsPage(): string {
  return `# Palgorithms of one's own

Written by \`npm run pages\` from \`shared/domain/own-palgorithms\`. Do not edit.

A palgorithm of one's own is \`{name, on, when, say, atMostEvery?, action?}\`. \`on\` is one of ${ownKinds.map(code).join(', ')}. \`when\` is a condition in CEL over the one record named by \`on\`, such as \`contract.category == "Streaming" && contract.monthly > 40.0\`. \`say\` is a text with places such as \`{contract.name}\`. After an answer it is silent about the record for \`atMostEvery\`, such as \`{"n": 6, "unit": "month"}\`, or for good.

A fact that is not known is absent: a condition that meets it does not hold, and \`has(contract.endsOn)\` asks for it. A sum is a decimal number of the main unit of the record's currency. A day is compared with \`date("2027-01-31")\` and \`today\`; a whole number of days can be added to it, and two days can be subtracted.

Functions: \`has\`, \`size\`, \`date\`; of a text \`contains\`, \`startsWith\`, \`endsWith\`, \`lowerAscii\`, \`upperAscii\`, \`trim\`; of a list \`exists\`, \`all\`, \`exists_one\`, \`filter\`, none of them within another.

At most ${limits.mostWritten} characters, ${limits.mostNodes} parts, ${limits.mostDepth} within one another, ${limits.mostInList} values in a list; of texts conditions see ${limits.longestText} characters.

${ownKinds.map(sectionOf).join('\n\n')}

## To begin with

${templates.map(({ name, on, when, say }) => `- **${english.say(name)}** (${on}): \`${when}\`, “${english.say(say)}”`).join('\n')}
`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function sectionOf(kind: OwnKind): string {
  const over = ownDeclarations[kind].over;
  const facts = [...ownFactsOf(kind)].map(([name, { type, meaning, oneOf = [] }]) => {
    const words = oneOf.length === 0 ? '' : `: ${oneOf.map(code).join(', ')}`;
    return `- \`${kind}.${name}\` (${type}): ${english.say(meaning)}${words}; in German: ${german.say(meaning)}`;
  });
  return [
    `## ${kind}`,
    ...(over === null
      ? []
      : [
          `Where \`${kind}.${over.fact}\` is so, it is left out, unless the condition names ${over.askedBy.map(code).join(' or ')}.`,
        ]),
    ...(actionsOn[kind].length === 0 ? [] : [`\`action\`: ${actionsOn[kind].map(code).join(', ')}.`]),
    facts.join('\n'),
  ].join('\n\n');
}
