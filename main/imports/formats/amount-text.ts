/** A JSON number in full digits with a decimal point, without the noise of binary fractions; text stays as it is. */
export function amountText(value: unknown): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return typeof value === 'string' ? value : '';
  const cents = value.toFixed(2);
  return Math.abs(Number(cents) - value) < 1e-9 ? cents : numberText(value);
}

/** A JSON number so that its point can not be taken for one between thousands: 1.234 is "1.2340". */
export function numberText(value: number): string {
  const text = String(value);
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}
