/** Texts: the bars of what a class has answered. */
export const bars = {
  before: 'before',
  after: 'after',
  right: 'right',
  mine: 'you',
  sure: 'sure',
  unsure: 'less sure',
  table: {
    caption: 'What was answered',
    option: 'Answer',
    count: 'Answers',
    share: 'Share',
    sureCount: 'Sure',
    inRound: '{what}, {round}',
  },
};
