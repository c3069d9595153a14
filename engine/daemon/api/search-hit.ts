/** A repository that the hub has found. */
export interface SearchHit {
  /** As people write it: `nginx`, `bitnami/nginx`. */
  name: string;
  description: string;
  stars: number;
  isOfficial: boolean;
}
