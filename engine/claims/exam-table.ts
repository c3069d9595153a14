/** A row of the table that sets an image against a container. */
export interface ExamRow {
  /** Names its words. */
  id: ExamRowId;
  image: ExamCell;
  container: ExamCell;
}

export type ExamRowId = (typeof EXAM_ROWS)[number];

export interface ExamCell {
  /** Numbers of the claims whose evidence fills it, the one that says most first. */
  claims: readonly number[];
}

/** What the two are compared by, in the order of the table. */
export const EXAM_ROWS = [
  'whatItIs',
  'madeBy',
  'identity',
  'changes',
  'layers',
  'data',
  'life',
  'resources',
  'running',
  'sharing',
  'needs',
  'removing',
] as const;

/** The table image ↔ container: every claim of the list stands in at least one cell. */
export const EXAM_TABLE: readonly ExamRow[] = [
  row('whatItIs', [17, 1, 34], [1, 44, 22, 36, 34]),
  row('madeBy', [13, 18, 7], [14, 37]),
  row('identity', [2, 29, 48, 43], [20, 5]),
  row('changes', [2, 4, 18], [3, 20, 4]),
  row('layers', [33, 7, 8, 47, 27], [9, 27]),
  row('data', [19], [10, 11, 12]),
  row('life', [32, 6], [6, 41, 44, 42, 30]),
  row('resources', [21], [23, 22, 36]),
  row('running', [17, 45], [26, 35, 39, 40, 45]),
  row('sharing', [15, 43, 46], [16, 46]),
  row('needs', [28], [38, 28, 20]),
  row('removing', [24, 32, 38, 48], [25, 31, 42]),
];

function row(id: ExamRowId, image: readonly number[], container: readonly number[]): ExamRow {
  return { id, image: { claims: image }, container: { claims: container } };
}
