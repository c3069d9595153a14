/**
 * What shapes events have. It counts up with every change after which an older Drydock would misread or not know an
 * event: a new type, a new field that counts, another shape of an old one (which {@link upcast} then reads). Of every
 * version there are recordings in tests/recording/corpus; docs/recording-format.md says how they are made.
 *
 * * 1: before volumes, networks and health checks.
 * * 2: attributes of daemon events are lists of pairs.
 * * 3: they are records; rooms are led, taught, asked and undone.
 * * 4: the instructor marks moments; rooms go on from recordings.
 */
export const EVENT_VERSION = 4;
