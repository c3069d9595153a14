/** `[builder 2/10]`, numbers as wide as the last one (docker-facts §6.6). */
export function stepPlace(label: string, number: number, total: number): string {
  return `[${label === '' ? '' : `${label} `}${String(number).padStart(String(total).length)}/${total}]`;
}
