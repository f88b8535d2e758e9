import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#main/built-folders.ts';
import { glossaryWritten } from './kinds-of-records.ts';
import { ownPalgorithmsPage } from './own-palgorithms-page.ts';
import { palgorithmsPage } from './palgorithms-page.ts';

writeFileSync(join(projectFolder(), 'docs', 'palgorithms.md'), palgorithmsPage());
writeFileSync(join(projectFolder(), 'docs', 'own-palgorithms.md'), ownPalgorithmsPage());

const glossary = join(projectFolder(), 'docs', 'glossary.md');
writeFileSync(glossary, glossaryWritten(readFileSync(glossary, 'utf8')));
