import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { Columns, Page, PageHeader } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Fits } from './fits.tsx';
import { GiveAndTake } from './give-and-take.tsx';
import { leaningWords } from './leaning-words.ts';
import { Questions } from './questions.tsx';
import { Recommending } from './recommending.tsx';

/** How it goes with one supplier: for whom it works, how it fits what matters, whether one would recommend it. */
export function StandingPage({ relationshipId }: { relationshipId: string }) {
  const { say } = useWords();
  const read = useOperation('judgements.get', { relationshipId });
  const { value } = read;
  if (value === undefined) {
    return (
      <Page>
        <Awaited of={read} untitled={say('standing.untitled')} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        back={
          <Link to="/suppliers/$supplierId" params={{ supplierId: value.supplierId }} search={{}}>
            <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {value.supplierName}
          </Link>
        }
        title={say('standing.title', { supplier: value.supplierName })}
        lead={
          value.personName === null
            ? say(...leaningWords(value))
            : say('standing.forPerson', { person: value.personName, leaning: say(...leaningWords(value)) })
        }
      />
      <Columns>
        <Questions judged={value} />
        <aside aria-label={say('standing.aside')}>
          <Recommending relationshipId={relationshipId} supplierName={value.supplierName} />
          <Fits relationshipId={relationshipId} />
        </aside>
      </Columns>
      <GiveAndTake relationshipId={relationshipId} />
    </Page>
  );
}
