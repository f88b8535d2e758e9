import { zip } from '#tests/support/zip.ts';

/** Stands in everything secret of these files: it must be nowhere in what the app makes of them. */
export const secretMarker = 'SECRETMARKER';
const secret = (what: string): string => `${secretMarker}-${what}`;

const password = secret('password');
const seed = `otpauth://totp/x?secret=${secret('seed')}`;
const note = secret('note');
const code = secret('recovery');
const card = secret('card');
const address = `https://ana:${secret('credentials')}@www.nordwall.example/login;${secret('path')}?token=${secret('query')}#x`;

const quoted = (cells: readonly string[], delimiter = ','): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);

/** A table with headings; every row names its cells, so that the headings can come in any order. */
export function table(
  headings: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  delimiter = ',',
): string {
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
    .map((cells) => quoted(cells, delimiter))
    .join('\r\n');
}

/** A file of a password manager, and what is in it: the first login has an address, the second none. */
export interface PasswordFile {
  readonly fileName: string;
  readonly content: string | Uint8Array;
  readonly program: string;
  readonly names: readonly (string | null)[];
  readonly leftOut?: Readonly<Record<string, number>>;
  readonly since?: string;
}

const usual = { names: ['Nordwall Fitness', 'Stadtwerke'] } as const;

const bitwardenItems = [
  {
    type: 1,
    name: 'Nordwall Fitness',
    notes: note,
    creationDate: '2024-03-01T10:00:00.000Z',
    fields: [{ name: 'pin', value: code, type: 1 }],
    passwordHistory: [{ password: secret('old'), lastUsedDate: '2024-01-01T00:00:00Z' }],
    login: {
      uris: [{ match: null, uri: address }],
      username: 'ana@mail.example',
      password,
      totp: seed,
      fido2Credentials: [{ keyValue: secret('passkey') }],
    },
  },
  { type: 1, name: 'Stadtwerke', notes: null, login: { username: '4711', password, totp: null } },
  { type: 2, name: secret('note title'), notes: note, secureNote: { type: 0 } },
  { type: 3, name: secret('card title'), card: { cardholderName: 'Ana', number: card, code: '123' } },
  { type: 4, name: secret('identity title'), identity: { ssn: secret('ssn') } },
  { type: 1, name: secret('deleted'), deletedDate: '2025-01-01T00:00:00Z', login: { password } },
];

const onePasswordItem = (categoryUuid: string, title: string, extra: object = {}) => ({
  uuid: title,
  createdAt: 1_709_287_200,
  state: 'active',
  categoryUuid,
  overview: { title, url: categoryUuid === '001' ? address : secret('url'), urls: null, tags: [secret('tag')] },
  details: {
    loginFields: [
      { designation: 'username', value: 'ana@mail.example', fieldType: 'E' },
      { designation: 'password', value: password, fieldType: 'P' },
    ],
    notesPlain: note,
    sections: [{ title: secret('section'), fields: [{ title: 'totp', value: { totp: seed } }] }],
    passwordHistory: [{ value: secret('old') }],
  },
  ...extra,
});

const keePassEntry = (title: string, url: string, extra = ''): string => `<Entry><UUID>a</UUID><Times>
  <CreationTime>2024-03-01T10:00:00Z</CreationTime><LastAccessTime>2026-01-02T10:00:00Z</LastAccessTime></Times>
  <String><Key>Notes</Key><Value>${note}</Value></String>
  <String><Key>Password</Key><Value ProtectInMemory="True">${password}</Value></String>
  <String><Key>Title</Key><Value>${title}</Value></String>
  <String><Key>URL</Key><Value>${url}</Value></String>
  <String><Key>otp</Key><Value>${secret('seed')}</Value></String>
  <String><Key>UserName</Key><Value>ana@mail.example</Value></String>
  <Binary><Key>x.txt</Key><Value>${secret('attached')}</Value></Binary>${extra}</Entry>`;

