import { foldHeading } from '../../columns/split-heading.ts';

/** How much of a text is looked at, in signs, and how many of its lines. */
const sampleLength = 100_000;
const sampleLines = 40;
/** More headings speak of secrets in no list of contracts. */
const fewHeadings = 1;

const words =
  'passwords?|passwort|passworter|kennwort|pwd|passphrase|mot de passe|mots de passe|contrasena|wachtwoord|parola';
const inHeading = new RegExp(`(?:^| )(?:${words})(?: |$)`, 'u');
const onlySecrets = /^(?:secret ?data|secret ?value|totp ?secret|otp ?secret)$/;
const named =
  /(?:passwor[dt]|kennwort|pwd|passphrase|mot de passe|contraseña|wachtwoord)["']?\s*[:=]\s*["']?[^\s"',;]/i;
const inJson =
  /"(?:password|passwort|passphrase|pwd|passwd|secret|totp|otpauth)"\s*:\s*"[^"]|"(?:type|label|kind|designation)"\s*:\s*"(?:password|passwort|concealed|totp|otp)"/i;

/**
 * Whether a text looks like passwords of a program that is not known: several headings that speak of them, or most of its
 * rows, or fields of JSON that are called so. No other reader may see it, since they quote what they do not understand.
 */
export function looksLikeSecrets(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  if (/^\s*[[{]/.test(sample)) return inJson.test(sample);
  const [headings = '', ...lines] = sample.split(/\r\n?|\n/, sampleLines + 1).filter((line) => line.trim() !== '');
  const folded = headings.split(/[,;\t|]/).map((heading) => foldHeading(heading.slice(0, 100)));
  if (folded.some((heading) => onlySecrets.test(heading))) return true;
  if (folded.filter((heading) => inHeading.test(heading)).length > fewHeadings) return true;
  const rows = lines.filter((line) => named.test(line.slice(0, 5000)));
  return rows.length > 1 && rows.length >= lines.length / 2;
}
