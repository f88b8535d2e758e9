import type { Chance } from './chance.ts';
import type { CountryCode } from './household.ts';

/** How banks and people write in a country. */
export interface Place {
  readonly currency: string;
  readonly legalForms: readonly string[];
  readonly cities: readonly string[];
  readonly people: readonly string[];
  /** What a bank without a column for the name writes before a direct debit, a card payment and a transfer. */
  readonly debitWords: readonly string[];
  readonly cardWords: readonly string[];
  readonly transferWords: readonly string[];
  readonly cashTexts: readonly string[];
  readonly customerLabels: readonly string[];
  readonly invoiceWords: readonly string[];
  readonly feeWords: readonly string[];
  readonly rentWords: readonly string[];
  readonly savingWords: readonly string[];
  readonly salaryWords: readonly string[];
  readonly giftWords: readonly string[];
  readonly groceries: readonly string[];
  readonly fuel: readonly string[];
  /** Parts of invented names by sector. */
  readonly sectors: Readonly<Record<Sector, readonly string[]>>;
}

export type Sector =
  | 'energy'
  | 'telecom'
  | 'insurance'
  | 'fitness'
  | 'club'
  | 'paper'
  | 'school'
  | 'housing'
  | 'craft'
  | 'shop'
  | 'food'
  | 'software';

const german: Omit<Place, 'currency' | 'cities' | 'groceries' | 'fuel'> = {
  legalForms: ['GmbH', 'AG', 'GmbH & Co. KG', 'e.V.', 'SE', 'UG (haftungsbeschränkt)', 'eG', 'mbH'],
  people: [
    'Anneliese Brodtmann',
    'Jörg Hasenpflug',
    'Sabine Kettelhut',
    'Lukas Wiedenhoeft',
    'MARIA OBERNDORFER',
    'Timo Schlechtriem',
    'Frau Ute Ganzmann',
    'Krüger, Heike',
  ],
  debitWords: ['LASTSCHRIFT', 'SEPA-BASISLASTSCHRIFT', 'FOLGELASTSCHRIFT', 'Abbuchung Einzugsermächtigung'],
  cardWords: ['KARTENZAHLUNG', 'Bezahlung Bankomat', 'GIROCARD', 'VISA DEBIT'],
  transferWords: ['ÜBERWEISUNG', 'DAUERAUFTRAG', 'Onlinebanking'],
  cashTexts: ['Bargeldauszahlung', 'GELDAUTOMAT SPARKASSE', 'GA NR00012345', 'Bargeld BANKOMAT 1020'],
  customerLabels: ['Kd-Nr.', 'Kundennummer', 'Vertragsnr', 'Vertragskonto', 'K-NR.', 'Vers.-Nr.'],
  invoiceWords: ['Rechnung', 'RG-NR', 'Rechnungsnr.', 'Abschlag', 'Ihre Rechnung online'],
  feeWords: ['Mitgliedsbeitrag', 'Beitrag', 'Jahresbeitrag', 'Abo'],
  rentWords: ['Miete', 'Miete inkl. NK', 'Kaltmiete und Nebenkosten'],
  savingWords: ['Sparen', 'Übertrag', 'Umbuchung', 'Sparrate'],
  salaryWords: ['Lohn/Gehalt', 'GEHALT', 'Bezüge'],
  giftWords: ['Taschengeld', 'Danke fürs Essen', 'Geburtstag', 'Anteil Urlaub', 'Haushalt', ''],
  sectors: {
    energy: ['Stadtwerke', 'Naturstrom', 'Energieversorgung', 'Fernwärme', 'Gasversorgung'],
    telecom: ['Funknetz', 'Telekabel', 'Glasfaser', 'Breitband'],
    insurance: ['Versicherung', 'Lebensversicherung', 'Sachversicherung', 'Krankenkasse'],
    fitness: ['Fitnessstudio', 'Kletterhalle', 'Sportpark', 'Yogaraum'],
    club: ['Turnverein', 'Gartenfreunde', 'Schützenverein', 'Förderverein', 'Tierschutzverein'],
    paper: ['Tageblatt', 'Anzeiger', 'Zeitschriftenverlag', 'Rundschau'],
    school: ['Musikschule', 'Kindertagesstätte', 'Tanzschule', 'Sprachschule'],
    housing: ['Hausverwaltung', 'Wohnungsbau', 'Immobilien', 'Baugenossenschaft'],
    craft: ['Elektrotechnik', 'Sanitär', 'Schreinerei', 'Zahnarztpraxis', 'Dachdeckerei'],
    shop: ['Modehaus', 'Buchhandlung', 'Fahrradladen', 'Gartencenter', 'Möbelhaus'],
    food: ['Gasthaus', 'Pizzeria', 'Café', 'Bäckerei', 'Kantine'],
    software: ['Cloud', 'Softwarehaus', 'Apps', 'Hosting'],
  },
};

