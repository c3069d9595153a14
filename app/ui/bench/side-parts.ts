/** Code of the parts that not everybody opens: each comes when it is opened first. */
export const loadBrowser = () => import('../browser/small-browser').then(({ SmallBrowser }) => SmallBrowser);
export const loadFiles = () => import('../files/files-pane').then(({ FilesPane }) => FilesPane);
export const loadNeighbour = () => import('./neighbour-dialog').then(({ NeighbourDialog }) => NeighbourDialog);
export const loadClaims = () => import('./claim-card').then(({ ClaimCard }) => ClaimCard);
export const loadLayerFiles = () => import('../files/layer-files').then(({ LayerFiles }) => LayerFiles);
