/** The outcome of something that may fail in an expected way. Bugs throw; expected failures are values. */
export type Result<Value, Failure> = Success<Value> | Failed<Failure>;

export interface Success<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Failed<Failure> {
  readonly ok: false;
  readonly error: Failure;
}

/** Wraps a value as success. */
export function ok<Value>(value: Value): Success<Value> {
  return { ok: true, value };
}

/** Wraps an expected failure. */
export function failed<Failure>(error: Failure): Failed<Failure> {
  return { ok: false, error };
}
