/** What stands in the files written in the style of banks, a line for each statement, checked by eye: see `inOneLine`. */
export const expected: Readonly<Record<string, readonly string[]>> = {
  'abnamro.tab': ['417164300; 3; EUR 193701; 2026-10-01 to 2026-10-25; Stream BV, -, Werk BV; 125040 to 318741; '],
  'amex.csv': ['-11001; 6; EUR -3682; 2026-10-28 to 2026-10-01; -, -, -, -, -, -; ? to ?; '],
  'austrian-no-header.csv': ['00075757575; 3; EUR -4182; 2026-10-02 to 2026-10-15; -, -, -; ? to ?; '],
  'bank-1.ofx': [
    '555-1234; 3; USD 123451; 2026-10-02 to 2026-10-20; STREAMING CO, ACME & SONS, Café René; ? to 123451; ',
  ],
  'bank-of-ireland.csv': ['?; 5; EUR 14354; 2026-10-01 to 2026-10-28; -, -, -, -, -; 10000 to 24354; '],
  'bnp.csv': ['?; 2; EUR 213580; 2026-10-30 to 2026-10-15; -, -; ? to ?; '],
  'bofa.csv': ['?; 3; EUR 243452; 2026-10-02 to 2026-10-28; -, -, -; 123456 to 366908; '],
  'boursorama.csv': ['00040123456; 2; EUR 193401; 2026-10-28 to 2026-10-02; -, -; -72990 to 120411; '],
  'bunq.csv': [
    'NL26BUNQ2025126409; 3; EUR -799; 2026-10-06 to 2026-10-17; CLOUD HOSTING, CLOUD HOSTING, Stream BV; ? to ?; ',
  ],
  'camt052-v6.xml': ['1234567; 2; SEK 40050; 2026-10-18 to 2026-10-19; -, Bredband AB; ? to ?; '],
  'camt053-v2.xml': [
    'DE89370400440532013000; 5; EUR -17949; 2026-10-02 to 2026-10-08; Stadtwerke Musterstadt, Handy AG, Verein eV, Zeitung, Abo Falle Ltd; 100000 to 82051; 16',
  ],
  'camt053-v8-ns.xml': [
    'CH9300762011623852957; 1; CHF -41235; 2026-10-30 to 2026-10-30; Krankenkasse Muster AG; 0 to -41235; ',
  ],
  'camt054-v4.xml': ['CH9300762011623852957; 1; CHF 3000; 2026-10-18 to 2026-10-18; -; ? to ?; 4'],
  'capital-one.csv': ['?; 2; EUR 18451; 2026-10-30 to 2026-10-20; -, -; ? to ?; '],
  'cards-2.ofx': [
    '4970XXXXXXXX1234; 2; EUR -5209; 2026-10-05 to 2026-10-06; LIBRAIRIE <DU> PORT, Musique SA; ? to -5209; 20',
    '7654321; 1; JPY 120; 2026-10-31 to 2026-10-31; -; ? to 100120; ',
  ],
  'chase-checking.csv': ['?; 3; EUR 106190; 2026-10-30 to 2026-10-02; -, -, -; 35000 to 141190; '],
  'comdirect.csv': [
    '?; 3; EUR 119151; 2026-10-30 to 2026-10-01; Versicherung Nord AG, Hausverwaltung Nord KG, Musterwerk GmbH; 1255 to 120406; ',
    '?; 2; EUR -2598; 2026-10-20 to 2026-10-12; -, -; 0 to -2598; ',
  ],
  'csob-cz.csv': ['?; 2; CZK 1255000; 2026-10-30 to 2026-10-15; Energie s.r.o., Firma a.s.; 0 to 1255000; '],
  'danske.csv': ['?; 2; EUR 2070100; 2026-10-01 to 2026-10-05; -, -; 1000000 to 3070100; 4'],
  'dkb-giro.csv': [
    'DE89370400440532013000; 3; EUR 243011; 2026-10-31 to 2026-10-01; Fitness Punkt GmbH, Telefon AG, Musterwerk GmbH; ? to 177162; 9',
  ],
  'dutch.sta': ['NL91ABNA0417164300; 2; EUR -2745; 2026-10-02 to 2026-12-31; Sportclub De Bal, -; 50000 to 47255; '],
  'erste.csv': ['?; 2; EUR 178320; 2026-10-30 to 2026-10-15; Energie Wien GmbH, Arbeit AG; ? to ?; '],
  'german.qif': ['?; 2; EUR -110460; 2026-10-02 to 2026-10-15; Versicherung AG, Erstattung; ? to ?; '],
  'german.sta': [
    '37040044/0532013000; 4; EUR 183100; 2026-10-02 to 2026-10-09; Stadtwerke Musterstadt, Musterwerk GmbH Personalabteilung, Abo Falle Ltd, Irrtum AG; 100000 to 283100; ',
  ],
  'ing-de.csv': [
    'DE02500105170137075030; 3; EUR -11589; 2026-10-29 to 2026-10-01; VISA MUSTERSHOP, Stadtwerke Musterstadt, Oma Muster; 107000 to 95411; ',
  ],
  'ing-nl.csv': ['NL91ABNA0417164300; 2; EUR 138750; 2026-10-28 to 2026-10-25; Energie Direct, Werk BV; 0 to 138750; '],
  'intesa.csv': ['IT60X0542811101000000123456; 3; EUR 161100; 2026-10-30 to 2026-10-05; -, -, -; ? to ?; '],
  'jpy.csv': ['?; 2; JPY 287500; 2026-10-01 to 2026-10-15; Denki KK, Kaisha KK; ? to ?; '],
  'kbc.csv': ['BE68539007547034; 2; EUR 117010; 2026-10-01 to 2026-10-02; TELECOM NV, WERK NV; 50000 to 167010; '],
  'kwd.csv': ['?; 2; KWD 1487750; 2026-10-01 to 2026-10-15; Kahraba Co, Sharika Co; ? to ?; '],
  'lloyds.csv': ['12345678; 2; EUR 21850; 2026-10-30 to 2026-10-29; -, -; 75000 to 96850; '],
  'mbank-pl.csv': ['eKonto 1111 ... 2222; 2; PLN 444500; 2026-10-30 to 2026-10-10; -, -; ? to ?; '],
  'monzo.csv': ['?; 3; GBP 146699; 2026-10-01 to 2026-10-25; Gym Group, Cloud Tools, J Smith; ? to ?; '],
  'mt942.sta': ['DE89370400440532013000; 1; EUR -1299; 2026-10-30 to 2026-10-30; Stream GmbH; ? to ?; 8'],
  'n26.csv': [
    'Main Account; 3; EUR -313; 2026-10-01 to 2026-10-05; Netflix International B.V., Cloud Tools Inc, Max Muster; ? to ?; ',
  ],
  'nordea-dk.csv': ['?; 3; EUR -224750; 2026-10-16 to 2026-10-02; -, -, -; 2919950 to 2695200; '],
  'paypal.csv': ['?; 4; USD 0; 2026-10-30 to 2026-10-15; Stream Co, -, -, Buyer; 0 to 0; '],
  'plus-minus.csv': ['?; 2; EUR 8701; 2026-10-01 to 2026-10-03; Stream, Ana; ? to ?; '],
  'postfinance.csv': ['CH9300762011623852957; 3; CHF 376425; 2026-10-30 to 2026-10-03; -, -, -; ? to ?; '],
  'quicken.qif': ['Girokonto; 2; EUR 248451; 2026-10-02 to 2026-10-15; Streaming Co, Acme Corp; 123456 to ?; 26'],
  'rabobank.csv': [
    'NL91ABNA0417164300; 2; EUR 188005; 2026-10-02 to 2026-10-23; Sportclub, Werk BV; 50000 to 238005; ',
  ],
  'revolut.csv': ['Current; 5; EUR 5851 USD 1080; 2026-10-01 to 2026-10-07; -, -, -, -, -; ? to ?; 5 6'],
  'santander-es.csv': ['ES9121000418450200051332; 3; EUR 140401; 2026-10-28 to 2026-10-03; -, -, -; 55000 to 195401; '],
  'santander-uk.csv': ['?; 2; GBP 86000; 2026-10-30 to 2026-10-28; -, -; 0 to 86000; '],
  'sparkasse-camt.csv': [
    'DE89370400440532013000; 3; EUR 274972; 2026-10-30 to 2026-11-03; Musterwerk GmbH, Stadtwerke Musterstadt, BAECKEREI MUELLER//MUSTERSTADT/DE; ? to ?; 5',
  ],
  'td-no-header.csv': ['?; 2; EUR 98451; 2026-10-30 to 2026-10-29; -, -; 0 to 98451; '],
  'two-lines.csv': ['?; 2; EUR -10000; 2026-10-01 to 2026-10-02; -, -; 50000 to 40000; '],
  'volksbank-sh.csv': [
    '202051; 2; EUR 183880; 2026-10-30 to 2026-10-02; Autoversicherung AG, Musterwerk GmbH; 10000 to 193880; ',
  ],
};
