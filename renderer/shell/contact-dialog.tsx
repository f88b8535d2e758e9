import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { NoteContactContext, type NoteContact } from '#renderer/domain-views/interaction-request.tsx';

const InteractionDialog = lazy(async () => {
  const { InteractionDialog: dialog } = await import('#renderer/features/interactions/index.tsx');
  return { default: dialog };
});

type Asked = { readonly supplier: Parameters<NoteContact>[0] };

/** Lets every page, and the palette, open the dialog that notes a contact. */
export function ContactDialog({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const note = useMemo<NoteContact>(() => (supplier) => setAsked({ supplier }), []);
  return (
    <NoteContactContext value={note}>
      {children}
      {asked === null ? null : (
        <Suspense fallback={null}>
          <InteractionDialog supplier={asked.supplier ?? null} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </NoteContactContext>
  );
}
