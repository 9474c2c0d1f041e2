/** Something one side waits for and the other side gives, so that tests follow an order instead of the clock. */
export interface Signal {
	readonly given: Promise<void>;
	give(): void;
}

export const signal = (): Signal => {
	let give: () => void = () => undefined;
	const given = new Promise<void>((resolve) => (give = resolve));
	return { given, give };
};
