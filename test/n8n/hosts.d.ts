/** The n8n that is tested in full; the others are older. */
export const DEFAULT_HOST: string;
