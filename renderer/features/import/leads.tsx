import { useMemo, useState } from 'react';
import { Badge, Banner, Checkbox, classes, ErrorMessage, Page, PageHeader, TextField } from '#renderer/ui/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ChosenList } from './chosen-list.tsx';
import { FileProblems } from './file-problems.tsx';
import {
  canBeTaken,
  isShown,
  isTaken,
  leadFilters,
  withName,
  withTaken,
  type LeadChoices,
  type LeadFilter,
  type PreviewedLead,
  type PreviewedLeads,
} from './lead-answers.ts';
import type { Preview } from './list-answers.ts';
import { PreviewFoot } from './preview-foot.tsx';
import styles from './leads.module.css';
import shared from './import.module.css';
import list from './preview-list.module.css';

export interface LeadsPreviewProps {
  readonly fileName: string;
  readonly preview: Preview;
  readonly leads: PreviewedLeads;
  readonly choices: LeadChoices;
  readonly failure: string | null;
  readonly onChoices: (choices: LeadChoices) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** The suppliers a file speaks of, each with its reason and a box to take it, before anything is stored. */
export function LeadsPreview(props: LeadsPreviewProps) {
  const { fileName, preview, leads, choices, failure, onChoices, onApply, onCancel } = props;
  const { say } = useWords();
  const taken = useMemo(() => leads.suppliers.filter((lead) => isTaken(lead, choices)).length, [leads, choices]);
  return (
    <Page>
      <PageHeader title={fileName} lead={preview.description} />
      {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
      {leads.reminder === null ? null : <Banner tone="warning">{leads.reminder}</Banner>}
      <div className={shared['reading']}>
        <LeftOut leads={leads} />
        <FileProblems problems={preview.problems} />
      </div>
      <PreviewFoot
        label={taken === 0 ? say('importPage.preview.nothing') : say('leads.page.bringIn', { n: taken })}
        isNothing={taken === 0}
        onApply={onApply}
        onCancel={onCancel}
      />
      <Suppliers leads={leads} choices={choices} onChoices={onChoices} />
    </Page>
  );
}

function LeftOut({ leads: { leftOut } }: { leads: PreviewedLeads }) {
  const { say } = useWords();
  if (leftOut.length === 0) return null;
  const counted = leftOut.map(({ what, count }) => say(`leads.leftOut.${what}`, { n: count }));
  return <p className={shared['soft']}>{say('leads.page.leftOut', { what: counted.join(', ') })}</p>;
}

type SuppliersProps = Pick<LeadsPreviewProps, 'leads' | 'choices' | 'onChoices'>;

function Suppliers({ leads, choices, onChoices }: SuppliersProps) {
  const { say } = useWords();
  const [filter, setFilter] = useState<LeadFilter>('all');
  const { suppliers } = leads;
  const shown = useMemo(() => suppliers.filter((lead) => isShown(lead, filter)), [suppliers, filter]);
  const counts = useMemo(
    () => new Map(leadFilters.map((each) => [each, suppliers.filter((lead) => isShown(lead, each)).length])),
    [suppliers],
  );
  const offered = leadFilters.filter((each) => each === 'all' || (counts.get(each) ?? 0) > 0);
  return (
    <ChosenList
      title={say('leads.page.title')}
      label={say('leads.page.label')}
      filterLabel={say('leads.page.which')}
      filters={offered.map((id) => ({ id, label: say(`leads.filter.${id}`, { n: counts.get(id) ?? 0 }) }))}
      filter={filter}
      onFilter={setFilter}
      items={shown}
      keyOf={({ line }) => line}
      guess={74}
      render={(lead) => <Supplier lead={lead} choices={choices} onChoices={onChoices} />}
      onTakeShown={(isTaking) => onChoices(withTaken(choices, shown, isTaking))}
    />
  );
}

interface SupplierProps {
  readonly lead: PreviewedLead;
  readonly choices: LeadChoices;
  readonly onChoices: (choices: LeadChoices) => void;
}

function Supplier({ lead, choices, onChoices }: SupplierProps) {
  const { say } = useWords();
  const taken = isTaken(lead, choices);
  const name = choices.names.get(lead.line) ?? lead.name;
  return (
    <div className={classes(list['row'], styles['row'])} data-left={!taken}>
      <Checkbox
        label=""
        name={say('leads.page.take', { name })}
        isSelected={taken}
        onChange={(isChosen) => onChoices(withTaken(choices, [lead], isChosen))}
        isDisabled={!canBeTaken(lead)}
      />
      <div className={styles['what']}>
        {lead.supplierId === null ? (
          <TextField
            label={say('leads.page.name', { name: lead.name })}
            hideLabel
            value={name}
            maxLength={300}
            onChange={(called) => onChoices(withName(choices, lead, called))}
          />
        ) : (
          <p className={list['name']}>{lead.name}</p>
        )}
        <p className={list['small']}>{lead.because}</p>
        <Details lead={lead} />
      </div>
      <span className={styles['status']}>
        <Badge tone="plain">{say(`leads.status.${lead.status}`)}</Badge>
      </span>
    </div>
  );
}

/** Mails and days shown of one supplier. */
const mostShown = 3;

/** What the file says of a supplier: user names, mails that matter, days. */
function Details({ lead }: { lead: PreviewedLead }) {
  const format = useFormat();
  const { say } = useWords();
  const people = [...new Set(lead.logins.map(({ username }) => username).filter((each) => each !== null))];
  const since = lead.logins.flatMap((each) => each.since ?? []).toSorted()[0];
  const facts = [
    people.length === 0 ? null : say('leads.page.as', { people: people.slice(0, mostShown).join(', ') }),
    since === undefined ? null : say('importPage.rows.since', { day: format.shortDay(since) }),
    lead.email,
    lead.phone,
  ].filter((fact) => fact !== null);
  return (
    <>
      {facts.length === 0 ? null : <p className={list['small']}>{facts.join(' · ')}</p>}
      {lead.mails.slice(0, mostShown).map(({ on, subject, about }) => (
        <p key={`${on} ${subject}`} className={list['small']}>
          {[about, on === null ? null : format.shortDay(on), subject].filter((part) => part !== null).join(' · ')}
        </p>
      ))}
      {lead.days.slice(0, mostShown).map(({ on, text }) => (
        <p key={`${on} ${text}`} className={list['small']}>
          {format.shortDay(on)} · {text}
        </p>
      ))}
    </>
  );
}
