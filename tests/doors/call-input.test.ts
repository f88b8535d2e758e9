import { expect, test } from 'vitest';
import { readCallInput } from '#main/hosts/cli/call.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';

test('the input of a call is JSON; what is none is refused with where it can not be read', () => {
  expect(readCallInput(undefined)).toEqual(ok({}));
  expect(readCallInput('{"id":"a"}')).toEqual(ok({ id: 'a' }));
  expect(readCallInput('notjson')).toEqual(failed(message('terminal.notJson')));
  expect(readCallInput('{"id":"a" "b"}')).toEqual(failed(message('terminal.notJsonAt', { place: 11 })));
});
