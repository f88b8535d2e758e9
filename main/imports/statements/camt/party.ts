import { creditorIdOf, ibanOf, textOf } from '../fields.ts';
import { textAt, textsAt, type XmlNode } from './xml-node.ts';

/** The other side of a payment. */
interface Party {
  readonly name: string | null;
  readonly iban: string | null;
  readonly creditorId: string | null;
  /** For whom the other side pays or is paid, where it says so. */
  readonly behind: string | null;
}

/** The other side of a transaction (TxDtls): the creditor of what the person paid, else the debtor. */
export function partyOf(detail: XmlNode, isPaid: boolean): Party {
  const role = isPaid ? 'Cdtr' : 'Dbtr';
  const nameAt = (element: string) =>
    textAt(detail, 'RltdPties', element, 'Nm') ??
    textAt(detail, 'RltdPties', element, 'Pty', 'Nm') ??
    textAt(detail, 'RltdPties', element, 'Agt', 'FinInstnId', 'Nm');
  const behind = textOf(nameAt(`Ultmt${role}`));
  const name = textOf(nameAt(role));
  const ids = ['Cdtr', 'UltmtCdtr'].flatMap((element) => [
    ...textsAt(detail, 'RltdPties', element, 'Id', 'PrvtId', 'Othr', 'Id'),
    ...textsAt(detail, 'RltdPties', element, 'Id', 'OrgId', 'Othr', 'Id'),
    ...textsAt(detail, 'RltdPties', element, 'Pty', 'Id', 'PrvtId', 'Othr', 'Id'),
    ...textsAt(detail, 'RltdPties', element, 'Pty', 'Id', 'OrgId', 'Othr', 'Id'),
  ]);
  return {
    name: name ?? behind,
    iban: ibanOf(textAt(detail, 'RltdPties', `${role}Acct`, 'Id', 'IBAN')),
    creditorId: isPaid ? (ids.map((id) => creditorIdOf(id)).find((id) => id !== null) ?? null) : null,
    behind: name !== null && behind !== name ? behind : null,
  };
}
