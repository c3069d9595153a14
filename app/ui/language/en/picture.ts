/** Texts: the drawings of images and containers. */
export const picture = {
  seat: 'Seat {number}',
  state: {
    created: 'created',
    running: 'running',
    paused: 'paused',
    restarting: 'restarting',
    removing: 'removing',
    exited: 'exited',
    dead: 'dead',
    exitedWith: 'exited with code {code}',
  },
  health: { starting: 'health check starting', healthy: 'healthy', unhealthy: 'unhealthy' },
  container:
    '{name}, {state}{health, select, starting {, health check starting} healthy {, healthy} unhealthy {, unhealthy} other {}}, from {image}, {seat}{ports, plural, =0 {} other {, port {list}}}',
  counts: {
    containers: '{count, plural, one {# container} other {# containers}}',
    layers: '{count, plural, one {# layer} other {# layers}}',
    changes: '{count, plural, one {# change} other {# changes}}',
    files: '{count, plural, =0 {empty} one {# file} other {# files}}',
    inState: '{count} {state}',
  },
  floor: {
    label: '{image}, {count, plural, =0 {no containers} one {1 container: {states}} other {# containers: {states}}}',
    empty: 'nothing made yet',
  },
  image: {
    also: 'also {labels}',
    readOnly: 'read-only',
    facts: '{layers} · {size} · read-only',
    spoken:
      '{image}, image, {layers}, {size}, {count, plural, =0 {no containers} one {# container} other {# containers}}',
    published: 'in the registry',
  },
  sheets: {
    label: 'Layers of {image}',
    writable: 'writable layer of {name}',
    writableNote: '{changes}, {size} · its own, gone with docker rm',
    shared: 'shared',
    files: 'What changed',
    tree: 'All layers of this host; those that images share lie there once',
    sharedBy: 'shared by {images}',
    spoken: '{instruction}, adds {size}{shared, select, true {, shared by {images}} other {, only in {images}}}',
    none: 'No images on this host yet, so no layers.',
    config: 'says, without a layer',
  },
  volume: {
    spoken:
      'volume {name}, {files}, {size}{count, plural, =0 {, no container uses it} one {, used by {users}} other {, used by {users}}}',
    mounted: '{name} at {target}{readOnly, select, true {, read-only} other {}}',
    unused: 'used by nobody',
    anonymous: 'anonymous',
  },
  network: {
    spoken:
      'network {name}, {count, plural, =0 {no containers on it} one {connects {members}} other {connects {members}}}',
  },
  meters: {
    cpu: 'CPU',
    memory: 'MEM',
  },
  chest: {
    label: 'Registry',
    pulled: 'on your host',
    pull: 'Pull',
    pullOne: 'Pull {image}',
  },
  stage: {
    label:
      'Host: {images, plural, one {# image} other {# images}}, {containers, plural, one {# container} other {# containers}}',
    keys: 'Arrow keys move, Enter chooses.',
    empty: 'No drawings here yet.',
    emptyHint: 'An image lies here as soon as it is pulled or built; its containers stand on it.',
  },
  caption: {
    'class-object':
      '{image} is the class; {count, plural, =0 {no object was made from it yet} one {# object was made from it} other {# objects were made from it}}.',
    'recipe-cake':
      '{image} is the recipe; {count, plural, =0 {no cake was made from it yet} one {# cake was made from it} other {# cakes were made from it}}.',
    'cutter-cookie':
      '{image} is the cutter; {count, plural, =0 {no cookie was cut with it yet} one {# cookie was cut with it} other {# cookies were cut with it}}.',
  },
  outline: {
    host: 'The picture in words',
    class: 'The class in words',
    images: 'Images',
    volumes: 'Volumes',
    networks: 'Networks',
    nothing: 'Nothing is here yet.',
    noContainers: 'no containers',
    otherImages: 'Containers of images that are not here any more',
    writable: 'writable layer: {changes}, {size}',
    config: '{name} {value}',
  },
};
