/** What stands under a name of an object; a function as it is called on that object itself, whatever stands before it. */
export function boundTo(target: object, property: string | symbol): unknown {
  const value: unknown = Reflect.get(target, property, target);
  return typeof value === 'function'
    ? (...parameters: unknown[]): unknown => Reflect.apply(value, target, parameters)
    : value;
}
