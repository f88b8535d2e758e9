import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#tests/support/in-english.ts';
import { checkMailAddress } from '#main/hosts/mail-address.ts';
import { mailAddress } from '#renderer/domain-views/mail-address.ts';

describe('drafted messages', () => {
  it('a subject and a text to one recipient are handed over as they are', () => {
    const address = mailAddress({
      subject: 'Your offer: 10 % & more',
      text: 'Line one\nLine two?',
      email: 'hello@example.com',
    });
    expect(checkMailAddress(address)).toEqual({ ok: true, value: address });
  });

  it.each([
    'mailto:hello@example.com,other@example.com',
    'mailto:hello@example.com?cc=other@example.com',
    'mailto:hello@example.com?attach=/etc/passwd',
    'mailto:hello@example.com?subject=a&bcc=x@example.com',
    'mailto:%22%20-x%20%22@example.com',
    'mailto:hello@localhost',
    'mailto:hello%0Abcc:x@example.com',
    'mailto:%',
    'https://example.com',
    'javascript:alert(1)',
    `mailto:hello@example.com?body=${'x'.repeat(2000)}`,
    '',
  ])('%s is refused with a reason', (address) => {
    const checked = checkMailAddress(address);
    expect(checked.ok ? '' : english.say(checked.error.message)).toMatch(/\.$/);
  });

  it('[access-23] whatever is handed over keeps to a recipient, a subject and a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const checked = checkMailAddress(`mailto:${text}`);
        if (!checked.ok) return;
        expect(checked.value).toMatch(/^mailto:[\w.+@-]*(?:\?(?:(?:subject|body)=[\w.~!*'()%-]*&?)+)?$/);
      }),
    );
  });
});
