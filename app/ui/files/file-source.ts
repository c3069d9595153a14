import type { FileReply, LayerReply } from '#server/protocol/messages';

/** Where a screen gets files from; targets are those of a `Query`. Null: there is nothing of the kind, or no answer. */
export interface FileSource {
  readonly layer: (target: string) => Promise<LayerReply | null>;
  readonly file: (target: string, path: string) => Promise<FileReply | null>;
}
