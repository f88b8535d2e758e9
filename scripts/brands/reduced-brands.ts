import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDomain } from 'tldts';
import { z } from 'zod';
import { brandKey } from '#shared/domain/recognition/brands.ts';
import { isSupplierKind, type SupplierKind } from '#shared/domain/recognition/supplier-kinds.ts';

/** What the kinds of the index are to us; a kind that is not named here is left out. */
const kinds: readonly (readonly [SupplierKind, string])[] = [
  ['insurance', 'office/insurance'],
  ['internet', 'office/telecommunication shop/telecommunication'],
  ['mobile', 'shop/mobile_phone'],
  ['energy', 'office/energy_supplier shop/gas'],
  ['water', 'office/water_utility'],
  ['fitness', 'leisure/fitness_centre leisure/sports_centre'],
  ['banking', 'amenity/bank office/financial office/mortgage'],
  ['housing', 'shop/storage_rental office/coworking'],
  ['club', 'office/union office/association office/political_party club/scout'],
  [
    'education',
    'amenity/language_school amenity/prep_school amenity/kindergarten amenity/childcare amenity/music_school',
  ],
  ['transport', 'amenity/bicycle_rental amenity/car_sharing amenity/parking'],
  ['security', 'office/security'],
  [
    'groceries',
    'shop/supermarket shop/convenience shop/health_food shop/frozen_food shop/beverages shop/wholesale shop/greengrocer shop/alcohol',
  ],
  ['pharmacy', 'shop/chemist amenity/pharmacy'],
  ['fuel', 'amenity/fuel amenity/charging_station'],
  [
    'food',
    'amenity/fast_food amenity/restaurant amenity/cafe amenity/pub amenity/ice_cream shop/bakery shop/pastry shop/butcher shop/confectionery',
  ],
  [
    'shopping',
    'shop/clothes shop/shoes shop/furniture shop/electronics shop/doityourself shop/books shop/department_store shop/variety_store shop/cosmetics shop/perfumery ' +
      'shop/sports shop/outdoor shop/houseware shop/toys shop/pet shop/jewelry shop/garden_centre shop/bed shop/bicycle shop/optician shop/hearing_aids shop/stationery shop/baby_goods shop/computer shop/video_games',
  ],
  [
    'services',
    'shop/hairdresser shop/dry_cleaning shop/car_repair shop/tyres shop/beauty amenity/car_wash amenity/vehicle_inspection amenity/post_office',
  ],
  ['leisure', 'amenity/cinema shop/bookmaker shop/lottery amenity/casino'],
  ['travel', 'tourism/hotel tourism/hostel tourism/motel amenity/car_rental shop/travel_agency'],
];

/** Where people live whose statements are read: Europe, and where English is spoken, by the codes of the index. */
const places: ReadonlySet<string> = new Set(
  (
    '001 150 155 154 039 151 eu ad al at ba be bg by ch cy cz de dk ee es fi fr gb gg gr hr hu ie im is it je li lt lu lv mc md me mk mt nl no pl pt ro rs se si sk sm ua va ' +
    'us ca au nz gb-eng gb-sct gb-wls gb-nir'
  ).split(' '),
);
const partOfPlace = /^(?:de|at|ch|fr|be|it|es|nl|gb|ie)-/;

/** Sites that many share: no address of one brand. */
const sharedSites: ReadonlySet<string> = new Set(
  'facebook.com instagram.com twitter.com x.com linkedin.com youtube.com wikipedia.org google.com'.split(' '),
);

const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{S} ]+$/u;

const item = z.object({
  displayName: z.string(),
  locationSet: z.object({ include: z.array(z.unknown()).optional() }),
  matchNames: z.array(z.string()).optional(),
  tags: z.record(z.string(), z.string()),
});
const indexFile = z.object({ nsi: z.record(z.string(), z.object({ items: z.array(item).optional() })) });
const sitesFile = z.object({
  wikidata: z.record(z.string(), z.object({ officialWebsites: z.array(z.string()).optional() })),
});

interface Row {
  readonly name: string;
  readonly kind: SupplierKind;
  readonly others: readonly string[];
  readonly domains: readonly string[];
}

/**
 * The directory of brands as a text: what `well-known.tsv` says by hand first, then the index of names, reduced to what
 * is of use. Each line has name, kind, other names and domains, as `brandDirectory` reads them. The same index gives the
 * same text.
 */
export function reducedBrands(project: string): string {
  const rows = new Map<string, Row>();
  const add = (row: Row) => {
    const key = brandKey(row.name);
    if (key.length > 1 && !rows.has(key)) rows.set(key, row);
  };
  for (const row of writtenByHand(project)) add(row);
  for (const row of indexed(join(project, 'node_modules', 'name-suggestion-index', 'dist'))) add(row);
  const lines = [...rows].map(([own, { name, kind, others, domains }]) => {
    const keys = new Set(others.map((other) => brandKey(other)).filter((key) => key.length > 1 && key !== own));
    return [name, kind, [...keys].join('|'), domains.join('|')].join('\t').trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

function writtenByHand(project: string): Row[] {
  const text = readFileSync(join(project, 'main', 'recognition', 'well-known.tsv'), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [name = '', kind = '', others = '', domains = ''] = line.split('\t');
    if (!isSupplierKind(kind)) return [];
    return [{ name, kind, others: others.split('|'), domains: domains.split('|').filter((site) => site !== '') }];
  });
}

function indexed(folder: string): Row[] {
  const { nsi } = indexFile.parse(JSON.parse(readFileSync(join(folder, 'json', 'nsi.min.json'), 'utf8')));
  const { wikidata } = sitesFile.parse(JSON.parse(readFileSync(join(folder, 'wikidata', 'wikidata.min.json'), 'utf8')));
  return kinds.flatMap(([kind, paths]) =>
    paths.split(' ').flatMap((path) =>
      ['brands', 'operators'].flatMap((tree) =>
        (nsi[`${tree}/${path}`]?.items ?? []).flatMap((one) => {
          const { displayName, locationSet, matchNames = [], tags } = one;
          const name = tags['brand'] ?? tags['operator'] ?? tags['name'] ?? displayName;
          if (!latin.test(name) || !(locationSet.include ?? []).some(isNear)) return [];
          const id = tags['brand:wikidata'] ?? tags['operator:wikidata'] ?? '';
          const others = [tags['name'], tags['brand:short'], tags['short_name'], ...matchNames];
          return [
            {
              name,
              kind,
              others: others.flatMap((other) => (other !== undefined && latin.test(other) ? [other] : [])).slice(0, 5),
              domains: domainsOf(wikidata[id]?.officialWebsites ?? []),
            },
          ];
        }),
      ),
    ),
  );
}

function isNear(place: unknown): boolean {
  return typeof place === 'string' && (places.has(place) || partOfPlace.test(place));
}

function domainsOf(sites: readonly string[]): string[] {
  const domains = sites.flatMap((site) => {
    const domain = getDomain(site);
    return domain === null || sharedSites.has(domain) ? [] : [domain];
  });
  return [...new Set(domains)].slice(0, 3);
}
