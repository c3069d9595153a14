interface ToldContainer {
  name: string;
  status: 'created' | 'running' | 'paused' | 'ended';
  /** The last word of its health check since it was started. */
  health: string | null;
}

/** One line of `docker events --format '{{json .}}'`. */
interface EventLine {
  Type: string;
  Action: string;
  Actor: { ID: string; Attributes: Record<string, string> };
}

/** What somebody knows of a host who has seen nothing but `docker events`. */
export class ToldByEvents {
  readonly containers = new Map<string, ToldContainer>();
  readonly volumes = new Set<string>();
  /** Networks of one's own by ID, with the containers that are plugged in; those of the host come to be by being used. */
  readonly networks = new Map<string, string>();
  readonly plugs = new Set<string>();
  /** Images that were told to be deleted, and not told of since. */
  readonly deleted = new Set<string>();
  /** Names that images were told to get. */
  readonly named = new Set<string>();

  hear(lines: string): void {
    for (const line of lines.split('\n')) if (line.startsWith('{')) this.take(JSON.parse(line) as EventLine);
  }

  private take({ Type, Action, Actor: { ID, Attributes } }: EventLine): void {
    switch (Type) {
      case 'container':
        this.takeContainer(Action, ID, Attributes);
        return;
      case 'volume':
        if (Action === 'create') this.volumes.add(ID);
        if (Action === 'destroy') this.volumes.delete(ID);
        return;
      case 'network':
        if (Action === 'create') this.networks.set(ID, Attributes.name ?? '');
        if (Action === 'destroy') this.networks.delete(ID);
        if (Action === 'connect') this.plugs.add(`${Attributes.name} ${Attributes.container}`);
        if (Action === 'disconnect') this.plugs.delete(`${Attributes.name} ${Attributes.container}`);
        return;
      case 'image':
        if (Action === 'delete') this.deleted.add(ID);
        else if (Action !== 'untag') this.deleted.delete(ID);
        if (Action === 'tag') this.named.add(Attributes.name ?? '');
        // Told by reference: any image may have come back.
        if (Action === 'pull') {
          this.named.add(ID);
          this.deleted.clear();
        }
        return;
    }
  }

  private takeContainer(action: string, id: string, { name = '', exitCode, imageID }: Record<string, string>): void {
    if (action === 'create') this.containers.set(id, { name, status: 'created', health: null });
    if (action === 'destroy') this.containers.delete(id);
    if (action === 'commit' && imageID) this.deleted.delete(imageID);
    const container = this.containers.get(id);
    if (!container) return;
    container.name = name;
    if (action === 'start') Object.assign(container, { status: 'running', health: null });
    if (action === 'die' && exitCode !== undefined && container.status !== 'created') container.status = 'ended';
    if (action === 'pause') container.status = 'paused';
    if (action === 'unpause') container.status = 'running';
    if (action.startsWith('health_status: ')) container.health = action.slice('health_status: '.length);
  }
}
