/** A program that was started did not succeed; the message is for whoever typed the command. */
export class CommandFailed extends Error {}
