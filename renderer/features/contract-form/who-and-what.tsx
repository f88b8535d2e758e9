import { Link } from '@tanstack/react-router';
import { useFormContext } from 'react-hook-form';
import { WhyLeft } from '#renderer/domain-views/why-left.tsx';
import { ComboBox, FieldRow, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Place, useAnswer } from './answer.ts';
import type { ContractFormValues } from './contract-form-values.ts';
import styles from './who-and-what.module.css';

/** A supplier that is known already. */
export interface KnownSupplier {
  readonly id: string;
  readonly name: string;
}

/** Who the contract is with and what it is called: all that is needed. */
export function WhoAndWhat({
  suppliers,
  isSupplierFixed,
}: {
  suppliers: readonly KnownSupplier[];
  isSupplierFixed: boolean;
}) {
  const { say } = useWords();
  const name = useAnswer('name');
  const supplier = useAnswer('supplierId');
  return (
    <>
      <FieldRow>
        {isSupplierFixed ? <FixedSupplier /> : <SupplierField suppliers={suppliers} />}
        <Place name="name">
          <TextField
            label={say('contractForm.name')}
            isRequired
            value={name.value}
            onChange={name.change}
            onBlur={name.blur}
            error={name.error}
            help={say('contractForm.nameHelp')}
          />
        </Place>
      </FieldRow>
      {isSupplierFixed || supplier.value === null ? null : <WhyLeft supplierId={supplier.value} />}
    </>
  );
}

function SupplierField({ suppliers }: { suppliers: readonly KnownSupplier[] }) {
  const { say } = useWords();
  const { setValue } = useFormContext<ContractFormValues>();
  const id = useAnswer('supplierId');
  const name = useAnswer('supplierName');
  const isNew = name.value.trim() !== '' && id.value === null;
  const write = (text: string) => {
    name.change(text);
    const wanted = text.trim().toLocaleLowerCase();
    const known = suppliers.find((supplier) => supplier.name.toLocaleLowerCase() === wanted);
    setValue('supplierId', known?.id ?? null, { shouldDirty: true });
  };
  return (
    <Place name="supplierName">
      <ComboBox
        label={say('contractForm.supplier')}
        isRequired
        allowsOther
        autoFocus
        choices={suppliers.map((supplier) => ({ id: supplier.id, label: supplier.name }))}
        text={name.value}
        onTextChange={write}
        chosen={id.value}
        onBlur={name.blur}
        error={name.error}
        help={say(isNew && suppliers.length > 0 ? 'contractForm.supplierNew' : 'contractForm.supplierHelp')}
      />
    </Place>
  );
}

function FixedSupplier() {
  const { say } = useWords();
  const id = useAnswer('supplierId');
  const name = useAnswer('supplierName');
  if (id.value === null) return null;
  return (
    <div className={styles['fixed']}>
      <p className={styles['label']}>{say('contractForm.supplierFixed')}</p>
      <p className={styles['supplier']}>
        <Link to="/suppliers/$supplierId" params={{ supplierId: id.value }}>
          {name.value}
        </Link>
      </p>
    </div>
  );
}
