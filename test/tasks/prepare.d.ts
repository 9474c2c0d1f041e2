import type { Progress } from './progress';

/** The checkout, and its ignored folder for things made on the way. */
export const ROOT: string;
export const CACHE: string;

export function build(progress?: Progress): Promise<void>;
export function packTarball(progress?: Progress): Promise<string>;
