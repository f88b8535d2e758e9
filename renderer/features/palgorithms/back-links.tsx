import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useWords } from '#renderer/words/index.ts';

const mark = <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />;

export function BackToPreferences() {
  const { say } = useWords();
  return (
    <Link to="/preferences">
      {mark}
      {say('preferences.title')}
    </Link>
  );
}

export function BackToPalgorithms() {
  const { say } = useWords();
  return (
    <Link to="/palgorithms">
      {mark}
      {say('palgorithms.title')}
    </Link>
  );
}
