/** How far an image has come: each stage takes in those before it. */
export const PUBLISH_STAGES = ['unbuilt', 'built', 'tagged', 'published'] as const;
export type PublishStage = (typeof PUBLISH_STAGES)[number];

export interface PublishStep {
  readonly verb: 'build' | 'tag' | 'push';
  readonly command: string;
}

/** The name a panel starts with, and falls back to when it is left empty. */
export const FIRST_REFERENCE = 'web-app:v1.0';

/**
 * The three commands on an image's way to everybody.
 *
 * @param context what `docker build` is to be given
 * @param registry the registry's name on the host
 */
export function publishSteps(reference: string, context: string, registry: string): readonly PublishStep[] {
  return [
    { verb: 'build', command: `docker build -t ${reference} ${context}` },
    { verb: 'tag', command: `docker tag ${reference} ${registry}/${reference}` },
    { verb: 'push', command: `docker push ${registry}/${reference}` },
  ];
}
