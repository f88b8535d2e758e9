/** One entry of a statement that a test writes. */
export interface WrittenEntry {
  readonly on: string;
  /** As the bank writes it, such as `-12.99`. */
  readonly amount: string;
  readonly to: string;
  readonly purpose?: string;
  /** What the bank calls it; none where it is left out. */
  readonly id?: string;
  readonly iban?: string;
  readonly creditorId?: string;
  readonly mandate?: string;
}

/** The account that such statements are of, where a test says no other. */
export const accountOfStatements = 'DE89370400440532013000';

/** A statement as a bank writes it (CAMT.053), in euros, with balances that fit. */
export function camtStatement(
  entries: readonly WrittenEntry[],
  { iban = accountOfStatements, opening = '1000.00' }: { readonly iban?: string; readonly opening?: string } = {},
): string {
  const days = entries.map(({ on }) => on).toSorted();
  const total = entries.reduce((held, { amount }) => held + cents(amount), cents(opening));
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-20T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', cents(opening), days[0] ?? '2026-01-01')}${balance('CLBD', total, days.at(-1) ?? '2026-01-01')}
${entries.map((entry) => entryOf(entry)).join('\n')}
</Stmt></BkToCstmrStmt></Document>
`;
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

function balance(code: string, amount: number, on: string): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${sum(amount)}<Dt><Dt>${on}</Dt></Dt></Bal>`;
}

function sum(amount: number): string {
  const sign = amount < 0 ? 'DBIT' : 'CRDT';
  return `<Amt Ccy="EUR">${(Math.abs(amount) / 100).toFixed(2)}</Amt><CdtDbtInd>${sign}</CdtDbtInd>`;
}

function entryOf({ on, amount, to, purpose, id, iban, creditorId, mandate }: WrittenEntry): string {
  const side = cents(amount) < 0 ? 'Cdtr' : 'Dbtr';
  const creditor = creditorId === undefined ? '' : `<Id><PrvtId><Othr><Id>${creditorId}</Id></Othr></PrvtId></Id>`;
  return `<Ntry>${sum(cents(amount))}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>
${id === undefined ? '' : `<AcctSvcrRef>${id}</AcctSvcrRef>`}<NtryDtls><TxDtls>
<Refs>${mandate === undefined ? '' : `<MndtId>${mandate}</MndtId>`}</Refs>
<RltdPties><${side}><Pty><Nm>${to}</Nm>${creditor}</Pty></${side}>${
    iban === undefined ? '' : `<${side}Acct><Id><IBAN>${iban}</IBAN></Id></${side}Acct>`
  }</RltdPties>
${purpose === undefined ? '' : `<RmtInf><Ustrd>${purpose}</Ustrd></RmtInf>`}
</TxDtls></NtryDtls></Ntry>`;
}
