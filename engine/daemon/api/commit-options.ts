export interface CommitOptions {
  /** Null makes an image without a name. */
  reference: string | null;
  author: string;
  message: string;
  /** Dockerfile instructions. */
  changes: readonly string[];
  pause: boolean;
}
