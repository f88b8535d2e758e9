import { Copy, Mail } from 'lucide-react';
import { failureText, useClient, useOperation } from '#renderer/data/index.ts';
import { Button, copyText, showToast } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { mailAddress } from './mail-address.ts';

/** What one call takes; mail programs take hardly more. */
const longestAddress = 2000;

export interface MessageProps {
  /** Whom it is for, to tell several messages apart. */
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** Null where no address is known; the mail program then asks. */
  readonly email: string | null;
}

/** Two ways to take a message along: copy it, or open it in the mail program. Nothing is sent from here. */
export function MessageButtons(message: MessageProps) {
  return (
    <>
      <CopyButton message={message} />
      <MailButton message={message} />
    </>
  );
}

function CopyButton({ message }: { message: MessageProps }) {
  const { say } = useWords();
  const copy = async () => {
    const copied = await copyText(message.text);
    if (copied) showToast({ text: say('needsPages.draft.copied') });
    else showToast({ text: say('needsPages.draft.notCopied'), tone: 'problem' });
  };
  return (
    <Button
      small
      icon={<Copy aria-hidden="true" />}
      label={say('needsPages.draft.copyNamed', { name: message.name })}
      onPress={() => void copy()}
    >
      {say('needsPages.draft.copy')}
    </Button>
  );
}

function MailButton({ message }: { message: MessageProps }) {
  const { say } = useWords();
  const client = useClient();
  const status = useOperation('app.status', {});
  const address = mailAddress(message);
  const open = async () => {
    if (status.value?.door === 'browser') {
      openHere(address);
      return;
    }
    if (address.length > longestAddress) {
      showToast({ text: say('needsPages.draft.tooLong'), tone: 'problem' });
      return;
    }
    const outcome = await client.call('app.openLink', { address });
    if (!outcome.ok) {
      showToast({
        text: say('needsPages.draft.copyInstead', { failure: failureText(outcome.error) }),
        tone: 'problem',
      });
    }
  };
  return (
    <Button
      small
      variant="quiet"
      icon={<Mail aria-hidden="true" />}
      label={say('needsPages.draft.mailNamed', { name: message.name })}
      onPress={() => void open()}
    >
      {say('needsPages.draft.mail')}
    </Button>
  );
}

/** A mail link as the person's own press would follow it. */
function openHere(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.click();
}
