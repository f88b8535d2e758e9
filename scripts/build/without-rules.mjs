/**
 * What of a palgorithm only the core needs: its rule, what it says of several records, what shows how it works, and what it
 * is called, which pages are told with each.
 */
const rules = ['propose', 'examples', 'together', 'missing', 'about'];

/**
 * Pages know which palgorithms there are and what can be set of each; the core runs and names them. Leaves the rest out of
 * what pages fetch, and with it whatever only that needs, words included. A build in which a page uses it stops here.
 * @returns {import('vite').Plugin}
 */
export function withoutRules() {
  return {
    name: 'dancecard-without-rules',
    apply: 'build',

    transform(code, id) {
      if (!/\/shared\/domain\/palgorithms\/[\w-]+\.ts$/u.test(id) || !code.includes('definePalgorithm({')) return null;
      const definitions = definitionsIn(this.parse(code));
      if (definitions.length === 0) this.error('Palgorithms are defined in another way now; see without-rules.mjs.');
      const spans = definitions
        .flatMap(({ properties }) => properties.filter(({ key }) => rules.includes(key?.name)))
        .toSorted((one, other) => other.start - one.start);
      return spans.reduce(
        (rest, { start, end, key }) => `${rest.slice(0, start)}${key.name}: null${rest.slice(end)}`,
        code,
      );
    },

    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const run =
          file.type === 'chunk'
            ? /\.(?:propose|examples|together|missing)\(|\.about\.(?:name|label|meaning)\b/u.exec(file.code)
            : null;
        if (run !== null) this.error(`${file.fileName} uses ${run[0]}…, which without-rules.mjs leaves to the core.`);
      }
    },
  };
}

/** What `definePalgorithm` is given anywhere in a module that declares them at its top. */
function definitionsIn({ body }) {
  return body
    .map((statement) => statement.declaration ?? statement)
    .flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : []))
    .filter(({ init }) => init?.type === 'CallExpression' && init.callee.name === 'definePalgorithm')
    .map(({ init }) => init.arguments[0]);
}
