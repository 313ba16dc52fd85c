/** Names of settings of one subgraph start so: `e-government` is configured by `E_GOVERNMENT_URL`, `E_GOVERNMENT_PORT` … */
export const settingPrefix = (subgraph: string): string => subgraph.toUpperCase().replaceAll('-', '_');
