/** A number with so many decimals; exact halves go to the even neighbour, as Python has it. */
export function fixedText(value: number, places: number): string {
  const text = value.toFixed(places);
  const scaled = value * 10 ** places;
  if (Math.abs(scaled % 1) !== 0.5 || scaled / 10 ** places !== value) return text;
  const even = 2 * Math.round(scaled / 2);
  return (even / 10 ** places).toFixed(places);
}
