/** The parts of a bench that are switched between. */
export type BenchView = 'terminal' | 'picture' | 'browser' | 'files';
