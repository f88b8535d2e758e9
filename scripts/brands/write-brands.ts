import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reducedBrands } from './reduced-brands.ts';

const project = join(import.meta.dirname, '..', '..');
const text = reducedBrands(project);
writeFileSync(join(project, 'main', 'recognition', 'brands.tsv'), text);
console.log(`${text.split('\n').length - 1} brands, ${Math.round(Buffer.byteLength(text) / 1024)} kB.`);
