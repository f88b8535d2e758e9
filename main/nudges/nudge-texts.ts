import { z } from 'zod';
import { nudgeAction, type nudge } from '#shared/api/nudges.ts';
import { literal } from '#shared/domain/message.ts';
import { filledActions, type NudgeDraft } from '#shared/domain/palgorithms/proposal.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Speaker } from '#shared/messages/speaker.ts';

/** Who puts messages into text, and in which tongue. */
export type Tongued = Pick<Speaker, 'say' | 'language' | 'locale'>;

/** What a nudge says, as it is stored: the messages, and the text of them in one tongue. */
export interface TextColumns {
  readonly title: string;
  /** JSON list of text. */
  readonly because: string;
  /** JSON list of label, path and input. */
  readonly actions: string;
  /** JSON of `NudgeMessages`; null where it was stored before there were messages. */
  readonly messages: string | null;
  /** The name of the tongue of the texts; null where that is not known. */
  readonly tongue: string | null;
}

/** What was stored was made by `message()`. */
const nudgeMessage = z.custom<Message>(isMessage);

const messagesSchema = z.object({
  title: nudgeMessage,
  because: z.array(nudgeMessage),
  labels: z.array(nudgeMessage),
  /** For each action the values of its input that are messages. */
  inputs: z.array(z.record(z.string(), nudgeMessage)),
});
type NudgeMessages = z.output<typeof messagesSchema>;

const becauseSchema = z.array(z.string());
/** What is stored of the actions. */
export const actionsSchema = z.array(nudgeAction);

/** The name by which a tongue is stored. */
export function tongueName({ language, locale }: Tongued): string {
  return `${language} ${locale}`;
}

/**
 * What a draft says, in columns. Where the stored messages are the same, so is their text, which then is not said again;
 * but actions may have another day in their input.
 */
export function textColumns(
  draft: Pick<NudgeDraft, 'title' | 'because' | 'actions'>,
  id: string,
  speaker: Tongued,
  stored?: TextColumns,
): TextColumns {
  const actions = filledActions(draft.actions, id);
  const messages = JSON.stringify({
    title: draft.title,
    because: draft.because,
    labels: actions.map(({ label }) => label),
    inputs: actions.map(({ input }) =>
      Object.fromEntries(Object.entries(input).filter(([, value]) => isMessage(value))),
    ),
  });
  const same = stored !== undefined && stored.messages === messages ? stored : null;
  const labels = same === null ? null : labelsOf(same.actions);
  return {
    title: same?.title ?? speaker.say(draft.title),
    because: same?.because ?? JSON.stringify(draft.because.map((reason) => speaker.say(reason))),
    actions: JSON.stringify(
      actions.map(({ label, path, input }, position) => ({
        label: labels?.[position] ?? speaker.say(label),
        path,
        input: saidInput(input, speaker),
      })),
    ),
    messages,
    tongue: same?.tongue ?? tongueName(speaker),
  };
}

function labelsOf(actions: string): string[] {
  return actionsSchema.parse(JSON.parse(actions)).map(({ label }) => label);
}

function saidInput(input: Readonly<Record<string, unknown>>, speaker: Tongued): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, isMessage(value) ? speaker.say(value) : value]),
  );
}

function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'values' in value &&
    typeof value.values === 'object' &&
    value.values !== null
  );
}

type WireMessage = z.output<typeof nudge>['messages']['title'];

/** What a stored nudge says, in the tongue of whoever asks, with the messages beside it. */
export interface NudgeTexts {
  readonly title: string;
  readonly because: string[];
  readonly actions: z.output<typeof actionsSchema>;
  readonly messages: { readonly title: WireMessage; readonly because: WireMessage[] };
}

/** Reads what a stored nudge says. Text that was stored before there were messages is read as it is. */
export function textsOf(row: TextColumns, speaker: Tongued): NudgeTexts {
  const actions = actionsSchema.parse(JSON.parse(row.actions));
  const messages = row.messages === null ? null : messagesSchema.parse(JSON.parse(row.messages));
  if (messages === null) {
    const because = becauseSchema.parse(JSON.parse(row.because));
    return {
      title: row.title,
      because,
      actions,
      messages: { title: literal(row.title), because: because.map((reason) => literal(reason)) },
    };
  }
  const { title, because } = messages;
  if (row.tongue === tongueName(speaker)) {
    return {
      title: row.title,
      because: becauseSchema.parse(JSON.parse(row.because)),
      actions,
      messages: { title, because },
    };
  }
  return {
    title: speaker.say(title),
    because: because.map((reason) => speaker.say(reason)),
    actions: actions.map((action, position) => saidAction(action, position, messages, speaker)),
    messages: { title, because },
  };
}

function saidAction(
  { label, path, input }: z.output<typeof nudgeAction>,
  position: number,
  { labels, inputs }: NudgeMessages,
  speaker: Tongued,
): z.output<typeof nudgeAction> {
  const own = labels[position];
  return {
    label: own === undefined ? label : speaker.say(own),
    path,
    input: { ...input, ...saidInput(inputs[position] ?? {}, speaker) },
  };
}

/** What the title of a stored nudge says, in every language. */
export function titleMessage({ title, messages }: Pick<TextColumns, 'title' | 'messages'>): Message {
  return messages === null ? literal(title) : messagesSchema.parse(JSON.parse(messages)).title;
}

/** The title of a stored nudge, in the tongue of whoever is told. */
export function titleOf(row: Pick<TextColumns, 'title' | 'messages' | 'tongue'>, speaker: Tongued): string {
  return row.tongue === tongueName(speaker) ? row.title : speaker.say(titleMessage(row));
}
