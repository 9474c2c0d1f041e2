/**
 * Only a gross regression fails here: the way from a body to an event, as built, must not fall below four fifths of what the
 * vendor's package and an XML reader make of the same body in the same run. Processor time, and the best of several attempts.
 */
import { PUSHES } from '../endurance/bench/pushes';
import { RECEIVERS } from '../endurance/bench/receivers';
import { median, race, ratios } from '../endurance/bench/statistics';

const ATTEMPTS = 5;
const ROUNDS = { rounds: 5, milliseconds: 20 };
const LEAST = 0.8;

jest.setTimeout(120_000);

const [ours = () => undefined, peer = () => undefined] = Object.values(RECEIVERS);

describe('the receive path', () => {
	it.each(PUSHES)('opens $label no slower than by hand', async (push) => {
		let best = 0;
		for (let attempt = 0; attempt < ATTEMPTS && best < LEAST; attempt++) {
			const rates = await race({ ours: () => ours(push), peer: () => peer(push) }, ROUNDS);
			best = Math.max(best, median(ratios(rates.ours, rates.peer)));
		}
		expect(best).toBeGreaterThanOrEqual(LEAST);
	});
});
