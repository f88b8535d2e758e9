/** One entry of the household's statement, in euros. */
export interface DemoEntry {
  readonly on: string;
  /** In cents; below zero where money leaves. */
  readonly amount: number;
  readonly to: string;
  readonly purpose: string;
  readonly iban?: string;
  readonly creditorId?: string;
  readonly mandate?: string;
}

/** The household's own account. Its number belongs to nobody. */
const ownIban = 'DE02300209000106531065';

/** A statement as a bank writes it (CAMT.053), with balances that fit its entries. */
export function demoStatement(entries: readonly DemoEntry[], opening: number): string {
  const closing = entries.reduce((held, { amount }) => held + amount, opening);
  const [from, to] = [entries[0]?.on ?? '', entries.at(-1)?.on ?? ''];
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>${to}</MsgId><CreDtTm>${to}T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>${to}</Id><Acct><Id><IBAN>${ownIban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', opening, from)}${balance('CLBD', closing, to)}
${entries.map(written).join('\n')}
</Stmt></BkToCstmrStmt></Document>
`;
}

function balance(code: string, amount: number, on: string): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${sum(amount)}<Dt><Dt>${on}</Dt></Dt></Bal>`;
}

function sum(amount: number): string {
  const direction = amount < 0 ? 'DBIT' : 'CRDT';
  return `<Amt Ccy="EUR">${(Math.abs(amount) / 100).toFixed(2)}</Amt><CdtDbtInd>${direction}</CdtDbtInd>`;
}

function written({ on, amount, to, purpose, iban, creditorId, mandate }: DemoEntry): string {
  const side = amount < 0 ? 'Cdtr' : 'Dbtr';
  const creditor = creditorId === undefined ? '' : `<Id><PrvtId><Othr><Id>${creditorId}</Id></Othr></PrvtId></Id>`;
  const account = iban === undefined ? '' : `<${side}Acct><Id><IBAN>${iban}</IBAN></Id></${side}Acct>`;
  const refs = mandate === undefined ? '' : `<Refs><MndtId>${mandate}</MndtId></Refs>`;
  return `<Ntry>${sum(amount)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>
<NtryDtls><TxDtls>${refs}<RltdPties><${side}><Pty><Nm>${to}</Nm>${creditor}</Pty></${side}>${account}</RltdPties>
<RmtInf><Ustrd>${purpose}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
}
