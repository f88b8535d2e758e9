import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { terminalJson } from '#main/hosts/cli/terminal-text.ts';
import { autostartEntry } from '#main/hosts/desktop/login-item.ts';
import { checkMailAddress } from '#main/hosts/mail-address.ts';
import { writeLaunchFile } from '#main/hosts/browser/launch-file.ts';
import { doorSpeaker } from '#main/hosts/door-speaker.ts';
import { fileLog } from '#main/log.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';

test('a folder with a line break in its name adds no line to the autostart entry', () => {
  const entry = autostartEntry({ program: '/opt/dancecard', args: ['--data', '/home/me\nExec=/bin/false\r'] });
  expect(entry.match(/^Exec=/gm)).toHaveLength(1);
  expect(entry).toContain(String.raw`/home/me\nExec=/bin/false\r`);
  expect(entry).not.toContain('\r');
});

test('the page that opens the app speaks the language of the computer', () => {
  const file = writeLaunchFile([join(temporaryFolder(), 'launch')], 'http://127.0.0.1:1/#launch=x', doorSpeaker('de'));
  const page = readFileSync(new URL(file?.address ?? ''), 'utf8');
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('>Dancecard öffnen</a>');
});

test('the subject of a message is one line, and its text has no characters that are none', () => {
  const subject = encodeURIComponent('Offer\r\nBcc: other@example.com\u0000');
  expect(checkMailAddress(`mailto:?subject=${subject}&body=${encodeURIComponent('a\u202eb\rc')}`)).toEqual({
    ok: true,
    value: 'mailto:?subject=Offer%20Bcc%3A%20other%40example.com&body=ab%0D%0Ac',
  });
});

test('what is noted in the log is one line, and a message that looks like a position is left out', () => {
  const path = join(temporaryFolder(), 'dancecard.log');
  const log = fileLog(path, () => 0);
  log.note('one\ntwo\u001b[2J');
  log.defect('r', 'command line: x\ny', new Error('Anna\n    at home'));
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('note one two[2J\n');
  expect(text).toContain('defect r command line: x y Error\n');
  expect(text).not.toContain('at home');
});

test('marks that turn the direction of text are escaped in what programs read in a terminal', () => {
  expect(terminalJson('a\u061c\u200e\u200f\u202e')).toBe(String.raw`"a\u061c\u200e\u200f\u202e"`);
});
