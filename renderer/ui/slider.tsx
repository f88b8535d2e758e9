import {
  I18nProvider,
  Label,
  Slider as AriaSlider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  useLocale,
} from 'react-aria-components';
import { spokenLocale, useWords } from '#renderer/words/index.ts';
import { classes } from './classes.ts';
import fieldStyles from './field.module.css';
import styles from './slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly minimum: number;
  readonly maximum: number;
  readonly step?: number;
  /** How the value is written and read aloud. */
  readonly format?: Intl.NumberFormatOptions;
  readonly className?: string;
}

/** A number between two ends, set by dragging, by a press on the track, or by the arrow keys. */
export function Slider({ label, value, onChange, minimum, maximum, step = 1, format, className }: SliderProps) {
  const { language } = useWords();
  const { locale } = useLocale();
  return (
    <I18nProvider locale={spokenLocale(language, locale)}>
      <AriaSlider<number>
        value={value}
        onChange={onChange}
        minValue={minimum}
        maxValue={maximum}
        step={step}
        {...(format === undefined ? {} : { formatOptions: format })}
        className={classes(styles['slider'], className)}
      >
        <Label className={classes(fieldStyles['label'])}>{label}</Label>
        <SliderOutput className={classes(styles['output'])} />
        <SliderTrack className={classes(styles['track'])}>
          {({ state }) => (
            <>
              <span className={styles['rail']} />
              <span className={styles['fill']} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
              <SliderThumb className={classes(styles['thumb'])} />
            </>
          )}
        </SliderTrack>
      </AriaSlider>
    </I18nProvider>
  );
}
