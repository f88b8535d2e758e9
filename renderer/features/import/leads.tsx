import { useMemo, useState } from 'react';
import {
  Badge,
  Banner,
  Button,
  ButtonRow,
  Checkbox,
  ChoiceChips,
  ErrorMessage,
  Page,
  PageHeader,
  Section,
  TextField,
  VirtualList,
} from '#renderer/ui/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
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
import styles from './leads.module.css';
import shared from './import.module.css';

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
      <div className={shared['buttons']}>
        <Button variant="primary" onPress={onApply} isDisabled={taken === 0}>
          {taken === 0 ? say('importPage.preview.nothing') : say('leads.page.bringIn', { n: taken })}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {say('importPage.preview.anotherFile')}
        </Button>
      </div>
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
    <Section
      title={say('leads.page.title')}
      actions={
        <ButtonRow>
          <Button small variant="quiet" onPress={() => onChoices(withTaken(choices, shown, true))}>
            {say('importPage.rows.takeAll')}
          </Button>
          <Button small variant="quiet" onPress={() => onChoices(withTaken(choices, shown, false))}>
            {say('importPage.rows.leaveAll')}
          </Button>
        </ButtonRow>
      }
    >
      {offered.length < 3 ? null : (
        <div className={styles['filters']}>
          <ChoiceChips
            label={say('leads.page.which')}
            value={filter}
            onChange={setFilter}
            choices={offered.map((id) => ({
              id,
              label: say(`leads.filter.${id}`, { n: counts.get(id) ?? 0 }),
            }))}
          />
        </div>
      )}
      <VirtualList
        label={say('leads.page.label')}
        items={shown}
        keyOf={({ line }) => line}
        guess={74}
        className={styles['list'] ?? ''}
        render={(lead) => <Supplier lead={lead} choices={choices} onChoices={onChoices} />}
      />
    </Section>
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
    <div className={styles['row']} data-left={!taken}>
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
          <p className={styles['name']}>{lead.name}</p>
        )}
        <p className={styles['small']}>{lead.because}</p>
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
      {facts.length === 0 ? null : <p className={styles['small']}>{facts.join(' · ')}</p>}
      {lead.mails.slice(0, mostShown).map(({ on, subject, about }) => (
        <p key={`${on} ${subject}`} className={styles['small']}>
          {[about, on === null ? null : format.shortDay(on), subject].filter((part) => part !== null).join(' · ')}
        </p>
      ))}
      {lead.days.slice(0, mostShown).map(({ on, text }) => (
        <p key={`${on} ${text}`} className={styles['small']}>
          {format.shortDay(on)} · {text}
        </p>
      ))}
    </>
  );
}
