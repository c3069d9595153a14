/** How the line of a network is drawn: its token and its dash in user units; those that share a colour differ in dash. */
export interface NetworkLook {
  readonly colour: string;
  /** `stroke-dasharray`; undefined for an unbroken line. */
  readonly dash: string | undefined;
}

const COLOURS = 6;
const DASHES = [undefined, '10 6', '2 6', '14 5 2 5', '5 4', '18 8'];

/** The look of the network numbered 1, 2, 3 …: the first six differ in colour and dash, the first 36 in one of both. */
export function networkLook(look: number): NetworkLook {
  const place = Math.max(0, Math.trunc(look) - 1);
  const round = Math.floor(place / COLOURS);
  return {
    colour: `var(--net-${(place % COLOURS) + 1})`,
    dash: DASHES[(place + round) % DASHES.length],
  };
}
