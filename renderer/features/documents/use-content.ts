import { useEffect, useState } from 'react';
import { failureText, fetchFile, useClient } from '#renderer/data/index.ts';

/** The content of a document, fetched as a copy; `problem` says why it can not be had. */
export function useContent(id: string): { readonly content: Blob | null; readonly problem: string | null } {
  const client = useClient();
  const [content, setContent] = useState<Blob | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    const fetchContent = async () => {
      const written = await client.call('documents.save', { id, path: `outgoing:shown-${id}` });
      const file = written.ok ? await fetchFile(client, written.value.path) : null;
      if (isOver) return;
      if (!written.ok) setProblem(failureText(written.error));
      else if (file?.ok === true) setContent(file.value.content);
      else setProblem(file?.error ?? null);
    };
    void fetchContent();
    return () => {
      isOver = true;
    };
  }, [client, id]);
  return { content, problem };
}
