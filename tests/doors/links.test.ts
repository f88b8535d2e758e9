import { describe, expect, it } from 'vitest';
import { browserCommand } from '#main/hosts/browser/open-browser.ts';
import { english } from '#tests/support/in-english.ts';
import { checkWebAddress } from '#main/hosts/web-address.ts';

describe('links to suppliers', () => {
  it.each([
    'https://www.example.com/account?id=1#cancel',
    'https://example.co.uk',
    'https://example.com.',
    'HTTPS://Example.COM',
  ])('%s is opened', (address) => {
    expect(checkWebAddress(address)).toMatchObject({ ok: true, value: { protocol: 'https:' } });
  });

  it.each([
    'http://example.com',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'mailto:me@example.com',
    'smb://example.com/share',
    'app://dancecard/',
    'https://me:secret@example.com',
    'https://me@example.com',
    'https://example.com:8443',
    'https://127.0.0.1',
    'https://2130706433',
    'https://0x7f.1',
    'https://[::1]',
    'https://localhost',
    'https://router.local',
    'https://intranet',
    'https://xn--80ak6aa92e.com',
    'https://аpple.com',
    'example.com',
    '',
    'https://',
  ])('[access-21] %s is not opened, and the reason is said', (address) => {
    const checked = checkWebAddress(address);
    expect(checked.ok).toBe(false);
    expect(checked.ok ? '' : english.say(checked.error.message)).toMatch(/\.$/);
  });
});

it('[access-22] an address reaches the browser as one argument, past every shell', () => {
  const address = 'https://example.com/?a=1&calc.exe|$(touch x)';
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const [program, args] = browserCommand(platform, address);
    expect(['xdg-open', 'open', 'rundll32']).toContain(program);
    expect(args.at(-1)).toBe(address);
  }
});
