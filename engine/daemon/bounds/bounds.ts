/**
 * All that is bounded on one simulated host, so that a script which creates without end harms nobody but its owner:
 * everybody in the room is told of what a host holds. Limits that Docker has of its own (addresses for networks, the
 * grammar of names, layers of an image) stand beside their checks and come first.
 */
export const BOUNDS = {
  /** How many of each kind a host holds. */
  holds: {
    containers: 200,
    volumes: 400,
    networks: 64,
    images: 1_000,
    'image names': 1_000,
    /** The longest unused goes when one more comes, as with BuildKit's own garbage collection. */
    'build cache records': 300,
    'commands by docker exec': 200,
  },
  /** Characters of a name for a container or a network. Volumes and images have limits in Docker itself. */
  name: 255,
  /** Entries of each list that belongs to one thing: its labels, its variables, its ports … */
  entries: 200,
  /** Characters of all that is chosen for one thing. More than fits on a typed line. */
  settings: 32_768,
  /** Instructions of a Dockerfile. */
  instructions: 500,
  /** Characters of what `docker history` can tell of one image. */
  history: 131_072,
  /** Tags in all repositories of one user's namespace, in the room's registry and on the hub. */
  pushed: 500,
} as const;
