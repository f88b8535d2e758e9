import { message } from '../../message.ts';
import type { OwnDeclaration } from '../own-declaration.ts';
import type { Facts } from '../own-fact.ts';
import { dealingFacts } from './dealings.ts';

const table: Facts<'supplier'> = {
  name: { type: 'text', meaning: message('ownFacts.supplier.name'), read: ({ facts }) => facts.name },
  tags: { type: 'texts', meaning: message('ownFacts.supplier.tags'), read: ({ details }) => details().tags },
  runningContracts: {
    type: 'whole',
    meaning: message('ownFacts.supplier.runningContracts'),
    movesDaily: true,
    read: ({ details }) => details().runningContracts,
  },
  contracts: {
    type: 'whole',
    meaning: message('ownFacts.supplier.contracts'),
    read: ({ details }) => details().contracts,
  },
  monthly: {
    type: 'sum',
    meaning: message('ownFacts.supplier.monthly'),
    movesDaily: true,
    read: ({ details }) => details().monthly,
  },
  currency: {
    type: 'text',
    meaning: message('ownFacts.supplier.currency'),
    movesDaily: true,
    read: ({ details }) => details().monthly?.currency ?? null,
  },
  ...dealingFacts,
};

/** Suppliers, with what runs with them. */
export const supplier: OwnDeclaration<'supplier'> = {
  facts: new Map(Object.entries(table)),
  over: null,
  about: ({ facts: { id, name, decisions } }) => ({
    subject: { type: 'supplier', id, name },
    supplierId: id,
    supplierName: name,
    contractId: null,
    watchedId: id,
    decisions,
    see: [{ label: message('nudges.own.seeSupplier'), path: 'suppliers.get', input: { id } }],
  }),
};
