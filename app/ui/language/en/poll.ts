/** Texts: a question on one's own screen. */
export const poll = {
  claim: {
    now: 'Statement',
    stage: 'Judge',
    judge: 'Is this true?',
    soon: 'Your class looks at this statement. You are asked what you think of it soon.',
  },
  howSure: 'How sure are you?',
  confidence: {
    guess: 'A guess',
    think: 'I think so',
    sure: 'I am sure',
  },
  was: {
    guess: 'a guess',
    think: 'you thought so',
    sure: 'you were sure',
  },
  before: 'your first answer',
  chooseFirst: 'Choose an answer first, then say how sure you are.',
  sending: 'Sending …',
  private: 'Only you and your instructor see this.',
  talk: 'Talk with a neighbour about it. Then answer again.',
  own: {
    answer: 'Your answer',
    first: 'Before talking',
    second: 'After talking',
  },
  waiting: '{answered} of {asked} have answered.',
  closed: 'No more answers are taken. What they were, and why, comes from your instructor.',
  closedWithout: 'No more answers are taken. You come in again with the next question.',
  looksOn: 'You are looking on: the class answers.',
  right: 'You were right.',
  changedToRight: 'You were right in the end: talking has changed your mind.',
  other: 'The answer is: <answer></answer>. What surprises stays in mind.',
  reflect: {
    name: 'In my own words',
    how: 'What do you take with you from this?',
    save: 'Save',
    saved: 'Saved. You can still change it.',
  },
};
