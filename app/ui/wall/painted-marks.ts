import type { BlockGeometry } from '../picture/block-geometry';
import type { PictureContainer } from '../picture/picture-model';
import type { PainterInks } from './painter-inks';

/** From this half width on, in device pixels, a number on a block can be read. */
export const STAMPED = 15;

type Marked = Pick<PictureContainer, 'state' | 'health'>;

/**
 * What a state writes onto a block, as `BlockMarks` does in SVG but coarser: bars, the turning arrow, the crack, the
 * stamped exit code, a cross for what failed or is unhealthy. The middle of the block's base is the origin.
 */
export function paintMarks(
  context: CanvasRenderingContext2D,
  block: BlockGeometry,
  { state, health }: Marked,
  inks: PainterInks,
): void {
  const { status, exitCode } = state;
  if (status === 'paused') bars(context, block, inks);
  if (status === 'restarting') arrow(context, block, inks);
  if (status === 'dead') crack(context, block, inks);
  if (status === 'exited' && block.half >= STAMPED) stamp(context, block, `${exitCode ?? '?'}`, inks);
  else if (status === 'exited' && exitCode !== 0) cross(context, block, inks.stamp, inks);
  else if (health === 'unhealthy') cross(context, block, inks.pen, inks);
}

function bars(context: CanvasRenderingContext2D, { half, height }: BlockGeometry, inks: PainterInks): void {
  context.fillStyle = inks.frostInk;
  for (const x of [0.3, 0.62]) context.fillRect(half * x, -height * 0.62, half * 0.18, height * 0.6);
}

function arrow(context: CanvasRenderingContext2D, { half, height }: BlockGeometry, inks: PainterInks): void {
  context.save();
  context.translate(0, -height - half * 0.06);
  context.scale(1, 0.58);
  context.strokeStyle = context.fillStyle = inks.edge;
  context.lineWidth = Math.max(1, half * 0.2);
  context.beginPath();
  context.arc(0, 0, half * 0.46, 0, Math.PI * 1.6);
  context.stroke();
  context.beginPath();
  context.moveTo(half * 0.05, -half * 0.85);
  context.lineTo(half * 0.7, -half * 0.42);
  context.lineTo(half * 0.06, -half * 0.05);
  context.fill();
  context.restore();
}

function crack(context: CanvasRenderingContext2D, { half, height }: BlockGeometry, inks: PainterInks): void {
  context.strokeStyle = inks.edge;
  context.lineWidth = Math.max(1.5, half * 0.16);
  context.beginPath();
  context.moveTo(-half * 0.3, -height - half * 0.4);
  context.lineTo(0, -height);
  context.lineTo(-half * 0.22, -height * 0.55);
  context.lineTo(half * 0.1, -height * 0.2);
  context.lineTo(-half * 0.1, half * 0.55);
  context.stroke();
}

function stamp(context: CanvasRenderingContext2D, { half }: BlockGeometry, code: string, inks: PainterInks): void {
  const size = half * 0.62;
  const wide = Math.max(2, code.length) * size * 0.6 + size * 0.4;
  context.save();
  context.translate(0, -half * 0.1);
  context.rotate(-Math.PI / 18);
  context.fillStyle = inks.plate;
  context.fillRect(-wide / 2, -size * 0.7, wide, size * 1.4);
  context.strokeStyle = context.fillStyle = code === '0' ? inks.edge : inks.stamp;
  context.lineWidth = size * 0.12;
  context.strokeRect(-wide / 2, -size * 0.7, wide, size * 1.4);
  context.font = `800 ${size}px ${inks.mono}`;
  context.textAlign = 'center';
  context.fillText(code, 0, size * 0.36);
  context.restore();
}

function cross(
  context: CanvasRenderingContext2D,
  { half, height }: BlockGeometry,
  ink: string,
  inks: PainterInks,
): void {
  const [x, y, arm] = [half * 0.5, -height * 0.22, half * 0.24];
  context.beginPath();
  context.arc(x, y, half * 0.38, 0, 2 * Math.PI);
  context.fillStyle = inks.plate;
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = Math.max(1.2, half * 0.16);
  context.beginPath();
  context.moveTo(x - arm, y - arm);
  context.lineTo(x + arm, y + arm);
  context.moveTo(x + arm, y - arm);
  context.lineTo(x - arm, y + arm);
  context.stroke();
}
