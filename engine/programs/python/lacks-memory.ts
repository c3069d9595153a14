/** Whether this is Python's report of an uncaught `MemoryError`. */
export function lacksMemory(report: string): boolean {
  return report.startsWith('Traceback ') && report.endsWith('\nMemoryError\n');
}
