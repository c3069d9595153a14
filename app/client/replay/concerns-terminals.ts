/** Whether an event of this type changes what stands in a seat's terminals. */
export function concernsTerminals(type: string): boolean {
  return type.startsWith('terminal.') || type === 'host.forgotten';
}
