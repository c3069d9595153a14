/** How many letters a line of the terminal around its field has; undefined while it is not on the screen. */
export function columnsOf(field: HTMLElement | null): number | undefined {
  const area = field?.closest('.terminal-area');
  const context = area && document.createElement('canvas').getContext('2d');
  if (!area || !context) return undefined;
  const { fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(area);
  context.font = `${fontSize} ${fontFamily}`;
  const width = area.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const columns = Math.floor(width / context.measureText('0').width);
  return columns > 0 ? columns : undefined;
}
