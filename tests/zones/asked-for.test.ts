import { expect, test } from 'vitest';
import { zones } from '../../scripts/steps/zones.mjs';

test('the tests of dates run in the zone that was asked for', () => {
  const zone = process.env['TZ'] ?? '';
  expect(zones).toContain(zone);
  // Its name may be an older one of the same zone.
  expect(new Intl.DateTimeFormat('en').format(0)).toBe(new Intl.DateTimeFormat('en', { timeZone: zone }).format(0));
  const hour = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(0);
  expect(new Date(0).getHours()).toBe(Number(hour));
});
