import { message } from '#shared/domain/message.ts';
import { ownFactsOf } from '#shared/domain/own-palgorithms/own-facts.ts';
import { ownKinds, type OwnKind } from '#shared/domain/own-palgorithms/own-records.ts';
import { templates } from '#shared/domain/own-palgorithms/templates.ts';
import { ok } from '#shared/domain/result.ts';
import type { OutputOf } from '#shared/api/api.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';

/** The facts that conditions may ask for. */
export const listFacts: QueryHandler<'palgorithms.facts'> = (context, { on }) =>
  ok((on === undefined ? ownKinds : [on]).flatMap((kind) => factsOn(context, kind)));

function factsOn({ say }: Pick<QueryContext, 'say'>, on: OwnKind): OutputOf<'palgorithms.facts'> {
  const facts = [...ownFactsOf(on)].map(([name, { type, meaning, oneOf = [], word }]) => ({
    on,
    fact: `${on}.${name}`,
    type,
    meaning: say(meaning),
    oneOf: oneOf.map((value) => ({ value, word: word === undefined ? value : say(word(value)) })),
  }));
  return [...facts, { on, fact: 'today', type: 'day', meaning: say(message('ownFacts.today')), oneOf: [] }];
}

/** Palgorithms to begin with, in the caller's language. */
export const listTemplates: QueryHandler<'palgorithms.templates'> = ({ say }) =>
  ok(
    templates.map(({ template, name, meaning, say: says, ...rest }) => ({
      template,
      meaning: say(meaning),
      definition: { ...rest, name: say(name), say: say(says) },
    })),
  );