const french: Omit<Place, 'currency' | 'cities' | 'groceries' | 'fuel'> = {
  legalForms: ['SA', 'SAS', 'SARL', 'S.A.', 'EURL', 'SCI'],
  people: [
    'Thibault Garnerin',
    'MME SOLENE QUEMENER',
    'Baptiste Fauconnet',
    'M. YANNICK LE BRAS',
    'Camille Desrosiers',
  ],
  debitWords: ['PRLV SEPA', 'PRELEVEMENT', 'PRLVT'],
  cardWords: ['CARTE', 'PAIEMENT CB', 'ACHAT CB', 'PAIEMENT PAR CARTE'],
  transferWords: ['VIR SEPA', 'VIREMENT EN VOTRE FAVEUR', 'VIR INST', 'VIREMENT PERMANENT'],
  cashTexts: ['RETRAIT DAB', 'RETRAIT AU DISTRIBUTEUR', 'RETRAIT CB'],
  customerLabels: ['N° client', 'Contrat', 'REF CLIENT', 'No contrat'],
  invoiceWords: ['Facture', 'FACT', 'Echéance'],
  feeWords: ['Cotisation', 'Abonnement', 'Adhésion'],
  rentWords: ['Loyer', 'LOYER ET CHARGES'],
  savingWords: ['Virement interne', 'VIR LIVRET A', 'Epargne'],
  salaryWords: ['SALAIRE', 'VIR SALAIRE', 'PAIE'],
  giftWords: ['Argent de poche', 'Restau', 'Cadeau', 'Merci', ''],
  sectors: {
    energy: ['Energies', 'Electricité', 'Gaz Réseau', 'Régie des Eaux'],
    telecom: ['Télécom', 'Fibre', 'Mobile'],
    insurance: ['Assurances', 'Mutuelle', 'Prévoyance'],
    fitness: ['Salle de Sport', 'Gym', 'Escalade', 'Piscine'],
    club: ['Association', 'Club de Tennis', 'Fondation', 'Amis du Musée'],
    paper: ['Le Courrier', 'La Gazette', 'Presse', 'Editions'],
    school: ['Ecole de Musique', 'Crèche', 'Conservatoire', 'Cantine Scolaire'],
    housing: ['Immobilier', 'Syndic', 'Foncière', 'Habitat'],
    craft: ['Plomberie', 'Menuiserie', 'Cabinet Dentaire', 'Garage'],
    shop: ['Librairie', 'Vêtements', 'Jardinerie', 'Meubles'],
    food: ['Brasserie', 'Boulangerie', 'Bistrot', 'Crêperie'],
    software: ['Cloud', 'Logiciels', 'Hébergement'],
  },
};

