/** What `--filter` was given, in the order typed. */
export type Filters = readonly (readonly [name: string, value: string])[];
