import { dateDigest } from './date-digest.ts';

/** Run by `time-zones.test.ts` in a process of its own: prints the digest, and the hour here of an instant, as proof of the zone. */
process.stdout.write(
  `${dateDigest(Number(process.argv[2]))} ${new Date(1_800_000_000_000).getHours()}:${new Date(1_800_000_000_000).getMinutes()}`,
);
