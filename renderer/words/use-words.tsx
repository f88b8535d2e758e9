import {
  cloneElement,
  createContext,
  Fragment,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from 'react';
import { message, type MessageId, type ValuesOf } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Speaker } from '#shared/messages/speaking.ts';
import type { Tongue } from '#shared/messages/tongue.ts';
import { learn, learnedSpeaker } from './languages.ts';
import { speakAs } from './spoken.ts';
import { vocabulary } from './texts.ts';

/** What pages say, in the person's language. */
export interface WordsOfPage {
  /** The text of a message by its id and values: `say('shell.undo')`. */
  say<Id extends MessageId>(id: Id, ...values: ValuesOf<Id>): string;
  /** The text of a message that came from elsewhere, such as the domain. */
  told(said: Message): string;
  readonly language: Speaker['language'];
}

const SpeakerContext = createContext<Speaker | null>(null);

/** Gives the pages their language. Until one is learned they go on in the one spoken before, then all change at once. */
export function WordsProvider({ language, locale, children }: Tongue & { children: ReactNode }) {
  const speaker = useLearned({ language, locale });
  return <SpeakerContext value={speaker}>{children}</SpeakerContext>;
}

function useLearned({ language, locale }: Tongue): Speaker {
  const around = useContext(SpeakerContext);
  const [last, setLast] = useState(around);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useSyncExternalStore(vocabulary.onMore, vocabulary.edition);
  const learned = learnedSpeaker({ language, locale });
  if (learned !== null && learned !== last) setLast(learned);
  const isMissing = learned === null;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isWanted = true;
    const draw = () => {
      if (isWanted) drawAgain();
    };
    // What can not be fetched leaves the page in the language it has; that the host is gone is said elsewhere.
    learn(language).then(draw, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [isMissing, language]);
  const speaker = learned ?? last;
  return useMemo(() => {
    if (speaker === null) throw new Error('A page begins with startSpeaking.');
    // Before anything below is drawn, since the kit asks for its strings while it draws.
    speakAs(speaker);
    return speaker;
  }, [speaker]);
}

/** The speaker of the surrounding provider. */
export function useSpeaker(): Speaker {
  const speaker = useContext(SpeakerContext);
  if (speaker === null) throw new Error('A page needs a WordsProvider around it.');
  return speaker;
}

/** The words of the surrounding provider. */
export function useWords(): WordsOfPage {
  const speaker = useSpeaker();
  return useMemo(
    () => ({
      say: (id, ...values) => speaker.say(message(id, ...values)),
      told: (said) => speaker.say(said),
      language: speaker.language,
    }),
    [speaker],
  );
}

/** A message with markup: `<b>…</b>` in its text becomes the element of that name around what is inside. */
export function Said({ message: said, tags }: { message: Message; tags: Readonly<Record<string, ReactElement>> }) {
  const speaker = useSpeaker();
  const pieces = speaker.pieces<ReactNode>(
    said,
    Object.fromEntries(
      Object.entries(tags).map(([name, element]) => [name, (inner) => cloneElement(element, undefined, inKeys(inner))]),
    ),
  );
  return inKeys(pieces);
}

/** Pieces never change places, so that their place is their key. */
function inKeys(pieces: readonly ReactNode[]): ReactNode {
  return pieces.map((piece, place) => <Fragment key={place}>{piece}</Fragment>);
}
