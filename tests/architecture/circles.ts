import { posix } from 'node:path';
import { read } from './project.ts';

/** The files that each file imports, in whatever way: at once, later, or for their types alone. */
export function importsOf(
  files: readonly string[],
  textOf: (file: string) => string = read,
): ReadonlyMap<string, readonly string[]> {
  const known = new Set(files);
  const specifier = /\b(?:from|import)\s*\(?\s*['"]([.#][^'"]+)['"]/gu;
  return new Map(
    files.map((file) => [
      file,
      [...textOf(file).matchAll(specifier)]
        .map(([, to = '']) => (to.startsWith('#') ? to.slice(1) : posix.join(posix.dirname(file), to)))
        .filter((to) => known.has(to)),
    ]),
  );
}

/** The files of one circle, in which each leads to the others; none where there is no circle. */
export function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (file: string): string[] => {
    if (way.includes(file)) return way.slice(way.indexOf(file));
    if (done.has(file)) return [];
    way.push(file);
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next);
      if (circle.length > 0) return circle;
    }
    way.pop();
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = walk(file);
    if (circle.length > 0) return circle;
  }
  return [];
}
