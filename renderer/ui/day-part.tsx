import { DateSegment, I18nProvider, useLocale, type DateSegmentRenderProps } from 'react-aria-components';
import type { ComponentProps } from 'react';
import { spokenLocale, useWords } from '#renderer/words/index.ts';
import { classes } from './classes.ts';
import styles from './date-field.module.css';

type Segment = ComponentProps<typeof DateSegment>['segment'];

/**
 * One part of a day or a time of day. Which parts there are and in which order follows the locale around it; what a part
 * is called, and what stands in it while it is empty, follows the language of the page.
 */
export function DayPart({ segment }: { segment: Segment }) {
  const { locale } = useLocale();
  const { say, language } = useWords();
  const written = ({ isPlaceholder, type, text }: DateSegmentRenderProps) =>
    isPlaceholder && (type === 'day' || type === 'month' || type === 'year')
      ? say('ui.date.part', { part: type === 'year' ? 'other' : type })
      : text;
  return (
    <I18nProvider locale={spokenLocale(language, locale)}>
      <DateSegment segment={segment} className={classes(styles['segment'])}>
        {written}
      </DateSegment>
    </I18nProvider>
  );
}
