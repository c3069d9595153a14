/** Where the recording of the demonstration class is played from the first of the many containers on that everybody runs from one image. */
export const SAMPLE_PATH = '/replay/sample?t=2405&play';
