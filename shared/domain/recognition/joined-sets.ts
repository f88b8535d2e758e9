/** Sets of places that grow together; each may carry a label, and two with different labels stay apart. */
export function joinedSets(labels: readonly (string | null)[]) {
  const parents = labels.map((_, place) => place);
  const named = [...labels];
  const rootOf = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = parents[root] ?? root;
    // The way is shortened for the next who asks.
    for (let at = place; parents[at] !== root;) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    join(one: number, other: number): void {
      const [first, second] = [rootOf(one), rootOf(other)];
      if (first === second) return;
      const [label, another] = [named[first] ?? null, named[second] ?? null];
      if (label !== null && another !== null && label !== another) return;
      const [low, high] = [Math.min(first, second), Math.max(first, second)];
      parents[high] = low;
      named[low] = label ?? another;
    },
    /** The places of each set, in order. */
    all(): number[][] {
      const sets = new Map<number, number[]>();
      parents.forEach((_, place) => {
        const root = rootOf(place);
        const set = sets.get(root);
        if (set === undefined) sets.set(root, [place]);
        else set.push(place);
      });
      return [...sets.values()];
    },
  };
}
