import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** Stands before a full stop that follows a value, until it is known how the value ends. */
const mark = '\uE000';

/** A message whose full stops after a value are marked, for `withOneStop`. */
export function markStops(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element, place) => {
    switch (element.type) {
      case TYPE.literal:
        return isValue(elements[place - 1]) && element.value.startsWith('.')
          ? { ...element, value: `${mark}${element.value}` }
          : element;
      case TYPE.plural:
      case TYPE.select:
        return {
          ...element,
          options: Object.fromEntries(
            Object.entries(element.options).map(([key, option]) => [
              key,
              { ...option, value: markStops(option.value) },
            ]),
          ),
        };
      case TYPE.tag:
        return { ...element, children: markStops(element.children) };
      default:
        return element;
    }
  });
}

function isValue(element: MessageFormatElement | undefined): boolean {
  return (
    element !== undefined &&
    (element.type === TYPE.argument || element.type === TYPE.date || element.type === TYPE.number)
  );
}

/** The text with one full stop where a value ends with one of its own: "bis 23. Nov.", not "bis 23. Nov..". */
export function withOneStop(text: string): string {
  return text.includes(mark) ? text.replaceAll(`.${mark}.`, '.').replaceAll(mark, '') : text;
}
