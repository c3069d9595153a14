/** One line of `docker events` (docker-facts §3.3, §5.5). */
export interface DaemonEvent {
  type: 'container' | 'image' | 'network' | 'volume' | 'builder' | 'daemon';
  /** `start`, `die`, `exec_create: sh -c ls` … */
  action: string;
  /** ID of the actor; of an image the reference or ID that was used, of a volume its name. */
  id: string;
  attributes: Attributes;
}

/** What is told of the actor: its labels and what hides labels of the same name. Sorted when shown. */
export type Attributes = Readonly<Record<string, string>>;