const italian: Omit<Place, 'currency' | 'cities' | 'groceries' | 'fuel'> = {
  legalForms: ['S.p.A.', 'SpA', 'S.r.l.', 'SRL', 'SNC', 'Soc. Coop.'],
  people: ['Giacomo Bertolazzi', 'ROSSELLA MANFRIN', 'Tommaso Quaglia', 'Ilaria Benvegnu'],
  debitWords: ['ADDEBITO SDD', 'ADDEBITO DIRETTO SDD CORE', 'SDD'],
  cardWords: ['PAGAMENTO POS', 'PAGAMENTO CARTA', 'Pagam. POS'],
  transferWords: ['BONIFICO A FAVORE DI', 'BONIFICO SEPA', 'Disposizione di bonifico'],
  cashTexts: ['PRELIEVO BANCOMAT', 'Prelievo sportello automatico', 'PRELEVAMENTO CARTA'],
  customerLabels: ['Cod. cliente', 'N. contratto', 'Codice utenza', 'Polizza'],
  invoiceWords: ['Fattura', 'Bolletta', 'FATT.'],
  feeWords: ['Quota associativa', 'Abbonamento', 'Canone'],
  rentWords: ['Affitto', 'Canone di locazione'],
  savingWords: ['Giroconto', 'Risparmio', 'Giroconto conto deposito'],
  salaryWords: ['STIPENDIO', 'Emolumenti'],
  giftWords: ['Paghetta', 'Cena', 'Regalo', 'grazie', ''],
  sectors: {
    energy: ['Energia', 'Luce e Gas', 'Acque', 'Servizi Idrici'],
    telecom: ['Telecomunicazioni', 'Fibra', 'Mobile'],
    insurance: ['Assicurazioni', 'Previdenza'],
    fitness: ['Palestra', 'Piscine', 'Arrampicata'],
    club: ['Associazione', 'Circolo Tennis', 'Onlus'],
    paper: ['Il Corriere', 'La Voce', 'Editoriale'],
    school: ['Scuola di Musica', 'Asilo Nido', 'Mensa Scolastica'],
    housing: ['Condominio', 'Immobiliare', 'Amministrazioni'],
    craft: ['Idraulica', 'Studio Dentistico', 'Officina', 'Falegnameria'],
    shop: ['Libreria', 'Abbigliamento', 'Arredamenti', 'Ferramenta'],
    food: ['Trattoria', 'Panificio', 'Gelateria', 'Bar'],
    software: ['Cloud', 'Informatica', 'Hosting'],
  },
};

const spanish: Omit<Place, 'currency' | 'cities' | 'groceries' | 'fuel'> = {
  legalForms: ['S.A.', 'SA', 'S.L.', 'SL', 'SLU', 'S.COOP.'],
  people: ['Gonzalo Arizmendi', 'MARTA ECHEVARRIA', 'Íñigo Zubeldia', 'Rocío Valdepeñas'],
  debitWords: ['RECIBO', 'ADEUDO', 'ADEUDO RECIBIDO', 'CARGO POR RECIBO'],
  cardWords: ['COMPRA TARJ.', 'PAGO CON TARJETA EN', 'COMPRA'],
  transferWords: ['TRANSFERENCIA A FAVOR DE', 'TRANSF.', 'TRANSFERENCIA'],
  cashTexts: ['REINTEGRO CAJERO', 'DISPOSICION EFECTIVO CAJERO', 'RETIRADA EFECTIVO'],
  customerLabels: ['Nº cliente', 'Contrato', 'Ref. cliente', 'Póliza'],
  invoiceWords: ['Factura', 'Fra.', 'Recibo'],
  feeWords: ['Cuota', 'Cuota socio', 'Suscripción'],
  rentWords: ['Alquiler', 'Alquiler piso'],
  savingWords: ['Traspaso', 'Ahorro', 'Traspaso a cuenta ahorro'],
  salaryWords: ['NOMINA', 'Abono nómina'],
  giftWords: ['Paga', 'Cena', 'Bizum regalo', 'gracias', ''],
  sectors: {
    energy: ['Energía', 'Aguas de', 'Electricidad', 'Gas'],
    telecom: ['Telecomunicaciones', 'Fibra', 'Móviles'],
    insurance: ['Seguros', 'Aseguradora', 'Mutua'],
    fitness: ['Gimnasio', 'Rocódromo', 'Polideportivo'],
    club: ['Asociación', 'Club Deportivo', 'Fundación'],
    paper: ['El Diario', 'La Crónica', 'Ediciones'],
    school: ['Escuela de Música', 'Guardería', 'Academia'],
    housing: ['Comunidad de Propietarios', 'Inmobiliaria', 'Fincas'],
    craft: ['Fontanería', 'Clínica Dental', 'Taller', 'Carpintería'],
    shop: ['Librería', 'Moda', 'Muebles', 'Jardinería'],
    food: ['Mesón', 'Panadería', 'Cafetería', 'Bar'],
    software: ['Cloud', 'Software', 'Hosting'],
  },
};

