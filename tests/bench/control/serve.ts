import { startProfile, stopProfile } from './profile';

/** What a benchmark process can be asked to do, by name; each takes one structured-cloneable value and answers one. */
// biome-ignore lint/suspicious/noExplicitAny: the caller's side gives the types, see BenchProcess
export type Methods = Record<string, (input: any) => unknown>;

export interface Request {
  id: number;
  method: string;
  input: unknown;
}

export interface Answer {
  id: number;
  value?: unknown;
  error?: string;
}

/** What every benchmark process answers besides: a profile of its main thread while something is measured. */
const profiling: Methods = { startProfile, stopProfile };

/** Answers what the bench asks over the channel that this process was started with, and ends with the bench. */
export function serve(methods: Methods): void {
  process.on('message', async ({ id, method, input }: Request) => {
    try {
      const value = await (methods[method] ?? profiling[method])?.(input);
      answer({ id, value });
    } catch (error) {
      answer({ id, error: (error as Error).stack ?? String(error) });
    }
  });
  process.on('disconnect', () => process.exit(0));
}

function answer(message: Answer): void {
  if (process.connected) process.send?.(message);
}
