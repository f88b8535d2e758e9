/** One problem and the field it belongs to, by its path: `links.0.address`. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** Every problem of a form in the order of its fields, however deep they lie. `errors` is what react-hook-form keeps. */
export function problemsOf(errors: object): readonly Problem[] {
  return collect(errors, '');
}

function collect(node: unknown, path: string): Problem[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('message' in node && typeof node.message === 'string' && 'type' in node) {
    return [{ field: path, message: node.message }];
  }
  return Object.entries(node)
    .filter(([key]) => key !== 'ref' && key !== 'root')
    .flatMap(([key, child]) => collect(child, path === '' ? key : `${path}.${key}`));
}
