import type { Digest } from '../../model/digest';

export interface HistoryRow {
  id: Digest | '<missing>';
  /** Milliseconds since 1970. */
  created: number;
  createdBy: string;
  tags: string[];
  size: number;
  comment: string;
}
