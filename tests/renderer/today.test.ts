import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { stripEnd, yearMonths } from '#shared/domain/months-ahead.ts';
import { countNudges, type Counted } from '#shared/domain/palgorithms/counts.ts';
import { splitNudges, todayLead, todayTitle } from '#renderer/features/today/today-title.ts';
import { dateUrgency } from '#renderer/features/today/date-urgency.ts';
import { raisedNotice } from '#renderer/shell/raised-notice.ts';
import { wordsIn } from '#tests/support/words-in.ts';
import { raisedNudge } from '#tests/support/raised-nudge.ts';

const today = parseCalendarDate('2026-11-22') as CalendarDate;

function nudge(days: number | null, urgency: Counted['urgency'] = 'soon'): Counted {
  return { actBy: days === null ? null : addDays(today, days), urgency };
}

describe('the title of Today', () => {
  test.each([
    [[nudge(0), nudge(5)], 'One thing to decide today'],
    [[nudge(-2), nudge(0)], 'Two things to decide today'],
    [[nudge(4), nudge(5), nudge(40)], 'Two decisions this week'],
    [[nudge(null, 'now'), nudge(40)], 'One thing to look at now'],
    [[nudge(20), nudge(60, 'later')], 'Nothing this week, one decision within a month'],
    [[nudge(60, 'later')], 'Nothing pressing'],
    [[], 'Nothing needs you now'],
  ])('it answers what is needed and by when: %#', (nudges, title) => {
    expect(wordsIn('en').told(todayTitle(countNudges(nudges, today)))).toBe(title);
  });

  test('where the page is for one person and more waits for others, it says for whom there is nothing', () => {
    expect(wordsIn('de').told(todayTitle(countNudges([], today), 'Ada'))).toBe('Für Ada gibt es gerade nichts zu tun');
    expect(wordsIn('en').told(todayTitle(countNudges([nudge(0)], today), 'Ada'))).toBe('One thing to decide today');
  });

  test('the line below says what can wait', () => {
    expect(wordsIn('en').told(todayLead(countNudges([nudge(4), nudge(40)], today)))).toBe('One more can wait.');
    expect(wordsIn('en').told(todayLead(countNudges([nudge(4)], today)))).toBe('Nothing else is waiting.');
    expect(wordsIn('en').told(todayLead(countNudges([nudge(40), nudge(null)], today)))).toBe(
      'Everything on the list can wait a little.',
    );
  });

  test('more than three that can wait are folded away, none is lost and none changes its place', () => {
    const later = Array.from({ length: 4 }, (_, index) => nudge(60 + index, 'later'));
    const all = [nudge(3, 'now'), nudge(20), ...later];
    expect(splitNudges(all)).toEqual({ pressing: all.slice(0, 2), waiting: later });
    expect(splitNudges(all.slice(0, 5))).toEqual({ pressing: all.slice(0, 5), waiting: [] });
  });
});

describe('the year ahead', () => {
  test('twelve months begin with this one, and each date of them stands in its month, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 420 })), (offsets) => {
        const dates = offsets.map((offset) => ({ on: addDays(today, offset), kind: 'notice' as const, decides: true }));
        const months = yearMonths(today, dates);
        expect(months.map(({ firstDay }) => firstDay.slice(0, 7))).toHaveLength(12);
        expect(months[0]?.firstDay).toBe('2026-11-01');
        const shown = months.flatMap((month) => {
          for (const { on } of month.dates) expect(on.slice(0, 7)).toBe(month.firstDay.slice(0, 7));
          return month.dates.map(({ on }) => on);
        });
        const expected = dates.map(({ on }) => on).filter((on) => on >= today && on <= stripEnd(today));
        expect(shown).toEqual(expected.toSorted());
      }),
    );
  });

  test('the strip begins and ends well at the end of a month', () => {
    const lastOfJanuary = parseCalendarDate('2027-01-31') as CalendarDate;
    expect(yearMonths(lastOfJanuary, []).map(({ firstDay }) => firstDay)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}-01`),
    );
    expect(stripEnd(lastOfJanuary)).toBe('2027-12-31');
  });

  test('only a date that asks for an act is coloured, in the bands of the nudges', () => {
    const on = (days: number) => addDays(today, days);
    expect(dateUrgency({ on: on(3), kind: 'notice', decides: true }, today)).toBe('now');
    expect(dateUrgency({ on: on(3), kind: 'notice', decides: false }, today)).toBe('plain');
    expect(dateUrgency({ on: on(20), kind: 'trial', decides: true }, today)).toBe('soon');
    expect(dateUrgency({ on: on(90), kind: 'cooling_off', decides: true }, today)).toBe('later');
    expect(dateUrgency({ on: on(3), kind: 'renewal', decides: true }, today)).toBe('plain');
  });
});

describe('notices of nudges', () => {
  const ofAnother = (title: string, supplierId: string) => ({ ...raisedNudge(title), supplierId });

  test('several nudges are one notice that names the most pressing', () => {
    expect(
      raisedNotice(
        {
          nudges: [raisedNudge('Leave or stay'), ofAnother('Trial ends', 's2'), ofAnother('Price rises', 's3')],
          digest: null,
        },
        wordsIn('en'),
      ),
    ).toEqual({
      message: { text: 'Leave or stay', detail: 'And 2 more on your list.', tone: 'now' },
      actionLabel: 'Show all',
      to: '/',
    });
  });

  test('a notice says what comes of doing nothing', () => {
    const costly = raisedNudge('Leave or stay', 'It goes on for a year, which costs €360.00 more.');
    expect(raisedNotice({ nudges: [costly], digest: null }, wordsIn('en'))?.message.detail).toBe(
      'It goes on for a year, which costs €360.00 more.',
    );
    expect(
      raisedNotice({ nudges: [costly, ofAnother('Trial ends', 's2')], digest: null }, wordsIn('en'))?.message.detail,
    ).toBe('It goes on for a year, which costs €360.00 more. And one more thing on your list.');
  });

  test('a single one leads to its supplier, and none gives no notice', () => {
    expect(
      raisedNotice({ nudges: [{ ...raisedNudge('Leave or stay'), contractId: null }], digest: null }, wordsIn('en'))
        ?.to,
    ).toBe('/suppliers/s1');
    expect(raisedNotice({ nudges: [], digest: null }, wordsIn('en'))).toBeNull();
  });
});