const dutch: Omit<Place, 'currency' | 'cities' | 'groceries' | 'fuel'> = {
  legalForms: ['B.V.', 'BV', 'N.V.', 'Stichting', 'U.A.'],
  people: ['Joris van Steenwijk', 'MEVR. ANOUK TERPSTRA', 'Sander Bakhuizen', 'Femke de Wolf'],
  debitWords: ['SEPA Incasso algemeen doorlopend', 'Incasso', 'INCASSO SEPA'],
  cardWords: ['BEA, Betaalpas', 'Betaalautomaat', 'Pinbetaling'],
  transferWords: ['SEPA Overboeking', 'Overschrijving', 'Periodieke overboeking', 'iDEAL'],
  cashTexts: ['Geldautomaat', 'GEA, Betaalpas Geldmaat', 'Opname Geldmaat'],
  customerLabels: ['Klantnr', 'Klantnummer', 'Contractnr', 'Polisnummer'],
  invoiceWords: ['Factuur', 'Factuurnr', 'Termijnbedrag'],
  feeWords: ['Contributie', 'Abonnement', 'Lidmaatschap'],
  rentWords: ['Huur', 'Huur woning'],
  savingWords: ['Naar spaarrekening', 'Overboeking eigen rekening', 'Sparen'],
  salaryWords: ['Salaris', 'SALARIS'],
  giftWords: ['Zakgeld', 'Etentje', 'Tikkie', 'Cadeau', ''],
  sectors: {
    energy: ['Energie', 'Waterbedrijf', 'Warmte', 'Netbeheer'],
    telecom: ['Telecom', 'Glasvezel', 'Mobiel'],
    insurance: ['Verzekeringen', 'Zorgverzekeraar', 'Uitvaartverzekering'],
    fitness: ['Sportschool', 'Klimhal', 'Zwembad'],
    club: ['Vereniging', 'Voetbalclub', 'Vrienden van'],
    paper: ['Dagblad', 'Courant', 'Uitgeverij'],
    school: ['Muziekschool', 'Kinderopvang', 'Dansschool'],
    housing: ['Woningstichting', 'Vastgoed', 'VvE'],
    craft: ['Loodgieter', 'Tandartspraktijk', 'Installatiebedrijf', 'Autobedrijf'],
    shop: ['Boekhandel', 'Kledingwinkel', 'Tuincentrum', 'Meubelen'],
    food: ['Eetcafé', 'Bakkerij', 'Snackbar', 'Restaurant'],
    software: ['Cloud', 'Software', 'Hosting'],
  },
};

