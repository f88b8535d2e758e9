/**
 * Takes apart a `text/event-stream`: give it text as it arrives, get the content of each complete message. Only `data:`
 * lines matter here; lines that begin with a colon keep the stream alive.
 */
export function createStreamReader(): (text: string) => string[] {
  let rest = '';
  let data: string[] = [];
  return (text) => {
    const messages: string[] = [];
    const lines = `${rest}${text}`.split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) messages.push(data.join('\n'));
        data = [];
      } else if (line.startsWith('data:')) {
        data.push(line.slice(5).trimStart());
      }
    }
    return messages;
  };
}

/** The pause before the next attempt to connect, in milliseconds: it doubles from half a second up to ten seconds. */
export function pauseBefore(attempt: number): number {
  return Math.min(10_000, 500 * 2 ** Math.max(0, attempt - 1));
}
