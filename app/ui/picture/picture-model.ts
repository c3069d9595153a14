/** The states of `docker ps`. */
export type ContainerStatus = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';

/** A student's place in the room; `look` is the index for `seatLook`. */
export interface PictureSeat {
  readonly id: string;
  /** Where names are hidden it is only `#7`; `seatWords` says it in words. */
  readonly name: string;
  readonly look: number;
  /** What the seat is called by while names are hidden from whoever looks; absent while they are shown. */
  readonly number?: number;
}

/** `hostPort` null: the port is only EXPOSEd, so nobody outside can come in. */
export interface PictureDoor {
  readonly hostPort: number | null;
  readonly containerPort: number;
}

export interface PictureContainer {
  readonly id: string;
  readonly name: string;
  readonly seat: PictureSeat;
  /** `label` is the reference the container was made from, e.g. `web-app:v1.0`. */
  readonly image: { readonly id: string; readonly label: string };
  readonly state: { readonly status: ContainerStatus; readonly exitCode?: number };
  readonly doors: readonly PictureDoor[];
  /** What `docker diff` would list, counted; `bytes` is the size of the writable layer. */
  readonly writable: { readonly files: number; readonly bytes: number };
  readonly mine: boolean;
  /** What its health check says; absent without one. */
  readonly health?: 'starting' | 'healthy' | 'unhealthy';
  /** Keys of the volumes tied to it ({@link PictureVolume}), and where they are mounted. */
  readonly volumes?: readonly { readonly volume: string; readonly target: string; readonly readOnly: boolean }[];
  /** Keys of the networks it is on ({@link PictureNetwork}), those of the student's own making only. */
  readonly networks?: readonly string[];
  /** Milliseconds since 1970; null while it does not run. */
  readonly startedAt?: number | null;
}

/** A drum beside the containers: it stays when they go. */
export interface PictureVolume {
  /** Seat and name: unique in the room. */
  readonly key: string;
  /** As `docker volume ls` tells; 64 hex digits for an anonymous one. */
  readonly name: string;
  readonly anonymous: boolean;
  readonly seat: PictureSeat;
  readonly files: number;
  readonly bytes: number;
  /** IDs of the containers that mount it. */
  readonly usedBy: readonly string[];
}

/** A coloured line that connects containers: a network of the student's own making (`bridge`, where everybody is, has none). */
export interface PictureNetwork {
  /** The network's ID: unique in the room. */
  readonly key: string;
  readonly name: string;
  readonly driver: string;
  readonly seat: PictureSeat;
  /** Index of the line's colour and dash, in the order in which the host's networks were made; the first is 1. */
  readonly look: number;
  /** IDs of the containers on it. */
  readonly members: readonly string[];
}

/** What ties the containers of one host together. */
export interface HostTies {
  readonly volumes: readonly PictureVolume[];
  readonly networks: readonly PictureNetwork[];
}

/** One host, whole. */
export interface PictureHost extends HostTies {
  readonly images: readonly PictureImage[];
  readonly containers: readonly PictureContainer[];
}

export interface PictureLayer {
  /** `sha256:` + 64 hex digits. */
  readonly diffId: string;
  /** Bytes. */
  readonly size: number;
  /** The instruction that made it, as `docker history` tells. */
  readonly createdBy: string;
  /** Another image here has the same layer. */
  readonly shared: boolean;
}

export interface PictureImage {
  /** `sha256:` + 64 hex digits. */
  readonly id: string;
  /** Every `name:tag` that points here; none for a dangling image. */
  readonly labels: readonly string[];
  /** What commands on its host call it, label by label; left out where they take the labels. */
  readonly references?: readonly string[];
  /** Bottom first: Dockerfile order. */
  readonly layers: readonly PictureLayer[];
  readonly config: {
    readonly cmd?: string;
    readonly entrypoint?: string;
    readonly env: readonly string[];
    /** As Docker writes them: `3000/tcp`. */
    readonly exposed: readonly string[];
    readonly workdir?: string;
  };
  /** Pushed to the room's registry. */
  readonly published: boolean;
}

/** What a running container uses now, as `docker stats` tells. */
export interface PictureMeters {
  /** 100 is one whole core. */
  readonly cpuPercent: number;
  readonly memoryBytes: number;
  readonly memoryLimit: number;
}

/** Something in a picture that can be pointed at and chosen. */
export type PicturePart =
  | { readonly on: 'container'; readonly id: string; readonly imageId: string }
  | { readonly on: 'image'; readonly id: string }
  | { readonly on: 'layer'; readonly diffId: string }
  | { readonly on: 'volume'; readonly key: string }
  | { readonly on: 'network'; readonly key: string };

/** What the pointer or the focus is on. A container lights its image, an image its containers, a sheet its images. */
export type Highlight = PicturePart;

export interface HighlightProps {
  readonly highlight?: Highlight | null;
  readonly onHighlight?: (highlight: Highlight | null) => void;
}
