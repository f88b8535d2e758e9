import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { MessageId } from '#shared/domain/message.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Period } from '#shared/domain/period.ts';
import type { Message, MessageValue, Words } from '#shared/domain/words.ts';
import { pseudo, pseudoText } from './pseudo.ts';
import { markStops, withOneStop } from './stops.ts';
import { pseudoLanguage, type Language, type Tongue } from './tongue.ts';
import { writingFor, type Writing } from './writing.ts';

/** Puts messages into one language, and writes days and money by one locale. */
export interface Speaker extends Tongue {
  readonly writing: Writing;
  /** The text of a message. Never throws: a stored message that this version does not know says so in words. */
  say(message: Message): string;
  /** The text of a message in pieces: `<b>…</b>` in it is given to the tag of that name. */
  pieces<Piece>(
    message: Message,
    tags: Readonly<Record<string, (inner: readonly (string | Piece)[]) => Piece>>,
  ): readonly (string | Piece)[];
}

/** The text of every message in one language: what is missing does not compile. */
export type Catalog = Readonly<Record<MessageId, string>>;

/** The language whose catalog a language is said from. */
export function catalogLanguage(language: Tongue['language']): Language {
  return language === pseudoLanguage ? 'en' : language;
}

/** The text of a message by its id; undefined where there is none. */
export type TextOf = (id: string) => string | undefined;

/** Speaks one tongue from the catalog of its language. */
export function speakerFrom(catalog: Catalog, tongue: Tongue): Speaker {
  return speakerOf(textsIn(catalog), tongue);
}

/** Speaks one tongue from texts that are asked for when each is first said. */
export function speakerOf(textOf: TextOf, { language, locale }: Tongue): Speaker {
  return speaks(
    textOf,
    language,
    language === pseudoLanguage
      ? writingFor(locale, 'en-GB', pseudoText)
      : writingFor(locale, language === 'de' ? 'de' : 'en-GB'),
  );
}

/** Speaks one language, with days, money and numbers written as told. */
export function speakerWriting(catalog: Catalog, language: Tongue['language'], writing: Writing): Speaker {
  return speaks(textsIn(catalog), language, writing);
}

function textsIn(all: Catalog): TextOf {
  const catalog: Readonly<Record<string, string | undefined>> = all;
  return (id) => (Object.hasOwn(catalog, id) ? catalog[id] : undefined);
}

function speaks(textOf: TextOf, language: Tongue['language'], writing: Writing): Speaker {
  const read = new Map<string, IntlMessageFormat>();

  const formatOf = (id: string): IntlMessageFormat => {
    let format = read.get(id);
    if (format === undefined) {
      const text = textOf(id);
      if (text === undefined) throw new Error(`There is no message ${id}`);
      const elements: MessageFormatElement[] = markStops(parse(text));
      format = new IntlMessageFormat(
        language === pseudoLanguage ? pseudo(elements) : elements,
        catalogLanguage(language),
        styles,
        { formatters },
      );
      read.set(id, format);
    }
    return format;
  };

  const text = (message: Message): string => {
    const said = formatOf(message.id).format(plainValues(message));
    return withOneStop(Array.isArray(said) ? said.join('') : said);
  };
  const words = (value: Words): string => {
    if (typeof value === 'string') return value;
    return isMessage(value) ? text(value) : writing.list(value.map(words));
  };
  const plainValues = ({ values }: Message): Record<string, string> =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library hands money and periods to the formatters below as they are
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, isWords(value) ? words(value) : value]),
    ) as Record<string, string>;

  const formatters = formattersOf(catalogLanguage(language), writing, (id, values) => text({ id, values }));

  return {
    language,
    locale: writing.locale,
    writing,
    say(message) {
      try {
        return text(message);
      } catch {
        return text({ id: 'plain.unreadable', values: {} });
      }
    },
    pieces<Piece>(
      message: Message,
      tags: Readonly<Record<string, (inner: readonly (string | Piece)[]) => Piece>>,
    ): readonly (string | Piece)[] {
      const stopped = (pieces: readonly (string | Piece)[]) =>
        pieces.map((piece) => (typeof piece === 'string' ? withOneStop(piece) : piece));
      const said = formatOf(message.id).format<Piece>({
        ...plainValues(message),
        ...Object.fromEntries(
          Object.entries(tags).map(([name, tag]) => [
            name,
            (inner: readonly (string | Piece)[]) => tag(stopped(inner)),
          ]),
        ),
      });
      return stopped(Array.isArray(said) ? said : [said]);
    },
  };
}