const english: Omit<Place, 'currency' | 'cities' | 'groceries' | 'fuel'> = {
  legalForms: ['Ltd', 'Limited', 'PLC', 'LLP', 'Ltd.', 'CIC'],
  people: ['Gareth Pilkington', 'MISS IMOGEN HARTSHORNE', 'Fergus O Riordan', 'Priyanka Venkat', 'Mr D Ollerenshaw'],
  debitWords: ['DIRECT DEBIT', 'DD', 'Direct Debit to'],
  cardWords: ['CARD PAYMENT TO', 'POS', 'VIS', 'Contactless'],
  transferWords: ['STANDING ORDER', 'STO', 'Bill Payment', 'FPO', 'Transfer to'],
  cashTexts: ['CASH WITHDRAWAL', 'ATM LINK', 'CASHPOINT', 'ATM NOTEMACHINE'],
  customerLabels: ['Account No', 'Customer No', 'Policy', 'Contract No', 'Membership no'],
  invoiceWords: ['Invoice', 'INV', 'Bill'],
  feeWords: ['Membership', 'Subscription', 'Monthly fee', 'Premium'],
  rentWords: ['Rent', 'RENT FLAT 2'],
  savingWords: ['To savings', 'Transfer to own account', 'Savings'],
  salaryWords: ['SALARY', 'WAGES', 'Payroll'],
  giftWords: ['Pocket money', 'dinner', 'birthday', 'thanks', ''],
  sectors: {
    energy: ['Energy', 'Water', 'Power', 'Gas & Electric'],
    telecom: ['Broadband', 'Mobile', 'Telecom'],
    insurance: ['Insurance', 'Assurance', 'Life & Pensions'],
    fitness: ['Leisure Centre', 'Gym', 'Climbing', 'Yoga'],
    club: ['Society', 'Cricket Club', 'Trust', 'Allotments Association'],
    paper: ['Gazette', 'Courier', 'Magazines', 'Press'],
    school: ['Music School', 'Nursery', 'Dance Academy'],
    housing: ['Lettings', 'Property Management', 'Housing Association'],
    craft: ['Plumbing', 'Dental Practice', 'Garage', 'Joinery'],
    shop: ['Bookshop', 'Outfitters', 'Garden Centre', 'Furniture'],
    food: ['Arms', 'Bakery', 'Coffee', 'Kitchen'],
    software: ['Cloud', 'Software', 'Hosting'],
  },
};

