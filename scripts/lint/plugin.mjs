import { layersRule } from './layers.mjs';
import { wallClockRule } from './wall-clock.mjs';

/** The project's own lint rules, for what oxlint's stock rules cannot express. */
export default {
  meta: { name: 'dancecard' },
  rules: { layers: layersRule, 'wall-clock': wallClockRule },
};
