export const REMEDY: string;
export function chromiumPath(env?: NodeJS.ProcessEnv): string | undefined;
