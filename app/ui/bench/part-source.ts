import type { FileSource } from '../files/file-source';

export interface PartSource {
  /** Where the files of layers come from; absent where nobody may look into them. */
  readonly source?: FileSource;
}
