const prefix = '00000000-0000-7000-8000-';
let step = 0;
let given = 0;

/** From here on ids belong to this step: leaving out another step leaves its ids as they are, so a finding can be made small. */
export function identifiersOfStep(number: number): void {
  step = number;
  given = 0;
}

/** Stands in for the program's own ids: unlike them the same at every run, like them growing. */
export function newIdentifier(): string {
  given += 1;
  return `${prefix}${step.toString(16).padStart(6, '0')}${given.toString(16).padStart(6, '0')}`;
}
