import { Copy, Mail } from 'lucide-react';
import { failureText, useClient, useOperation } from '#renderer/data/index.ts';
import { Button, copyText, showToast } from '#renderer/ui/index.ts';
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
  const copy = async () => {
    const copied = await copyText(message.text);
    if (copied) showToast({ text: 'Copied.' });
    else showToast({ text: 'It could not be copied. Select the text and copy it by hand.', tone: 'problem' });
  };
  return (
    <Button
      small
      icon={<Copy aria-hidden="true" />}
      label={`Copy the message to ${message.name}`}
      onPress={() => void copy()}
    >
      Copy
    </Button>
  );
}

function MailButton({ message }: { message: MessageProps }) {
  const client = useClient();
  const status = useOperation('app.status', {});
  const address = mailAddress(message);
  const open = async () => {
    if (status.value?.door === 'browser') {
      openHere(address);
      return;
    }
    if (address.length > longestAddress) {
      showToast({ text: 'This message is too long to hand over. Copy it instead.', tone: 'problem' });
      return;
    }
    const outcome = await client.call('app.openLink', { address });
    if (!outcome.ok) showToast({ text: `${failureText(outcome.error)} Copy the message instead.`, tone: 'problem' });
  };
  return (
    <Button
      small
      variant="quiet"
      icon={<Mail aria-hidden="true" />}
      label={`Open in mail: the message to ${message.name}`}
      onPress={() => void open()}
    >
      Open in mail
    </Button>
  );
}

/** A mail link as the person's own press would follow it. */
function openHere(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.click();
}
