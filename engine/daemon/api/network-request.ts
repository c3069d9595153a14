export interface NetworkRequest {
  name: string;
  /** `bridge`, or what somebody typed. */
  driver: string;
  internal: boolean;
  attachable: boolean;
  /** Empty: one that Docker chooses. */
  subnets: readonly SubnetWish[];
  labels: readonly (readonly [key: string, value: string])[];
  options: readonly (readonly [key: string, value: string])[];
}

/** CIDRs and an address, unchecked; `''` for what nobody chose. */
export interface SubnetWish {
  subnet: string;
  ipRange: string;
  gateway: string;
}
