import type { z } from 'zod';
import type { nudge, nudgeAction } from '#shared/api/nudges.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { literal } from '#shared/domain/message.ts';
import { filledActions, type ApiAction, type NudgeDraft } from '#shared/domain/palgorithms/proposal.ts';
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
  /** JSON of `ActionMessages`, which only who speaks another tongue needs. */
  readonly actionMessages: string | null;
  /** The name of the tongue of the texts; null where that is not known. */
  readonly tongue: string | null;
}

interface NudgeMessages {
  readonly title: Message;
  readonly because: readonly Message[];
}

interface ActionMessages {
  readonly labels: readonly Message[];
  /** For each action the values of its input that are messages. */
  readonly inputs: readonly Readonly<Record<string, Message>>[];
}

type Action = z.output<typeof nudgeAction>;

/** What can be done, as it is stored: the day on which it is done is filled in when it is read. */
type StoredAction = Action & Pick<ApiAction, 'dayOfDoing'>;

/** What a stored nudge says, in the tongue of whoever asks, with the messages beside it. */
export type NudgeTexts = Pick<z.output<typeof nudge>, 'title' | 'because' | 'messages'> & {
  readonly actions: readonly StoredAction[];
};

/** The name by which a tongue is stored. */
export function tongueName({ language, locale }: Tongued): string {
  return `${language} ${locale}`;
}

/**
 * What a draft says, in columns. Where the stored messages are the same, so is their text, which then is not said again;
 * but actions may have another input.
 */
export function textColumns(
  draft: Pick<NudgeDraft, 'title' | 'because' | 'actions'>,
  id: string,
  speaker: Tongued,
  stored?: TextColumns,
): TextColumns {
  const actions = filledActions(draft.actions, id);
  const said: NudgeMessages = { title: draft.title, because: draft.because };
  const saidOfActions: ActionMessages = {
    labels: actions.map(({ label }) => label),
    inputs: actions.map(({ input }) => messagesIn(input)),
  };
  const messages = JSON.stringify(said);
  const actionMessages = JSON.stringify(saidOfActions);
  const isSame = stored?.messages === messages && stored.actionMessages === actionMessages;
  const same = isSame ? stored : null;
  const labels = same === null ? null : readActions(same.actions)?.map(({ label }) => label);
  return {
    title: same?.title ?? speaker.say(draft.title),
    because: same?.because ?? JSON.stringify(draft.because.map((reason) => speaker.say(reason))),
    actions: JSON.stringify(
      actions.map(({ label, path, input, dayOfDoing }, position) => ({
        label: labels?.[position] ?? speaker.say(label),
        path,
        input: { ...input, ...saidValues(saidOfActions.inputs[position], speaker) },
        dayOfDoing,
      })),
    ),
    messages,
    actionMessages,
    tongue: same?.tongue ?? tongueName(speaker),
  };
}

function messagesIn(input: Readonly<Record<string, unknown>>): Record<string, Message> {
  const found: Record<string, Message> = {};
  for (const [name, value] of Object.entries(input)) if (isMessage(value)) found[name] = value;
  return found;
}

function saidValues(messages: Readonly<Record<string, Message>> = {}, speaker: Tongued): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([name, value]) => [name, speaker.say(value)]));
}

/**
 * Reads what a stored nudge says; null when what is stored cannot be read. Text from before there were messages is read
 * as it is. Lists of nudges are long, so each part is parsed once and looked at by hand.
 */
export function readTexts(row: TextColumns, speaker: Tongued): NudgeTexts | null {
  const because = parsed(row.because);
  const actions = readActions(row.actions);
  if (!isListOf(because, isText) || actions === null) return null;
  if (row.messages === null) {
    const messages = { title: literal(row.title), because: because.map(literal) };
    return { title: row.title, because, actions, messages };
  }
  if (row.tongue === tongueName(speaker)) return { title: row.title, because, actions, messages: readLater(row) };
  const messages = parsedAs(row.messages, isNudgeMessages);
  if (messages === null) return null;
  const ofActions = parsedAs(row.actionMessages ?? '', isActionMessages) ?? { labels: [], inputs: [] };
  return {
    title: speaker.say(messages.title),
    because: messages.because.map((reason) => speaker.say(reason)),
    actions: actions.map((action, position) => saidAction(action, position, ofActions, speaker)),
    messages,
  };
}

/** The messages of a row, read when they are first looked at; its text where they cannot be. */
function readLater({ title, messages }: TextColumns): NudgeMessages {
  let known: NudgeMessages | null = null;
  const read = (): NudgeMessages =>
    (known ??= parsedAs(messages ?? '', isNudgeMessages) ?? { title: literal(title), because: [] });
  return {
    get title() {
      return read().title;
    },
    get because() {
      return read().because;
    },
  };
}

/** Its fields stand in the order in which they are stored, since it may be stored again. */
function saidAction(
  { label, path, input, dayOfDoing }: StoredAction,
  position: number,
  { labels, inputs }: ActionMessages,
  speaker: Tongued,
): StoredAction {
  const own = labels[position];
  return {
    label: own === undefined ? label : speaker.say(own),
    path,
    input: { ...input, ...saidValues(inputs[position], speaker) },
    ...(dayOfDoing === undefined ? {} : { dayOfDoing }),
  };
}

/** What can be done on a day. */
export function actionsOn(actions: readonly StoredAction[], day: CalendarDate): Action[] {
  return actions.map(({ label, path, input, dayOfDoing }) => ({
    label,
    path,
    input: dayOfDoing === undefined ? input : { ...input, [dayOfDoing]: day },
  }));
}

/** What is stored of the actions; null when it cannot be read. */
export function readActions(text: string): StoredAction[] | null {
  const value = parsed(text);
  return isListOf(value, isAction) ? value : null;
}

/** What the title of a stored nudge says, in every language. */
export function titleMessage({ title, messages }: Pick<TextColumns, 'title' | 'messages'>): Message {
  return (messages === null ? null : parsedAs(messages, isNudgeMessages))?.title ?? literal(title);
}

/** The title of a stored nudge, in the tongue of whoever is told. */
export function titleOf(row: Pick<TextColumns, 'title' | 'messages' | 'tongue'>, speaker: Tongued): string {
  return row.tongue === tongueName(speaker) ? row.title : speaker.say(titleMessage(row));
}

function parsedAs<Value>(text: string, is: (value: unknown) => value is Value): Value | null {
  const value = parsed(text);
  return is(value) ? value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMessage(value: unknown): value is Message {
  return isRecord(value) && typeof value['id'] === 'string' && isRecord(value['values']);
}

function isAction(value: unknown): value is StoredAction {
  if (!isRecord(value) || !isText(value['label']) || !isText(value['path']) || !isRecord(value['input'])) return false;
  return value['dayOfDoing'] === undefined || isText(value['dayOfDoing']);
}

function isMessages(value: unknown): value is Readonly<Record<string, Message>> {
  return isRecord(value) && Object.values(value).every(isMessage);
}

function isNudgeMessages(value: unknown): value is NudgeMessages {
  return isRecord(value) && isMessage(value['title']) && isListOf(value['because'], isMessage);
}

function isActionMessages(value: unknown): value is ActionMessages {
  return isRecord(value) && isListOf(value['labels'], isMessage) && isListOf(value['inputs'], isMessages);
}
