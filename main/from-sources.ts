/** Whether this runs from the sources instead of a bundle in `dist/main`. */
export const isFromSources = import.meta.filename.endsWith('.ts');