/** An export of every kind that is read. */
export const passwordFiles: Readonly<Record<string, PasswordFile>> = {
  'Bitwarden (CSV)': {
    ...usual,
    fileName: 'bitwarden_export.csv',
    program: 'Bitwarden',
    leftOut: { note: 1, card: 1 },
    content: table(
      [
        'folder',
        'favorite',
        'type',
        'name',
        'notes',
        'fields',
        'reprompt',
        'login_uri',
        'login_username',
        'login_password',
        'login_totp',
      ],
      [
        {
          type: 'login',
          name: 'Nordwall Fitness',
          notes: note,
          fields: `pin: ${code}`,
          login_uri: `${address},https://app.nordwall.example`,
          login_username: 'ana@mail.example',
          login_password: password,
          login_totp: seed,
        },
        { type: 'login', name: 'Stadtwerke', login_username: '4711', login_password: password },
        { type: 'note', name: secret('note title'), notes: `${note}\ntwo lines` },
        { type: 'card', name: secret('card title'), fields: card },
      ],
    ),
  },
  'Bitwarden (CSV of an organisation)': {
    ...usual,
    fileName: 'bitwarden_org.csv',
    program: 'Bitwarden',
    content: table(
      ['collections', 'type', 'name', 'notes', 'fields', 'login_uri', 'login_username', 'login_password', 'login_totp'],
      [
        {
          type: 'login',
          name: 'Nordwall Fitness',
          login_uri: address,
          login_username: 'ana@mail.example',
          login_password: password,
        },
        { type: 'login', name: 'Stadtwerke', login_username: '4711', login_password: password, notes: note },
      ],
    ),
  },
  'Bitwarden (JSON)': {
    ...usual,
    fileName: 'bitwarden_export.json',
    program: 'Bitwarden',
    since: '2024-03-01',
    leftOut: { note: 1, card: 1, identity: 1, deleted: 1 },
    content: JSON.stringify({
      encrypted: false,
      folders: [{ id: 'a', name: secret('folder') }],
      items: bitwardenItems,
    }),
  },
  'Bitwarden (ZIP)': {
    ...usual,
    fileName: 'bitwarden_export.zip',
    program: 'Bitwarden',
    since: '2024-03-01',
    leftOut: { note: 1, card: 1, identity: 1, deleted: 1 },
    content: zip({
      'data.json': JSON.stringify({ encrypted: false, folders: [], items: bitwardenItems }),
      'attachments/x/scan.txt': secret('attached'),
    }),
  },
  '1Password 8 (CSV)': {
    ...usual,
    fileName: '1password.csv',
    program: '1Password',
    leftOut: { note: 1 },
    content: table(
      ['Title', 'Url', 'Username', 'Password', 'OTPAuth', 'Favorite', 'Archived', 'Tags', 'Notes'],
      [
        {
          Title: 'Nordwall Fitness',
          Url: address,
          Username: 'ana@mail.example',
          Password: password,
          OTPAuth: seed,
          Archived: 'false',
          Notes: note,
        },
        { Title: 'Stadtwerke', Username: '4711', Password: password, Archived: 'true' },
        { Title: secret('note title'), Notes: note },
      ],
    ),
  },
  '1Password 7 (CSV)': {
    ...usual,
    fileName: '1password7.csv',
    program: '1Password',
    names: ['Nordwall Fitness', 'Stadtwerke', 'Photo program', 'Library card'],
    leftOut: { note: 1, card: 1, identity: 1 },
    since: '2024-03-01',
    content: table(
      [
        'AccountName',
        'Autosubmit',
        'Created Date',
        'credit card number',
        'CVV',
        'License Key',
        'Modified Date',
        'notesPlain',
        'Password',
        'PIN',
        'Scope',
        'Tags',
        'Title',
        'Type',
        'URL',
        'Username',
        'UUID',
        'vault',
      ],
      [
        {
          Title: 'Nordwall Fitness',
          Type: 'Login',
          URL: address,
          Username: 'ana@mail.example',
          Password: password,
          notesPlain: note,
          'Created Date': '1709287200',
        },
        { Title: 'Stadtwerke', Type: 'Login', Username: '4711', Password: password },
        { Title: 'Photo program', Type: 'Software License', 'License Key': secret('key'), Username: secret('key') },
        { Title: 'Library card', Type: 'Membership', PIN: secret('pin') },
        { Title: secret('note title'), Type: 'Secure Note', notesPlain: note },
        { Title: secret('card title'), Type: 'Credit Card', 'credit card number': card, CVV: secret('cvv') },
        { Title: secret('licence title'), Type: 'Driver License' },
      ],
    ),
  },
  '1Password 4 (CSV)': {
    ...usual,
    fileName: '1password4.csv',
    program: '1Password',
    content: table(
      ['title', 'notes', 'username', 'password', 'url'],
      [
        { title: 'Nordwall Fitness', notes: note, username: 'ana@mail.example', password, url: address },
        { title: 'Stadtwerke', username: '4711', password },
      ],
    ),
  },
  '1Password (1PUX)': {
    fileName: '1PasswordExport.1pux',
    program: '1Password',
    since: '2024-03-01',
    names: ['Nordwall Fitness', 'Photo program', 'Girokonto', 'Library card', 'Old shop'],
    leftOut: { note: 1, card: 1, identity: 1, other_secret: 1 },
    content: zip({
      'export.attributes': JSON.stringify({ version: 3 }),
      'export.data': JSON.stringify({
        accounts: [
          {
            attrs: { accountName: secret('account'), email: secret('mail') },
            vaults: [
              {
                attrs: { name: secret('vault') },
                items: [
                  onePasswordItem('001', 'Nordwall Fitness'),
                  onePasswordItem('100', 'Photo program'),
                  onePasswordItem('101', 'Girokonto'),
                  onePasswordItem('105', 'Library card'),
                  onePasswordItem('002', secret('card title')),
                  onePasswordItem('003', secret('note title')),
                  onePasswordItem('106', secret('passport')),
                  onePasswordItem('110', secret('server')),
                  { item: onePasswordItem('001', 'Old shop', { state: 'archived' }) },
                ],
              },
            ],
          },
        ],
      }),
      'files/document.txt': secret('attached'),
    }),
  },
  LastPass: {
    ...usual,
    fileName: 'lastpass.csv',
    program: 'LastPass',
    leftOut: { note: 1 },
    content: table(
      ['url', 'username', 'password', 'totp', 'extra', 'name', 'grouping', 'fav'],
      [
        { url: address, username: 'ana@mail.example', password, totp: seed, extra: note, name: 'Nordwall Fitness' },
        { username: '4711', password, name: 'Stadtwerke', grouping: 'Home' },
        { url: 'http://sn', extra: `NoteType:Credit Card\nNumber:${card}`, name: secret('note title') },
      ],
    ),
  },
  Chrome: {
    ...usual,
    fileName: 'Chrome Passwords.csv',
    program: 'Chrome',
    content: table(
      ['name', 'url', 'username', 'password', 'note'],
      [
        { name: 'Nordwall Fitness', url: address, username: 'ana@mail.example', password, note },
        { name: 'Stadtwerke', url: `android://${secret('hash')}==@de.stadtwerke.app/`, username: '4711', password },
      ],
    ),
  },
  Firefox: {
    fileName: 'logins.csv',
    program: 'Firefox',
    names: [null],
    since: '2024-03-01',
    leftOut: { without_name: 1 },
    content: table(
      [
        'url',
        'username',
        'password',
        'httpRealm',
        'formActionOrigin',
        'guid',
        'timeCreated',
        'timeLastUsed',
        'timePasswordChanged',
      ],
      [
        {
          url: address,
          username: 'ana@mail.example',
          password,
          formActionOrigin: `https://x.example/${secret('path')}`,
          guid: '{1}',
          timeCreated: '1709287200000',
          timeLastUsed: '1767348000000',
        },
        { url: 'chrome://FirefoxAccounts', username: secret('account'), password, guid: '{2}' },
      ],
    ),
  },
  'Firefox (JSON)': {
    fileName: 'logins.json',
    program: 'Firefox',
    names: [null],
    since: '2024-03-01',
    content: JSON.stringify({
      nextId: 2,
      logins: [
        {
          hostname: 'https://www.nordwall.example',
          encryptedUsername: secret('user'),
          encryptedPassword: password,
          timeCreated: 1_709_287_200_000,
          timeLastUsed: 1_767_348_000_000,
        },
      ],
    }),
  },
  Apple: {
    ...usual,
    fileName: 'Passwords.csv',
    program: 'Apple',
    content: table(
      ['Title', 'URL', 'Username', 'Password', 'Notes', 'OTPAuth'],
      [
        {
          Title: 'Nordwall Fitness (ana@mail.example)',
          URL: address,
          Username: 'ana@mail.example',
          Password: password,
          Notes: note,
          OTPAuth: seed,
        },
        { Title: 'Stadtwerke', Username: '4711', Password: password },
      ],
    ),
  },
  'KeePass 1 (CSV)': {
    ...usual,
    fileName: 'database.csv',
    program: 'KeePass',
    content: table(
      ['Account', 'Login Name', 'Password', 'Web Site', 'Comments'],
      [
        {
          Account: 'Nordwall Fitness',
          'Login Name': 'ana@mail.example',
          Password: password,
          'Web Site': address,
          Comments: note,
        },
        { Account: 'Stadtwerke', 'Login Name': '4711', Password: password },
      ],
    ),
  },
  'KeePass 2 (XML)': {
    ...usual,
    fileName: 'keepass.xml',
    program: 'KeePass',
    names: ['Nordwall & Fitness', 'Stadtwerke'],
    since: '2024-03-01',
    leftOut: { deleted: 1 },
    content: `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<KeePassFile><Meta><RecycleBinUUID>bin==</RecycleBinUUID><Binaries><Binary ID="0">${secret('binary')}</Binary></Binaries></Meta>
<Root><Group><UUID>root</UUID><Name>${secret('group')}</Name>
${keePassEntry('Nordwall &amp; Fitness', address, `<History>${keePassEntry(secret('old title'), address)}</History>`)}
<Group><UUID>inner</UUID><Notes />${keePassEntry('Stadtwerke', '')}</Group>
<Group><UUID>bin==</UUID>${keePassEntry(secret('deleted'), address)}</Group>
</Group></Root></KeePassFile>`,
  },
  KeePassXC: {
    ...usual,
    fileName: 'keepassxc.csv',
    program: 'KeePassXC',
    leftOut: { deleted: 1 },
    since: '2024-03-01',
    content: table(
      ['Group', 'Title', 'Username', 'Password', 'URL', 'Notes', 'TOTP', 'Icon', 'Last Modified', 'Created'],
      [
        {
          Group: 'Root/Sport',
          Title: 'Nordwall Fitness',
          Username: 'ana@mail.example',
          Password: password,
          URL: address,
          Notes: note,
          TOTP: seed,
          Created: '2024-03-01T10:00:00Z',
        },
        { Group: 'Root', Title: 'Stadtwerke', Username: '4711', Password: password },
        { Group: 'Root/Recycle Bin', Title: secret('deleted'), URL: address, Password: password },
      ],
    ),
  },
  Dashlane: {
    ...usual,
    fileName: 'credentials.csv',
    program: 'Dashlane',
    content: table(
      ['username', 'username2', 'username3', 'title', 'password', 'note', 'url', 'category', 'otpSecret'],
      [
        {
          username: 'ana@mail.example',
          title: 'Nordwall Fitness',
          password,
          note,
          url: address,
          otpSecret: secret('seed'),
        },
        { username2: '4711', title: 'Stadtwerke', password },
      ],
    ),
  },
  'Dashlane (ZIP)': {
    ...usual,
    fileName: 'dashlane-credential-export.zip',
    program: 'Dashlane',
    content: zip({
      'credentials.csv': table(
        ['username', 'username2', 'username3', 'title', 'password', 'note', 'url', 'category', 'otpUrl'],
        [
          { username: 'ana@mail.example', title: 'Nordwall Fitness', password, note, url: address, otpUrl: seed },
          { username: '4711', title: 'Stadtwerke', password },
        ],
      ),
      'payments.csv': table(['type', 'account_name', 'cc_number'], [{ cc_number: card }]),
      'securenotes.csv': table(['title', 'note'], [{ title: secret('note title'), note }]),
    }),
  },
  'Proton Pass (CSV)': {
    ...usual,
    fileName: 'proton-pass.csv',
    program: 'Proton Pass',
    leftOut: { note: 1, card: 1 },
    since: '2024-03-01',
    content: table(
      ['type', 'name', 'url', 'email', 'username', 'password', 'note', 'totp', 'createTime', 'modifyTime', 'vault'],
      [
        {
          type: 'login',
          name: 'Nordwall Fitness',
          url: address,
          email: 'ana@mail.example',
          password,
          note,
          totp: seed,
          createTime: '1709287200',
          vault: 'Personal',
        },
        { type: 'login', name: 'Stadtwerke', username: '4711', password },
        { type: 'note', name: secret('note title'), note },
        { type: 'creditCard', name: secret('card title'), note: card },
      ],
    ),
  },
  'Proton Pass (ZIP)': {
    ...usual,
    fileName: 'Proton Pass_export.zip',
    program: 'Proton Pass',
    leftOut: { note: 1, deleted: 1 },
    since: '2024-03-01',
    content: zip({
      'Proton Pass/data.json': JSON.stringify({
        version: '1.21.2',
        encrypted: false,
        vaults: {
          a: {
            name: secret('vault'),
            items: [
              {
                state: 1,
                createTime: 1_709_287_200,
                data: {
                  metadata: { name: 'Nordwall Fitness', note },
                  extraFields: [{ fieldName: 'x', type: 'hidden', data: { content: code } }],
                  type: 'login',
                  content: {
                    itemEmail: 'ana@mail.example',
                    itemUsername: '',
                    password,
                    urls: [address],
                    totpUri: seed,
                  },
                },
              },
              {
                state: 1,
                data: { metadata: { name: 'Stadtwerke' }, type: 'login', content: { username: '4711', password } },
              },
              { state: 1, data: { metadata: { name: secret('note title'), note }, type: 'note', content: {} } },
              { state: 2, data: { metadata: { name: secret('deleted') }, type: 'login', content: { password } } },
            ],
          },
        },
      }),
    }),
  },
  NordPass: {
    ...usual,
    fileName: 'nordpass.csv',
    program: 'NordPass',
    leftOut: { note: 1, card: 1, identity: 1, other_secret: 1 },
    content: table(
      [
        'name',
        'url',
        'additional_urls',
        'username',
        'password',
        'note',
        'cardholdername',
        'cardnumber',
        'cvc',
        'pin',
        'expirydate',
        'zipcode',
        'folder',
        'full_name',
        'phone_number',
        'email',
        'address1',
        'type',
      ],
      [
        { name: 'Nordwall Fitness', url: address, username: 'ana@mail.example', password, note, type: 'password' },
        { name: 'Stadtwerke', username: '4711', password, type: 'password' },
        { name: secret('note title'), note, type: 'note' },
        { name: secret('card title'), cardnumber: card, cvc: secret('cvc'), type: 'credit_card' },
        { name: secret('identity title'), full_name: secret('name'), email: 'ana@mail.example', type: 'identity' },
        { name: secret('folder'), type: 'folder' },
      ],
    ),
  },
  'NordPass (older)': {
    ...usual,
    fileName: 'nordpass-old.csv',
    program: 'NordPass',
    leftOut: { card: 1, identity: 1, note: 1 },
    content: table(
      [
        'name',
        'url',
        'username',
        'password',
        'note',
        'cardholdername',
        'cardnumber',
        'cvc',
        'expirydate',
        'zipcode',
        'folder',
        'full_name',
        'phone_number',
        'email',
        'address1',
        'address2',
        'city',
        'country',
        'state',
      ],
      [
        { name: 'Nordwall Fitness', url: address, username: 'ana@mail.example', password, note },
        { name: 'Stadtwerke', username: '4711', password },
        { name: secret('card title'), cardnumber: card },
        { name: secret('identity title'), full_name: secret('name') },
        { name: secret('note title'), note },
      ],
    ),
  },
  RoboForm: {
    ...usual,
    fileName: 'roboform.csv',
    program: 'RoboForm',
    content: table(
      ['Name', 'Url', 'MatchUrl', 'Login', 'Pwd', 'Note', 'Folder', 'RfFieldsV2'],
      [
        {
          Name: 'Nordwall Fitness',
          Url: address,
          MatchUrl: address,
          Login: 'ana@mail.example',
          Pwd: password,
          Note: note,
          RfFieldsV2: `Pin,,${code}`,
        },
        { Name: 'Stadtwerke', Login: '4711', Pwd: password },
      ],
    ),
  },
  'Enpass (CSV)': {
    ...usual,
    fileName: 'enpass.csv',
    program: 'Enpass',
    leftOut: { note: 1, card: 1 },
    content: [
      quoted(['Title', 'Field', '*', 'Value', 'Note']),
      quoted([
        'Nordwall Fitness',
        'Username',
        'ana@mail.example',
        'E-mail',
        '',
        'Password',
        password,
        'Website',
        address,
        'TOTP',
        seed,
        'Pin',
        code,
        note,
      ]),
      quoted(['Stadtwerke', 'Username', '4711', 'Password', password, '']),
      quoted([secret('note title'), note]),
      quoted([secret('card title'), 'Cardholder', 'Ana', 'Number', card, 'CVC', secret('cvc'), '']),
    ].join('\n'),
  },
  'Enpass (JSON)': {
    ...usual,
    fileName: 'enpass.json',
    program: 'Enpass',
    since: '2024-03-01',
    leftOut: { note: 1, card: 1, deleted: 1 },
    content: JSON.stringify({
      folders: [],
      items: [
        {
          title: 'Nordwall Fitness',
          category: 'login',
          template_type: 'login.default',
          createdAt: 1_709_287_200,
          note,
          fields: [
            { type: 'username', label: 'Username', value: 'ana@mail.example' },
            { type: 'password', label: 'Password', value: password, history: [{ value: secret('old') }] },
            { type: 'url', label: 'Website', value: address },
            { type: 'totp', label: 'One-time code', value: seed },
          ],
        },
        {
          title: 'Stadtwerke',
          category: 'login',
          template_type: 'login.default',
          fields: [{ type: 'username', value: '4711' }],
        },
        { title: secret('note title'), category: 'note', template_type: 'note.default', note, fields: [] },
        {
          title: secret('card title'),
          category: 'creditcard',
          template_type: 'creditcard.default',
          fields: [{ type: 'ccNumber', value: card }],
        },
        { title: secret('deleted'), category: 'login', template_type: 'login.default', trashed: 1, fields: [] },
      ],
    }),
  },
  SafeInCloud: {
    ...usual,
    fileName: 'SafeInCloud.csv',
    program: 'SafeInCloud',
    content: table(
      ['Title', 'Login', 'Password', 'URL', 'Notes', 'OTP'],
      [
        {
          Title: 'Nordwall Fitness',
          Login: 'ana@mail.example',
          Password: password,
          URL: address,
          Notes: note,
          OTP: secret('seed'),
        },
        { Title: 'Stadtwerke', Login: '4711', Password: password },
      ],
    ),
  },
  'Keeper (no headings)': {
    ...usual,
    fileName: 'keeper.csv',
    program: 'Keeper',
    content: [
      quoted([
        'Sport',
        'Nordwall Fitness',
        'ana@mail.example',
        password,
        address,
        note,
        '',
        'Pin',
        code,
        'TFC:Keeper',
        seed,
      ]),
      quoted(['Home', 'Stadtwerke', '4711', password, '', '', '']),
    ].join('\n'),
  },
  'Keeper (JSON)': {
    ...usual,
    fileName: 'keeper.json',
    program: 'Keeper',
    leftOut: { note: 1 },
    content: JSON.stringify({
      shared_folders: null,
      records: [
        {
          title: 'Nordwall Fitness',
          notes: note,
          login: 'ana@mail.example',
          password,
          login_url: address,
          custom_fields: { pin: code },
          folders: [{ folder: 'Sport' }],
        },
        { title: 'Stadtwerke', login: '4711', password, login_url: '' },
        { title: secret('note title'), notes: note },
      ],
    }),
  },
  'Another program': {
    ...usual,
    fileName: 'zugaenge.csv',
    program: '',
    content: table(
      ['Bezeichnung', 'Webseite', 'Benutzername', 'Passwort', 'Notizen'],
      [
        { Bezeichnung: 'Nordwall Fitness', Webseite: address, Benutzername: 'ana@mail.example', Passwort: password },
        { Bezeichnung: 'Stadtwerke', Benutzername: '4711', Passwort: password, Notizen: note },
      ],
      ';',
    ),
  },
};
