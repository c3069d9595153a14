/** A claim is judged true, half or false: the options of its poll, in this order. */
export const JUDGEMENTS = ['true', 'half', 'false'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];