export const places: Readonly<Record<CountryCode, Place>> = {
  DE: {
    ...german,
    currency: 'EUR',
    cities: ['Köln', 'Berlin', 'Göttingen', 'Bad Nauheim', 'Ulm', 'HAMBURG', 'Münster'],
    groceries: ['REWE', 'LIDL', 'ALDI SUED', 'EDEKA', 'dm-drogerie markt', 'Rossmann', 'Netto Marken-Discount'],
    fuel: ['ARAL', 'SHELL', 'JET TANKSTELLE', 'TotalEnergies'],
  },
  AT: {
    ...german,
    currency: 'EUR',
    cities: ['Wien', 'Graz', 'Linz', 'Salzburg', 'St. Pölten'],
    groceries: ['BILLA', 'SPAR', 'HOFER', 'BIPA', 'MPREIS'],
    fuel: ['OMV', 'ENI', 'SHELL', 'JET'],
  },
  CH: {
    ...german,
    currency: 'CHF',
    legalForms: ['AG', 'GmbH', 'SA', 'Genossenschaft'],
    cities: ['Zürich', 'Bern', 'Basel', 'Winterthur'],
    groceries: ['Migros', 'Coop', 'Denner', 'Volg'],
    fuel: ['Avia', 'Agrola', 'Coop Pronto', 'Migrol'],
  },
  FR: {
    ...french,
    currency: 'EUR',
    cities: ['PARIS', 'Lyon', 'NANTES', 'Rennes', 'Montpellier', 'LILLE'],
    groceries: ['CARREFOUR', 'E.LECLERC', 'INTERMARCHE', 'MONOPRIX', 'AUCHAN', 'PICARD'],
    fuel: ['TOTALENERGIES', 'ESSO EXPRESS', 'STATION U', 'AVIA'],
  },
  BE: {
    ...french,
    currency: 'EUR',
    cities: ['Bruxelles', 'Namur', 'Liège', 'Gent'],
    groceries: ['COLRUYT', 'DELHAIZE', 'CARREFOUR', 'LIDL'],
    fuel: ['Q8', 'TEXACO', 'LUKOIL'],
  },
  IT: {
    ...italian,
    currency: 'EUR',
    cities: ['MILANO', 'Roma', 'Torino', 'BOLOGNA', 'Padova'],
    groceries: ['ESSELUNGA', 'COOP', 'CONAD', 'EUROSPIN', 'PAM'],
    fuel: ['ENI', 'IP', 'Q8', 'TAMOIL'],
  },
  ES: {
    ...spanish,
    currency: 'EUR',
    cities: ['MADRID', 'Barcelona', 'Sevilla', 'BILBAO', 'Zaragoza'],
    groceries: ['MERCADONA', 'CARREFOUR', 'DIA', 'EROSKI', 'CONSUM'],
    fuel: ['REPSOL', 'CEPSA', 'BP', 'GALP'],
  },
  NL: {
    ...dutch,
    currency: 'EUR',
    cities: ['AMSTERDAM', 'Utrecht', 'Rotterdam', 'GRONINGEN', 'Zwolle'],
    groceries: ['ALBERT HEIJN', 'JUMBO', 'LIDL', 'PLUS', 'HEMA'],
    fuel: ['SHELL', 'TANGO', 'ESSO', 'TINQ'],
  },
  GB: {
    ...english,
    currency: 'GBP',
    cities: ['LONDON', 'Leeds', 'BRISTOL', 'Sheffield', 'Norwich'],
    groceries: ['TESCO STORES', 'SAINSBURYS', 'ALDI', 'WAITROSE', 'CO-OP GROUP', 'M&S SIMPLY FOOD'],
    fuel: ['SHELL', 'BP', 'ESSO', 'TEXACO'],
  },
  IE: {
    ...english,
    currency: 'EUR',
    cities: ['DUBLIN', 'Cork', 'Galway', 'Limerick'],
    groceries: ['TESCO', 'DUNNES', 'SUPERVALU', 'LIDL'],
    fuel: ['APPLEGREEN', 'CIRCLE K', 'MAXOL'],
  },
};

const beginnings = [
  'Alb',
  'Bran',
  'Cor',
  'Dor',
  'El',
  'Fal',
  'Gran',
  'Hel',
  'Is',
  'Jor',
  'Kal',
  'Lor',
  'Mon',
  'Nor',
  'Ol',
  'Par',
  'Quin',
  'Ros',
  'Sal',
  'Tor',
  'Ul',
  'Val',
  'Wal',
  'Yor',
  'Zan',
];
const middles = ['a', 'e', 'i', 'o', 'an', 'en', 'er', 'ar', 'il', 'on'];
const ends = [
  'dis',
  'mark',
  'ta',
  'via',
  'nis',
  'gard',
  'lux',
  'tec',
  'ra',
  'wald',
  'sen',
  'vo',
  'quist',
  'bach',
  'ford',
  'lino',
  'zia',
  'mont',
];

/** An invented word that nobody has as a brand, or seldom. */
export function inventedWord(chance: Chance): string {
  return `${chance.of(beginnings)}${chance.of(middles)}${chance.is(0.3) ? chance.of(middles) : ''}${chance.of(ends)}`;
}

/** An IBAN by its looks; its check digits say nothing. */
export function inventedIban(chance: Chance, country: CountryCode): string {
  const length = { DE: 18, AT: 16, CH: 17, FR: 23, BE: 12, IT: 23, ES: 20, NL: 14, GB: 18, IE: 18 }[country];
  const bank = { DE: '', AT: '', CH: '', FR: '', BE: '', IT: 'X', ES: '', NL: 'INGB', GB: 'BARC', IE: 'AIBK' }[country];
  return `${country}${chance.whole(10, 98)}${bank}${chance.digits(length - bank.length)}`;
}
