export type RemovedImage = { untagged: string } | { deleted: string };
