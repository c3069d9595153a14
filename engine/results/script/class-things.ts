import { isWellKnown } from '../../catalogue/well-known';
import { parseReference } from '../../model/reference';
import { registryAddress } from '../../registry/registry-address';
import { type DockerWords, operands, valuesOf } from './docker-words';

/** A name that Docker thinks of itself: `eager_turing`. */
const THOUGHT_OF = /^[a-z]+_[a-z]+\d?$/;
/** An ID, or as much of one as people type. */
const ID = /^(?=.*\d)[0-9a-f]{3,64}$/;
/** Commands whose operands are containers or images that have to be there. */
const NEEDS =
  /^(attach|commit|cp|diff|exec|export|history|inspect|kill|logs|pause|port|push|rename|restart|rm|rmi|save|start|stats|stop|tag|top|unpause|update|wait)$/;

/** What the lines of a script make, one after the other, and what of a class's things is not there outside of it. */
export class ClassThings {
  private readonly made = new Set<string>();
  private readonly named = new Set<string>();
  private readonly missing = new Set<string>();

  /** @param isInRoom whether the class's registry holds a repository */
  constructor(private readonly isInRoom: (repository: string) => boolean) {}

  /** Whether an image that the command begins from is in the class's registry only. */
  isRoomImage(command: DockerWords): boolean {
    if (!/^(run|create|pull)$/.test(command.name)) return false;
    const [reference = ''] = operands(command);
    const parsed = parseReference(reference);
    if (!parsed.ok || this.made.has(full(reference))) return false;
    const address = registryAddress(parsed.value);
    if (address.registry === 'room') return true;
    return address.registry === 'hub' && this.isInRoom(address.mirrored) && !isWellKnown(address.repository);
  }

  /** Whether an operand is an ID, or a name that was given by Docker. */
  isById(command: DockerWords): boolean {
    if (!NEEDS.test(command.name)) return false;
    return operands(command).some((word) => {
      const [name = ''] = word.split(':');
      return !this.named.has(name) && !this.made.has(full(word)) && (ID.test(name) || THOUGHT_OF.test(name));
    });
  }

  /** Whether it needs something that a line left out would have made. */
  isMissing(command: DockerWords): boolean {
    if (!NEEDS.test(command.name) && !/^(run|create)$/.test(command.name)) return false;
    const words = NEEDS.test(command.name) ? operands(command) : operands(command).slice(0, 1);
    return words.some((word) => this.missing.has(word.split(':')[0] ?? '') || this.missing.has(full(word)));
  }

  /** The command is carried out. */
  makes(command: DockerWords): void {
    for (const name of namesMadeBy(command)) {
      this.named.add(name);
      this.missing.delete(name);
    }
    for (const image of imagesMadeBy(command)) {
      this.made.add(full(image));
      this.missing.delete(full(image));
    }
  }

  /** The command is left out. */
  leaves(command: DockerWords): void {
    for (const name of namesMadeBy(command)) if (!this.named.has(name)) this.missing.add(name);
    for (const image of imagesMadeBy(command)) if (!this.made.has(full(image))) this.missing.add(full(image));
  }
}

function namesMadeBy(command: DockerWords): string[] {
  if (command.name === 'rename') return operands(command).slice(1, 2);
  return /^(run|create)$/.test(command.name) ? valuesOf(command, '--name') : [];
}

function imagesMadeBy(command: DockerWords): string[] {
  if (command.name === 'build') return valuesOf(command, '-t', '--tag');
  return /^(tag|commit|import)$/.test(command.name) ? operands(command).slice(1, 2) : [];
}

/** With a tag. */
function full(reference: string): string {
  return /:[^/]*$/.test(reference) ? reference : `${reference}:latest`;
}
