import type { BenchClass, BenchSigns } from '../bench/bench-class';

export const sampleBenchClass: BenchClass = {
  handUp: false,
  flag: null,
  wantsHelp: false,
  sharing: false,
  watching: false,
  watchedBy: [],
  hints: [],
  freeze: null,
  spotlight: null,
  clearedAt: null,
  undoLine: 'docker run -d -p 8081:80 --name web2 web-app:v1.0',
};

/** Nobody takes them: they stand as long as nobody says otherwise. */
export const sampleSigns: BenchSigns = {
  onHand: async () => true,
  onFlag: async () => true,
  onHelp: async () => true,
  onShare: async () => true,
  onUndo: async () => true,
  onReset: async () => true,
};
