/** One line of the progress stream of pull and push (docker-facts §3.1, §8.5). */
export type Progress = (message: ProgressMessage) => void;

export interface ProgressMessage {
  /** Short layer ID; absent for lines about the whole. */
  id?: string;
  status: string;
  /** Bytes. */
  progressDetail?: { current: number; total: number };
}
