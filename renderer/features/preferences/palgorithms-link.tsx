import { Link } from '@tanstack/react-router';
import { Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

/** Leads to the rules that propose nudges. */
export function PalgorithmsLink() {
  const { say } = useWords();
  return (
    <Section title={say('palgorithms.title')} lead={say('palgorithms.lead')}>
      <p>
        <Link to="/palgorithms">{say('preferences.palgorithms')}</Link>
      </p>
    </Section>
  );
}
