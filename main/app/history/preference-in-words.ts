import { endonym } from '#shared/messages/endonym.ts';
import { sayValue } from '#shared/domain/palgorithms/define.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import { bankDayRules } from '#shared/domain/payments/bank-day.ts';
import { literal, message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { z } from 'zod';
import { preferences, type Preferences } from '#shared/api/preferences.ts';

const plainNames = [
  'locale',
  'language',
  'place',
  'currency',
  'theme',
  'quietHours',
  'notifications',
  'startAtLogin',
  'values',
  'suppliersSide',
  'keepCopiesDays',
  'keepDamagedDays',
  'payments',
  'forgotten',
  'attention',
  'here',
  'calendarFile',
] as const;
const palgorithmPrefix = 'palgorithms.';

/** What a person calls a preference, such as "trial reminder"; its name where nobody gave it one. */
export function preferenceName(name: string): Message {
  const plain = plainNames.find((each) => each === name);
  if (plain !== undefined) return message(`records.preference.named.${plain}`);
  return palgorithmOf(name)?.about.name ?? literal(name);
}

function palgorithmOf(name: string): ReturnType<typeof palgorithmCalled> {
  return name.startsWith(palgorithmPrefix) ? palgorithmCalled(name.slice(palgorithmPrefix.length)) : undefined;
}

const hours = z.object({ from: z.string(), to: z.string() });
const paymentPreferences = z.object({ bankDay: z.enum(bankDayRules), inCalendar: z.boolean() });
const attentionPreferences = preferences.shape.attention;
const keptFile = z.object({ path: z.string() });
const personalValue = z.object({ kind: z.enum(['avoid', 'favour']), text: z.string() });

/**
 * The value of a preference, which is JSON, as a person says it: "9 days before", "off". Null when it holds nothing that
 * can be said.
 */
export function preferenceInWords(name: string, value: unknown): Message | readonly Message[] {
  if (typeof value === 'boolean') return message(value ? 'records.said.on' : 'records.said.off');
  if (name === 'theme' && (value === 'system' || value === 'light' || value === 'dark')) {
    return message(`records.setting.theme_${value}`);
  }
  if ((name === 'language' || name === 'locale') && typeof value === 'string') return literal(endonym(value));
  if (name === 'here') return message(value === null ? 'records.setting.whoever' : 'records.setting.aPerson');
  if (name === 'calendarFile') {
    const path = keptFile.safeParse(value).data?.path;
    return path === undefined ? message('records.setting.noCalendar') : literal(path);
  }
  if (value === null)
    return message(name === 'keepDamagedDays' ? 'records.setting.forEver' : 'records.setting.default');
  if (typeof value === 'number') return message('records.setting.days', { n: value });
  if (name === 'forgotten' && typeof value === 'object') {
    return Object.keys(value).map((id) => palgorithmCalled(id)?.about.label ?? literal(id));
  }
  if (Array.isArray(value)) return value.flatMap((each) => personalValueInWords(each));
  if (typeof value === 'object') return settingsInWords(name, Object.entries(value));
  return literal(typeof value === 'string' ? value : '');
}

function personalValueInWords(value: unknown): Message[] {
  const read = personalValue.safeParse(value);
  return read.success ? [message(`records.setting.${read.data.kind}`, { text: read.data.text })] : [];
}

/** Several settings together; what is off says nothing else. */
function settingsInWords(
  preference: string,
  settings: readonly (readonly [name: string, value: unknown])[],
): readonly Message[] {
  const together = new Map(settings);
  if (together.get('on') === false) return [message('records.said.off')];
  const span = hours.safeParse(Object.fromEntries(settings));
  if (span.success) return [message('records.setting.hours', span.data)];
  const ofPayments = paymentPreferences.safeParse(Object.fromEntries(settings));
  if (preference === 'payments' && ofPayments.success) {
    const { bankDay, inCalendar } = ofPayments.data;
    return [
      message(`records.setting.bankDay_${bankDay}`),
      message(inCalendar ? 'records.setting.inCalendar' : 'records.setting.notInCalendar'),
    ];
  }
  const ofAttention = attentionPreferences.safeParse(Object.fromEntries(settings));
  if (preference === 'attention' && ofAttention.success) return attentionInWords(ofAttention.data);
  const known = new Map(Object.entries(palgorithmOf(preference)?.settings ?? {}));
  return settings.flatMap(([name, value]) => {
    const setting = known.get(name);
    return setting === undefined ? settingInWords(value) : (sayValue(setting, value) ?? []);
  });
}

function attentionInWords({ quietDays, smallest, ...numbers }: Preferences['attention']): readonly Message[] {
  const { rhythm, perDay, perWeek, rest, digestAt: at, digestOn: weekday, secondAfterDays } = numbers;
  const when = {
    at_once: message('records.setting.attentionAtOnce', { perDay, perWeek, rest: rest === 'wait' ? 'other' : rest }),
    daily: message('records.setting.attentionDaily', { at }),
    weekly: message('records.setting.attentionWeekly', { weekday: weekday === 'sun' ? 'other' : weekday, at }),
  }[rhythm];
  return [
    when,
    message('records.setting.quietDays', { n: quietDays.length }),
    ...(smallest === null ? [] : [message('records.setting.smallest', { amount: smallest })]),
    message('records.setting.secondAfter', { n: secondAfterDays }),
  ];
}

function settingInWords(value: unknown): readonly Message[] {
  return typeof value === 'string' ? [literal(value)] : [];
}
