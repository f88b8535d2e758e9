/**
 * The ids of messages that some code says: each stands there as text, or as a pattern that begins with its area
 * (`` `needs.state.${state}` ``). The code may be minified.
 * @param {string} code
 * @param {Iterable<string>} ids the ids there are
 * @returns {Set<string>}
 */
export function saidIn(code, ids) {
  const texts = new Set(Array.from(code.matchAll(/(["'`])([a-z]\w*\.[\w.-]+)\1/gu), ([, , id]) => id));
  const patterns = new Set(
    Array.from(code.matchAll(/`[a-z]\w*\.[\w.-]*\$\{/gu), ({ index }) => patternAt(code, index)),
  );
  const any = patterns.size === 0 ? null : new RegExp(`^(?:${[...patterns].join('|')})$`, 'u');
  return new Set([...ids].filter((id) => texts.has(id) || any?.test(id)));
}

/** The pattern whose opening quote stands there; of one with more than plain places only what is before the first. */
function patternAt(code, index) {
  const plain = /`((?:[\w.-]|\$\{[^{}`]*\})+)`/uy;
  plain.lastIndex = index;
  const whole = plain.exec(code)?.[1];
  if (whole !== undefined)
    return whole
      .split(/\$\{[^{}`]*\}/u)
      .map(escaped)
      .join('[\\w.-]+');
  return `${escaped(code.slice(index + 1, code.indexOf('${', index)))}.*`;
}

function escaped(text) {
  return text.replaceAll(/[.-]/gu, String.raw`\$&`);
}
