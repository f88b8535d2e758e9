import { useSyncExternalStore } from 'react';

/** Whether the page is being laid out for paper at the moment. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing || paper().matches);
}

let printing = false;

function subscribe(changed: () => void): () => void {
  const media = paper();
  const before = () => {
    printing = true;
    changed();
  };
  const after = () => {
    printing = false;
    changed();
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  media.addEventListener('change', changed);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    media.removeEventListener('change', changed);
  };
}

function paper(): MediaQueryList {
  return window.matchMedia('print');
}
