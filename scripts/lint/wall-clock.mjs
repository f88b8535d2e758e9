/**
 * Reports code that reads the wall clock: `Date.now`, `new Date()` and `Date()`. Time is an argument everywhere but in
 * `main/clock.ts`, so that every test, and a person with `--today`, can choose the date. `new Date(value)` is allowed:
 * it converts a given instant.
 */
export const wallClockRule = {
  create(context) {
    const report = (node) =>
      context.report({ node, message: 'Only main/clock.ts reads the wall clock; take the time as an argument.' });
    return {
      NewExpression(node) {
        if (isDate(node.callee) && node.arguments.length === 0) report(node);
      },
      CallExpression(node) {
        if (isDate(node.callee)) report(node);
      },
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (isDate(node.object) && name === 'now') report(node);
      },
    };
  },
};

function isDate(node) {
  return node.type === 'Identifier' && node.name === 'Date';
}
