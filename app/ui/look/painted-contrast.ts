/**
 * WCAG 2 contrast of the colour and the ground that a browser has computed (`rgb(…)` both), 1–21; null where one of them
 * is seen through or written in another way.
 */
export function paintedContrast(style: { readonly color: string; readonly backgroundColor: string }): number | null {
  const [text, ground] = [luminance(style.color), luminance(style.backgroundColor)];
  if (text === null || ground === null) return null;
  return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
}

function luminance(colour: string): number | null {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1);
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
