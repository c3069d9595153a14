/** The size of ordinary text that suits a stage so large, in pixels: 25 on a projector of 1920 by 1080. */
export function stageTextSize(width: number, height: number): number {
  return Math.min(60, Math.max(13, Math.min(width / 74, height / 30)));
}
