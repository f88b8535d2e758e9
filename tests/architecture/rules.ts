/** A rule of the spec and the one test that it names as its proof. */
export interface Rule {
  id: string;
  /** The spec file that states it. */
  file: string;
  /** The file and the title, without the rule's id, of the test; null where the rule names none. */
  proof: { file: string; title: string } | null;
}

/** A test whose title names a rule: the id as it is written, the test's file, and the rest of its title. */
export interface Citation {
  id: string;
  file: string;
  title: string;
}

/** The rules that a spec file states: `- **word-1** …` with `[title](../../tests/…)` on the line below. */
export function rulesIn(file: string, markdown: string): Rule[] {
  const stated = /^- \*\*([^*\n]+)\*\* .*\n(?: {2}\[(.*)\]\(\.\.\/\.\.\/(tests\/[^()\n]+)\)$)?/gmu;
  return [...markdown.matchAll(stated)].map(([, id = '', title, proof]) => ({
    id,
    file,
    proof: title === undefined || proof === undefined ? null : { file: proof, title },
  }));
}

/**
 * What stands in square brackets at the head of a test's title and ends in a number, whether there is such a rule or
 * not. Groups of tests and tests that are skipped prove nothing and do not count.
 */
export function citationsIn(file: string, source: string): Citation[] {
  const titles =
    /(?<!\b(?:describe|suite)\S*\(\s*|\.(?:skip|todo|fixme)\(\s*)(['"`])\[([A-Za-z][^\]\n]*\d)\] ((?:(?!\1)[^\\\n]|\\.)*)\1/gu;
  return [...source.matchAll(titles)].map(([, , id = '', title = '']) => ({
    id,
    file,
    title: title.replaceAll(/\\(.)/gu, '$1'),
  }));
}

/** What is wrong between rules and tests, one sentence each; nothing when each rule has the one test it names. */
export function faultsBetween(rules: Rule[], citations: Citation[]): string[] {
  const known = new Set(rules.map(({ id }) => id));
  return [
    ...rules
      .filter((rule, index) => rules.findIndex(({ id }) => id === rule.id) !== index)
      .map(({ id }) => `${id} stands for two rules`),
    ...rules.filter(({ id, file }) => !isIdOf(file, id)).map(({ id, file }) => `${id} is no number of ${file}`),
    ...rules.flatMap((rule) =>
      faultsOf(
        rule,
        citations.filter(({ id }) => id === rule.id),
      ),
    ),
    ...citations.filter(({ id }) => !known.has(id)).map(({ id, file }) => `${id}, named in ${file}, is no rule`),
  ];
}

function isIdOf(file: string, id: string): boolean {
  const words = file.replace(/^.*\//u, '').replace(/\.md$/u, '');
  return new RegExp(`^${words}-[1-9]\\d*$`, 'u').test(id);
}

function faultsOf({ id, proof }: Rule, citations: Citation[]): string[] {
  if (proof === null) return [`${id} names no test`];
  if (citations.length > 1) return [`${id} is named by ${citations.length} tests`];
  const [citation] = citations;
  if (citation?.file === proof.file && citation.title === proof.title) return [];
  return [`${id} names “${proof.title}” in ${proof.file}, which does not name it`];
}
