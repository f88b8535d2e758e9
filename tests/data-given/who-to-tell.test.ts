import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLetBe, tellingGroup, tellingProgress } from '#shared/domain/detail-changes/who-to-tell.ts';
import { day } from '#tests/terms/day.ts';

const flags = fc.record({ has: fc.boolean(), runs: fc.boolean(), owes: fc.boolean(), isTold: fc.boolean() });

describe('who is to be told of a change', () => {
  test.each([
    [{ has: true, runs: true, owes: false, isTold: false }, 'running'],
    [{ has: true, runs: false, owes: true, isTold: false }, 'left'],
    [{ has: false, runs: true, owes: false, isTold: false }, 'perhaps'],
    [{ has: true, runs: false, owes: false, isTold: false }, null],
    [{ has: false, runs: false, owes: true, isTold: false }, null],
    [{ has: false, runs: false, owes: false, isTold: true }, 'left'],
  ])('%o stands as %s', (given, group) => {
    expect(tellingGroup(given)).toBe(group);
  });

  test('[data-12] told and left are all there is to tell, whoever perhaps has the detail counts once told, and nobody told is lost', () => {
    fc.assert(
      fc.property(fc.array(flags), (all) => {
        const listed = all.flatMap((each) => {
          const group = tellingGroup(each);
          return group === null ? [] : [{ group, isTold: each.isTold }];
        });
        const { told, left, of } = tellingProgress(listed);
        expect(told + left).toBe(of);
        expect(told).toBe(all.filter(({ isTold }) => isTold).length);
        expect(left).toBe(all.filter(({ has, runs, owes, isTold }) => !isTold && has && (runs || owes)).length);
      }),
    );
  });

  test('a change is let be once it is more than ninety days old', () => {
    expect(isLetBe(day('2026-01-01'), day('2026-04-01'))).toBe(false);
    expect(isLetBe(day('2026-01-01'), day('2026-04-02'))).toBe(true);
  });
});