function isMessage(value: MessageValue): value is Message {
  return typeof value === 'object' && value !== null && 'id' in value && 'values' in value;
}

function isWords(value: MessageValue): value is Words {
  return typeof value === 'string' || Array.isArray(value) || isMessage(value);
}

/**
 * The styles a place may name. The library passes the options of a style on as they are; the name of ours travels in one
 * of them to its way of writing below.
 */
const styles = {
  number: named(['money', 'roundMoney', 'percent', 'exact', 'period', 'periodDative', 'cycle']),
  date: named(['long', 'short', 'weekday', 'month', 'reckoned', 'dayOfYear']),
  time: named(['medium', 'day', 'hour']),
};

function named(names: readonly string[]): Record<string, { readonly numberingSystem: string }> {
  return Object.fromEntries(names.map((name) => [name, { numberingSystem: name }]));
}

/** What the library calls to write a value: each style is one of ours, on the type of value that the catalog says. */
function formattersOf(
  language: string,
  writing: Writing,
  say: (id: MessageId, values: Message['values']) => string,
): Formatters {
  const period = (kind: 'period' | 'periodDative' | 'cycle') => (value: Period) =>
    say(`kinds.${kind}.${value.unit}`, { n: value.n });
  const numbers: Readonly<Record<string, (value: never) => string>> = {
    money: (value: Money) => writing.money(value),
    roundMoney: (value: Money) => writing.roundMoney(value),
    percent: (value: number) => writing.percent(value),
    exact: (value: number) => writing.exactNumber(value),
    period: period('period'),
    periodDative: period('periodDative'),
    cycle: (value: Period | null) => (value === null ? say('kinds.cycle.once', {}) : period('cycle')(value)),
  };
  const dates: Readonly<Record<string, (value: never) => string>> = {
    long: (value: CalendarDate) => writing.longDate(value),
    short: (value: CalendarDate) => writing.shortDate(value),
    weekday: (value: CalendarDate) => writing.weekdayDate(value),
    month: (value: CalendarDate) => writing.month(value),
    // A day that was worked out may lie outside the calendar.
    reckoned: (value: CalendarDate | null) =>
      value === null ? say('format.outsideCalendar', {}) : writing.date(value),
    dayOfYear: (value: CalendarDate | null) =>
      value === null ? say('format.outsideCalendar', {}) : writing.dayOfYear(value),
    medium: (value: number) => writing.moment(value),
    day: (value: number) => writing.momentDay(value),
    hour: (value: number) => writing.momentHour(value),
  };
  const plain = { format: (value: number) => writing.number(value) };
  const date = { format: (value: CalendarDate) => writing.date(value) };
  const plurals = new Map<string, Intl.PluralRules>();
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library calls nothing of it but `format`
    getNumberFormat: (_, options) => writer(numbers, options?.numberingSystem, plain) as Intl.NumberFormat,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library calls nothing of it but `format`
    getDateTimeFormat: (_, options) => writer(dates, options?.numberingSystem, date) as unknown as Intl.DateTimeFormat,
    getPluralRules(_, options) {
      const type = options?.type ?? 'cardinal';
      const rules = plurals.get(type) ?? new Intl.PluralRules(language, { type });
      plurals.set(type, rules);
      return rules;
    },
  };
}

function writer(
  known: Readonly<Record<string, (value: never) => string>>,
  style: string | undefined,
  otherwise: { format(value: never): string },
): { format(value: never): string } {
  const format = style === undefined ? undefined : known[style];
  return format === undefined ? otherwise : { format };
}
