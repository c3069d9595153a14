/**
 * Paints an SVG file, so many pixels for one of its own. An image sees no fonts of the page, so its texts are written by the canvas, which
 * does: over everything else, where nothing stands in front of them.
 *
 * @throws Error where the browser does not paint it: of a picture too large, say
 */
export async function paintSvg(svg: string, scale: number): Promise<HTMLCanvasElement> {
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const texts = [...drawn.querySelectorAll('text')];
  const ground = document.createElement('div');
  ground.style.cssText =
    'position:fixed;visibility:hidden;pointer-events:none;inset:0 auto auto 0;width:0;height:0;overflow:hidden';
  ground.ariaHidden = 'true';
  const shown = document.importNode(drawn, true);
  ground.append(shown);
  for (const text of texts) text.remove();
  const image = await imageOf(new XMLSerializer().serializeToString(drawn));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser paints no pictures');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  document.body.append(ground);
  try {
    for (const text of shown.querySelectorAll('text')) write(context, text, scale);
  } finally {
    ground.remove();
  }
  return canvas;
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function write(context: CanvasRenderingContext2D, text: SVGTextElement, scale: number): void {
  const place = text.getCTM();
  if (!place) return;
  const { fontWeight, fontSize, fontFamily, fill, textAnchor } = getComputedStyle(text);
  const { a, b, c, d, e, f } = place;
  context.setTransform(new DOMMatrix([scale, 0, 0, scale, 0, 0]).multiply(new DOMMatrix([a, b, c, d, e, f])));
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  context.fillStyle = fill;
  context.textAlign = ALIGN[textAnchor as keyof typeof ALIGN] ?? 'left';
  const at = (name: string) => Number(text.getAttribute(name) ?? 0);
  context.fillText(text.textContent ?? '', at('x'), at('y'));
}
