/** The kit's own strings, by package and key. What it declares itself is a type alone, where a value is. */
interface ReactAriaStrings {
  readonly [packageName: string]: Readonly<
    Record<string, string | ((values: Record<string, unknown>, formatter: unknown) => string)>
  >;
}

declare module 'react-aria-components/i18n/de-DE' {
  const strings: ReactAriaStrings;
  export default strings;
}

declare module 'react-aria-components/i18n/en-US' {
  const strings: ReactAriaStrings;
  export default strings;
}
