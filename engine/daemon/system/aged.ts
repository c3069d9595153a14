/** Whether a prune's filters let something of this age (milliseconds since 1970) and with these labels go. */
export type Aged = (created: number, labels: readonly (readonly [key: string, value: string])[]) => boolean;
