import { Link } from '@tanstack/react-router';
import { useWords } from '#renderer/words/index.ts';

export interface NamedContract {
  readonly contractId: string;
  readonly name: string;
  readonly supplierId: string;
  readonly supplierName: string;
}

/** A contract by the names of its supplier and its own, leading to it. */
export function ContractLink({ of: { contractId, supplierId, ...names } }: { of: NamedContract }) {
  const nameOf = useContractName();
  return (
    <Link to="/suppliers/$supplierId" params={{ supplierId }} search={{ contract: contractId }}>
      {nameOf(names)}
    </Link>
  );
}

/** A contract in words; where it has no name but its supplier's, that is said once. */
export function useContractName(): (names: Pick<NamedContract, 'name' | 'supplierName'>) => string {
  const { say } = useWords();
  return ({ name, supplierName }) =>
    name === supplierName ? supplierName : say('costs.of', { supplier: supplierName, contract: name });
}
