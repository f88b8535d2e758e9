/** How categories are called that mean the same, in English, German, French, Italian, Spanish and Dutch; folded. */
const calledAlike: Readonly<Record<string, string>> = {
  insurance:
    'insurance insurances versicherung versicherungen assurance assurances assicurazione assicurazioni seguro seguros verzekering verzekeringen polizze polizas',
  mobile:
    'mobile handy handys handyvertrag handyvertrage mobilfunk mobiles movil moviles mobiel cellulare cellulari smartphone',
  phone: 'phone telephone telefon telephonie telefono telefonia telefoon festnetz landline',
  internet: 'internet dsl breitband broadband glasfaser fibre fiber fibra glasvezel',
  electricity: 'strom electricity elektrizitat electricite elettricita luce electricidad luz elektriciteit stroom',
  gas: 'gas erdgas gaz aardgas',
  energy: 'energy energie energia',
  water: 'water wasser eau acqua agua',
  video:
    'streaming video videos videostreaming film films filme kino series serien tv fernsehen television televisione televisie',
  music: 'music musik musique musica muziek musikstreaming',
  sport: 'sport sports fitness gym fitnessstudio sportstudio palestra gimnasio sportschool deporte deportes training',
  press:
    'press presse newspaper newspapers zeitung zeitungen zeitschrift zeitschriften magazine magazines news nachrichten journal journaux giornale giornali prensa periodicos krant kranten tijdschriften',
  bank: 'bank banks banking konto konten girokonto banque banca banco account accounts rekening',
  programs: 'software programme programs apps logiciel logiciels app',
  cloud: 'cloud cloudspeicher speicher storage stockage opslag',
  housing: 'housing wohnen wohnung miete rent logement loyer affitto alquiler vivienda wonen huur',
  transport: 'transport transports verkehr nahverkehr opnv mobilitat mobility mobilite trasporti transporte vervoer',
  giving: 'giving donation donations spende spenden don dons donazioni donaciones donaties charity',
  learning: 'learning education lernen bildung weiterbildung formation formazione educacion onderwijs',
  health: 'health gesundheit sante salute salud gezondheid',
};

const meant = new Map(
  Object.entries(calledAlike).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** Words between others, and those by which one word is said in two. */
const between = new Set([
  'und',
  'and',
  'et',
  'e',
  'y',
  'en',
  'vertrag',
  'vertrage',
  'contracts',
  'abo',
  'abos',
  'demand',
  'on',
]);

/** What a folded category means: the same for categories that only use other words, or those of another language. */
export function categoryMeant(folded: string): string {
  const known = meant.get(folded);
  if (known !== undefined) return known;
  const words = (folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !between.has(word));
  const kinds = words.map((word) => meant.get(word) ?? word);
  return kinds.length === 0 ? folded : [...new Set(kinds)].toSorted().join(' ');
}
