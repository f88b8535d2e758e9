const minutes = Number(process.env['DANCECARD_FUZZ_MINUTES'] ?? 0);
const firstSeed = Number(process.env['DANCECARD_FUZZ_SEED'] ?? 1);
const only = process.env['DANCECARD_FUZZ_SEED'] !== undefined && minutes === 0;

/** How much is tried: little and always the same in `npm test`, as long as asked for by `npm run fuzz`. */
export const extent = {
  long: minutes > 0,
  stepsEach: 700,
  timeout: minutes > 0 ? minutes * 60_000 + 240_000 : 180_000,
  /** The seeds of the walks, one after the other, until the time is over. */
  *seeds(short = 2): Generator<number> {
    const began = performance.now();
    for (let seed = firstSeed; ; seed += 1) {
      yield seed;
      const tried = seed - firstSeed + 1;
      if (only || (minutes > 0 ? performance.now() - began > minutes * 60_000 : tried >= short)) return;
    }
  },
};
