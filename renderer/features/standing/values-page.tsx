import { Plus } from 'lucide-react';
import { useState } from 'react';
import { layers, type Layer } from '#shared/domain/layers.ts';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { Button, Page, PageHeader, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ConcernDialog, type Concern } from './concern-dialog.tsx';
import { ConcernRow } from './concern-row.tsx';
import { SideBySide } from './side-by-side.tsx';
import styles from './standing.module.css';

/** What matters in suppliers, kept once in four layers, and the judged suppliers side by side. */
export function ValuesPage() {
  const { say } = useWords();
  const read = useOperation('layers.list', {});
  const [adding, setAdding] = useState<Layer | null>(null);
  return (
    <Page>
      <PageHeader title={say('standing.values.title')} lead={say('standing.values.lead')} />
      <Awaited of={read} />
      {read.value === undefined
        ? null
        : layers.map((layer) => (
            <LayerSection
              key={layer}
              layer={layer}
              concerns={read.value?.filter((concern) => concern.layer === layer) ?? []}
              onAdd={() => setAdding(layer)}
            />
          ))}
      <SideBySide />
      {adding === null ? null : <ConcernDialog concern={null} layer={adding} onClose={() => setAdding(null)} />}
    </Page>
  );
}

function LayerSection({ layer, concerns, onAdd }: { layer: Layer; concerns: readonly Concern[]; onAdd: () => void }) {
  const { say } = useWords();
  return (
    <Section
      title={say(`standing.layer.${layer}`)}
      lead={say(`standing.layerLead.${layer}`)}
      actions={
        <Button
          small
          icon={<Plus aria-hidden="true" />}
          label={say('standing.values.addTo', { layer: say(`standing.layer.${layer}`) })}
          onPress={onAdd}
        >
          {say('standing.values.add')}
        </Button>
      }
    >
      {concerns.length === 0 ? null : (
        <ul className={styles['concerns']}>
          {concerns.map((concern, position) => (
            <ConcernRow key={concern.id} concern={concern} position={position} of={concerns.length} />
          ))}
        </ul>
      )}
    </Section>
  );
}
