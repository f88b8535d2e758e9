import { useCommand } from '#renderer/data/index.ts';
import { DocumentsOf } from '#renderer/domain-views/documents/documents-of.tsx';
import { WhyLeft } from '#renderer/domain-views/why-left.tsx';
import { Badge, Dialog, Select, Tabs } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { choicesOf, foundSources, type CandidateRecord, type CandidateSource, type NeedRecord } from '../words.ts';
import { Assessments } from './assessments.tsx';
import { CandidateNote } from './candidate-note.tsx';
import { CandidateOffers } from './candidate-offers.tsx';
import { Interactions } from './interactions.tsx';
import styles from './sheet.module.css';

export interface CandidateSheetProps {
  readonly need: NeedRecord;
  readonly candidate: CandidateRecord;
  readonly onClose: () => void;
  readonly onChoose: (offerId: string) => void;
}

/** Everything about one candidate: what they offer, what was said, how they meet what is needed. */
export function CandidateSheet({ need, candidate, onClose, onChoose }: CandidateSheetProps) {
  const { say } = useWords();
  const update = useCommand('candidates.update');
  return (
    <Dialog isOpen kind="side" size="large" title={candidate.supplierName} onClose={onClose}>
      <div className={styles['top']}>
        <Badge tone={candidate.stage === 'chosen' ? 'good' : 'plain'}>
          {say(`needsPages.stage.${candidate.stage}`)}
        </Badge>
        {candidate.reason === null ? null : <span className={styles['soft']}>{candidate.reason}</span>}
      </div>
      {candidate.supplierId === null || candidate.incumbentContractId !== null ? null : (
        <WhyLeft supplierId={candidate.supplierId} />
      )}
      <Tabs<'offers' | 'said' | 'fit' | 'documents' | 'notes'>
        label={say('candidates.sheet.about', { supplier: candidate.supplierName })}
        tabs={[
          {
            id: 'offers',
            label: say('candidates.sheet.offers', { n: candidate.offers.length }),
            content: <CandidateOffers need={need} candidate={candidate} onChoose={onChoose} />,
          },
          {
            id: 'said',
            label: say('candidates.sheet.interactions', { n: candidate.interactions.length }),
            content: <Interactions candidate={candidate} />,
          },
          {
            id: 'fit',
            label: say('candidates.sheet.fit'),
            content: <Assessments requirements={need.requirements} candidate={candidate} />,
          },
          {
            id: 'documents',
            label: say('documents.heading'),
            content: <DocumentsOf subject={{ type: 'candidate', id: candidate.id }} />,
          },
          {
            id: 'notes',
            label: say('candidates.sheet.notes'),
            content: (
              <div className={styles['notes']}>
                {candidate.source === 'incumbent' ? null : (
                  <Select<CandidateSource>
                    label={say('candidates.add.source')}
                    choices={choicesOf(foundSources, (source) => say(`needsPages.source.${source}`))}
                    value={candidate.source}
                    onChange={(source) => void update.run({ id: candidate.id, source })}
                  />
                )}
                <CandidateNote candidate={candidate} onRemoved={onClose} />
              </div>
            ),
          },
        ]}
      />
    </Dialog>
  );
}
