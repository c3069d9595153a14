export interface ImportRequest {
  /** Plain or gzip. */
  archive: Uint8Array;
  /** Null makes an image without a name. */
  reference: string | null;
  /** The image's comment. */
  message: string;
  /** Dockerfile instructions. */
  changes: readonly string[];
}
