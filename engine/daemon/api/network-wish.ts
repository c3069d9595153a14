/** How a container is to be in a network. */
export interface NetworkWish {
  /** Name or ID. */
  network: string;
  aliases?: readonly string[];
  /** `name:alias`, names in this network for this container only. */
  links?: readonly string[];
  /** `--ip`; absent or `''` for any. */
  address?: string;
  /** `--mac-address`; absent or `''` for one of chance. */
  macAddress?: string;
}
