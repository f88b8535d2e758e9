import type { Preview } from './list-answers.ts';

export type PreviewedLeads = NonNullable<Preview['leads']>;
export type PreviewedLead = PreviewedLeads['suppliers'][number];

/** What the person said of the organisations of a file, by line. What equals the default is not in it. */
export interface LeadChoices {
  /** Whether each is taken. */
  readonly taken: ReadonlyMap<number, boolean>;
  /** What each is to be called. */
  readonly names: ReadonlyMap<number, string>;
}

export const noLeadChoices: LeadChoices = { taken: new Map(), names: new Map() };

/** Whether an organisation can be taken: one of which all is here already can not. */
export function canBeTaken({ status }: PreviewedLead): boolean {
  return status !== 'known';
}

/** Whether an organisation will be stored. */
export function isTaken(lead: PreviewedLead, { taken }: LeadChoices): boolean {
  return canBeTaken(lead) && (taken.get(lead.line) ?? lead.selected);
}

/** The choices after one organisation is taken or left. */
export function withTaken(choices: LeadChoices, leads: readonly PreviewedLead[], isChosen: boolean): LeadChoices {
  const taken = new Map(choices.taken);
  for (const lead of leads) {
    if (!canBeTaken(lead)) continue;
    if (lead.selected === isChosen) taken.delete(lead.line);
    else taken.set(lead.line, isChosen);
  }
  return { ...choices, taken };
}

/** The choices after one organisation is called something else; an empty name is that of the file. */
export function withName(choices: LeadChoices, { line, name }: PreviewedLead, called: string): LeadChoices {
  const names = new Map(choices.names);
  if (called === name) names.delete(line);
  else names.set(line, called);
  return { ...choices, names };
}

/** What `imports.apply` is told beside the file: nothing while every organisation goes by the default. */
export function acceptedLeads(
  { suppliers }: PreviewedLeads,
  choices: LeadChoices,
): { accept?: number[]; names?: Record<string, string> } {
  const names = [...choices.names].filter(([, name]) => name.trim() !== '');
  return {
    ...(choices.taken.size === 0
      ? {}
      : { accept: suppliers.filter((lead) => isTaken(lead, choices)).map(({ line }) => line) }),
    ...(names.length === 0
      ? {}
      : { names: Object.fromEntries(names.map(([line, name]) => [String(line), name.trim()])) }),
  };
}

/** Which organisations a filter shows. */
export const leadFilters = ['all', 'new', 'completes', 'known', 'offered'] as const;
export type LeadFilter = (typeof leadFilters)[number];

/** Whether a filter shows an organisation; `offered` are those that are only taken where the person says so. */
export function isShown(lead: PreviewedLead, filter: LeadFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'offered') return canBeTaken(lead) && !lead.selected;
  return lead.status === filter;
}
