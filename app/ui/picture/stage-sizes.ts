/** Sizes in CSS pixels that drawing and layout agree on. */
export const STAGE = {
  gap: 24,
  titleHeight: 80,
  titleWidth: 260,
  drumWidth: 88,
  drumHeight: 84,
  tagHeight: 32,
  drum: 24,
};
