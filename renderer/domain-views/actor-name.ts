import { useWords } from '#renderer/words/index.ts';
import type { Actor } from '#shared/records/history.ts';

const agentPrefix = 'agent:';

/** Whether an agent said its name. */
function isNamedAgent(actor: Actor): actor is Extract<Actor, `agent:${string}`> {
  return actor.startsWith(agentPrefix);
}

/** What whoever did something is called: an agent by its name, everybody else in the language of the person. */
export function useActorName(): (actor: Actor) => string {
  const { say } = useWords();
  return (actor) => (isNamedAgent(actor) ? actor.slice(agentPrefix.length) : say(`historyPage.actor.${actor}`));
}
