import type { Page } from '@playwright/test';

/** Something a page says, and where: the element with what holds the text, such as `button[aria-label]`. */
interface Saying {
  readonly text: string;
  readonly where: string;
}

/** What a page shows of text, as it stands. */
export interface Shown {
  /** Everything that can be read or heard. */
  readonly sayings: readonly Saying[];
  /** Text that does not fit: cut off, or standing out of its own box, or making the page wider than its window. */
  readonly cut: readonly string[];
}

/** Looks at everything a page says, in text and in what a screen reader or a pointer finds. */
export function whatIsShown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const sayings: { text: string; where: string }[] = [];
    const cut: string[] = [];
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}${typeof element.className === 'string' && element.className !== '' ? `.${element.className.split(' ')[0] ?? ''}` : ''}`;
    const spoken = [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'aria-roledescription',
      'title',
      'placeholder',
      'alt',
    ];
    // Parts of a day and lengths of time are put into words by the browser.
    const byBrowser = '[role=spinbutton], [role=group]:has(input[type=range]) :is(output, input)';
    // Conditions of one's own palgorithms are of no language.
    const isSeen = (element: Element) =>
      element.closest('code') === null &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(byBrowser);

    /** The text that ends outside of something that cuts it, unless that marks the cut or can be scrolled. */
    const cutBy = (text: Range, element: Element): Element | null => {
      const boxes = [...text.getClientRects()].filter(({ width }) => width > 0);
      const left = Math.min(...boxes.map((box) => box.left));
      const right = Math.max(...boxes.map((box) => box.right));
      if (boxes.length === 0) return null;
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const style = window.getComputedStyle(around);
        const box = around.getBoundingClientRect();
        if (style.display === 'inline' || style.display === 'contents') continue;
        // Only for screen readers.
        if (box.width <= 1) return null;
        const isOut = left < box.left - 1 || right > box.right + 1;
        if (style.overflowX === 'auto' || style.overflowX === 'scroll' || style.position === 'fixed') return null;
        if (style.overflowX === 'visible') {
          if (isOut && around === element) return around;
          continue;
        }
        if (style.textOverflow === 'ellipsis' || style.maskImage !== 'none') return null;
        if (isOut) return around;
      }
      return null;
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.nodeValue ?? '').trim();
      if (element === null || text === '' || !isSeen(element)) continue;
      // Initials, beside the name itself.
      if (text.length <= 2 && element.ariaHidden === 'true') continue;
      sayings.push({ text, where: nameOf(element) });
      const range = document.createRange();
      range.selectNodeContents(node);
      const cutting = cutBy(range, element);
      if (cutting !== null) cut.push(`“${text}” is cut by ${nameOf(cutting)}`);
    }
    for (const element of document.body.querySelectorAll(spoken.map((name) => `[${name}]`).join(','))) {
      if (!isSeen(element)) continue;
      for (const name of spoken) {
        const text = element.getAttribute(name)?.trim() ?? '';
        if (text !== '') sayings.push({ text, where: `${nameOf(element)}[${name}]` });
      }
    }
    sayings.push({ text: document.title, where: 'title' });
    for (const control of document.querySelectorAll('nav :is(a, button)')) {
      const box = control.getBoundingClientRect();
      if (isSeen(control) && box.width > 1 && (box.left < 0 || box.right > window.innerWidth)) {
        cut.push(`${control.getAttribute('aria-label') ?? control.textContent} is out of the window`);
      }
    }
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) cut.push(`the page is ${root.scrollWidth} wide`);
    for (const scroller of document.querySelectorAll('main, [role=dialog], [role=alertdialog]')) {
      if (scroller.scrollWidth > scroller.clientWidth + 1)
        cut.push(`${nameOf(scroller)} is ${scroller.scrollWidth} wide in ${scroller.clientWidth}`);
    }
    return { sayings, cut };
  });
}

/**
 * Says which sayings hold a word nobody put into another language. In the made-up language every letter has an accent, so
 * that plain letters are the person's own (`own`), a day, an amount, the product's name, or a text that was forgotten.
 */
export function unmarked(sayings: readonly Saying[], own: Own): string[] {
  return sayings.flatMap(({ text, where }) => {
    const words = (withoutAddresses(own.without(text)).match(/[\p{L}\p{M}~'’]+/gu) ?? []).filter((word) =>
      /^[A-Za-z'’]{2,}$/.test(word),
    );
    return words.some((word) => !isOfNoLanguage(word)) ? [`${where}: ${text}`] : [];
  });
}

/** Text without folders, pages, signs of money, and the names of facts that stand in one's own palgorithms. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/\{\w+\.\w+\}|https?:\/\/\S*|(?:\/[\w.-]+)+|\b[\w-]+\.example\b|\b[A-Z]{1,3}\$/g, ' ');
}

/** The texts the person wrote. */
export interface Own {
  /** The text without what the person wrote in it. */
  without(text: string): string;
}

/** Knows the person's texts by heart. */
export function ownTexts(texts: Iterable<string>): Own {
  const known = [...new Set([...texts].map((text) => text.trim()))]
    .filter((text) => text.length > 1)
    .toSorted((one, other) => other.length - one.length);
  if (known.length === 0) return { without: (text) => text };
  const anyOfThem = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${known.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return { without: (text) => text.replaceAll(anyOfThem, ' ') };
}

const currencyNames = new Intl.DisplayNames(['en'], { type: 'currency' });

/** How British days and amounts are written, which the made-up language takes over; and names that no language changes. */
const ofNoLanguage = new Set([
  'Dancecard',
  'UTF',
  // A currency sign of several countries.
  'kr',
  ...Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1))).flatMap((day) => [
    written(day, { month: 'long' }),
    written(day, { month: 'short' }),
  ]),
  ...Array.from({ length: 7 }, (_, n) => new Date(Date.UTC(2026, 5, 1 + n))).flatMap((day) => [
    written(day, { weekday: 'long' }),
    written(day, { weekday: 'short' }),
  ]),
  ...Intl.supportedValuesOf('currency').flatMap((code) => [
    code,
    ...(currencyNames.of(code) ?? '').split(/[^\p{L}]+/u),
  ]),
  // The parts of an empty day.
  'dd',
  'mm',
  'yyyy',
]);

function written(day: Date, options: Intl.DateTimeFormatOptions): string {
  return day.toLocaleDateString('en-GB', { timeZone: 'UTC', ...options });
}

function isOfNoLanguage(word: string): boolean {
  return ofNoLanguage.has(word);
}
