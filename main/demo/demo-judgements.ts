import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { JudgementAnswer, JudgementQuestion } from '#shared/domain/judgements/questions.ts';
import type { Deed, Give } from './deed.ts';
import { demoDays } from './demo-days.ts';

type Answers = readonly (readonly [question: JudgementQuestion, answer: JudgementAnswer, fact: string])[];

const internet: Answers = [
  ['mission_or_money', -1, 'The hotline offered a dearer plan before it looked at the line'],
  ['marketing', -2, 'The advert said 250 at any hour; a tenth of it is left in the evening'],
  ['selling', 0, 'The price was clear, the speed was not'],
  ['ordering', 1, 'Ordered in ten minutes, the router came two days later'],
  ['experience', -1, 'Calls break off on most evenings'],
];

const coffee: Answers = [
  ['mission_or_money', 2, 'Names the farms and what each of them is paid'],
  ['care_or_appearance', 1, 'Wrote by hand when a parcel was late'],
  ['marketing', 1, 'The taste is as described, also where it says sour'],
  ['ordering', 2, 'May be paused for a month by one line of mail'],
  ['experience', 1, 'Fresh each time, once a week late'],
];

/** What the household thinks of two suppliers, and what matters to it in all of them. */
export function demoJudgements(today: CalendarDate, give: Give): Deed[] {
  const days = demoDays(today);
  const relationshipWith = async (supplier: string): Promise<string> => {
    const found = (await give('relationships.list', {})).find(({ supplierName }) => supplierName === supplier);
    if (found === undefined) throw new Error(`The demo household has no relationship with ${supplier}`);
    return found.id;
  };
  const judge = async (relationshipId: string, answers: Answers): Promise<void> => {
    for (const [question, answer, fact] of answers) {
      await give('judgements.answer', { relationshipId, question, answer, fact });
    }
  };
  return [
    {
      daysAgo: 60,
      run: async () => {
        const relationshipId = await relationshipWith('Röstkreis');
        await judge(relationshipId, coffee);
        await give('exchanges.add', { relationshipId, side: 'give', text: 'Sent two friends there', on: days.ago(75) });
        await give('exchanges.add', {
          relationshipId,
          side: 'get',
          text: 'A parcel for the late one',
          on: days.ago(70),
          worth: { amount: 1_290, currency: 'EUR' },
        });
        await give('recommendations.add', {
          relationshipId,
          score: 9,
          reason: 'Good coffee, and one knows whom it feeds',
        });
      },
    },
    {
      daysAgo: 16,
      run: async () => {
        const relationshipId = await relationshipWith('Funkelnetz');
        await judge(relationshipId, internet);
        await takeOver(give, relationshipId, 'trust_or_self_interest', -2);
        await give('exchanges.add', {
          relationshipId,
          side: 'give',
          text: 'Measured the line on eleven evenings for them',
          on: days.ago(36),
        });
        await give('recommendations.add', {
          relationshipId,
          score: 2,
          reason: 'Not while the evenings are as they are',
        });
      },
    },
    {
      daysAgo: 15,
      run: async () => {
        const roasters = await relationshipWith('Röstkreis');
        const internetId = await relationshipWith('Funkelnetz');
        const fair = await give('layers.add', { layer: 'values', text: 'Those who make it are paid fairly' });
        const honest = await give('layers.add', { layer: 'brand', text: 'Says what it can not do' });
        const works = await give('layers.add', {
          layer: 'expectations',
          text: 'Works in the evening, when we are at home',
        });
        const people = await give('layers.add', {
          layer: 'dealing',
          text: 'A person answers, and knows the last call',
        });
        const fits = [
          [fair.id, roasters, 'fits'],
          [people.id, roasters, 'fits'],
          [honest.id, internetId, 'not'],
          [works.id, internetId, 'not'],
          [people.id, internetId, 'partly'],
        ] as const;
        for (const [itemId, relationshipId, fit] of fits) {
          await give('layers.match', { itemId, relationshipId, fit, on: days.ago(15) });
        }
      },
    },
  ];
}

/** Answers with what is known itself, as somebody does who presses it. */
async function takeOver(
  give: Give,
  relationshipId: string,
  question: JudgementQuestion,
  answer: JudgementAnswer,
): Promise<void> {
  const { questions } = await give('judgements.get', { relationshipId });
  const [known] = questions.find((asked) => asked.question === question)?.evidence ?? [];
  if (known === undefined) throw new Error(`The demo household knows nothing that bears on ${question}`);
  await give('judgements.answer', { relationshipId, question, answer, fact: known.text, evidence: known.id });
}
