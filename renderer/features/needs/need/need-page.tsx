import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { Badge, Page, PageHeader, Tabs } from '#renderer/ui/index.ts';
import { CandidateLists } from '../candidates/candidate-lists.tsx';
import { CandidateSheet } from '../candidates/candidate-sheet.tsx';
import { ChoiceDialog } from '../choice/choice-dialog.tsx';
import { ComparisonView } from '../compare/comparison-view.tsx';
import { SuppliersSide } from '../suppliers-side/panel.tsx';
import { useWords } from '#renderer/words/index.ts';
import type { NeedRecord } from '../words.ts';
import { AboutNeed } from './about-need.tsx';
import { NeedActions } from './need-actions.tsx';
import { NeedFacts } from './need-facts.tsx';
import { NeedOver } from './need-over.tsx';
import type { NeedSearch, NeedView } from './need-search.ts';
import styles from './need.module.css';

export interface NeedPageProps {
  readonly needId: string;
  readonly search: NeedSearch;
  readonly onSearch: (change: Partial<NeedSearch>) => void;
}

/** One need: what it is, who is considered, how they compare, and the choice. */
export function NeedPage({ needId, search, onSearch }: NeedPageProps) {
  const need = useOperation('needs.get', { id: needId });
  const { say } = useWords();
  if (need.value !== undefined) return <Loaded need={need.value} search={search} onSearch={onSearch} />;
  return (
    <Page>
      <BackToBoard />
      <Awaited of={need} untitled={say('needPage.untitled')} />
    </Page>
  );
}

function BackToBoard() {
  const { say } = useWords();
  return (
    <Link to="/needs">
      <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
      {say('needsPages.title')}
    </Link>
  );
}

function Loaded({ need, search, onSearch }: { need: NeedRecord } & Omit<NeedPageProps, 'needId'>) {
  const { say } = useWords();
  const [choosing, setChoosing] = useState<string | null>(null);
  const opened = need.candidates.find(({ id }) => id === search.candidate) ?? null;
  const view = search.view ?? 'candidates';
  const considered = need.candidates.filter(({ stage }) => stage !== 'ruled_out').length;
  const openCandidate = (id: string) => onSearch({ candidate: id });
  const choose = (offerId: string) => {
    onSearch({ candidate: undefined });
    setChoosing(offerId);
  };
  return (
    <Page width="wide">
      <PageHeader
        back={<BackToBoard />}
        title={need.title}
        lead={
          <span className={styles['lead']}>
            <Badge tone={need.state === 'decided' ? 'good' : 'plain'}>{say(`needsPages.state.${need.state}`)}</Badge>
            <NeedFacts need={need} />
          </span>
        }
        actions={<NeedActions need={need} />}
      />
      <NeedOver need={need} />
      <SuppliersSide step={need.state} />
      <Tabs<NeedView>
        label={say('needPage.views')}
        selected={view}
        onSelect={(next) => onSearch({ view: next })}
        tabs={[
          {
            id: 'candidates',
            label: say('needPage.view.candidates', { n: considered }),
            content: <CandidateLists need={need} onOpen={openCandidate} />,
          },
          {
            id: 'compare',
            label: say('needPage.view.compare'),
            content: (
              <ComparisonView
                need={need}
                months={search.months ?? 24}
                onMonths={(months) => onSearch({ months })}
                onOpen={openCandidate}
                onChoose={choose}
              />
            ),
          },
          {
            id: 'about',
            label: say('needPage.view.about', { n: need.requirements.length }),
            content: <AboutNeed need={need} />,
          },
        ]}
      />
      {opened === null ? null : (
        <CandidateSheet
          key={opened.id}
          need={need}
          candidate={opened}
          onClose={() => onSearch({ candidate: undefined })}
          onChoose={choose}
        />
      )}
      {choosing === null ? null : <ChoiceDialog need={need} offerId={choosing} onClose={() => setChoosing(null)} />}
    </Page>
  );
}
