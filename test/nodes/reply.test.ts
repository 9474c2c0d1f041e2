import { Engine } from '../support/engine';
import { chain, reply, trigger } from '../support/flow';
import { WecomPlatform } from '../simulator/platform';
import { SUITE } from '../simulator/receiver';

it('works', async () => {
	const engine = await Engine.start(chain(trigger(), reply('hi')));
	const platform = new WecomPlatform({ ...SUITE, callbackUrl: engine.url });
	const result = await platform.text('hello');
	console.log(result.status, result.kind, result.problem, result.reply, result.milliseconds);
	const [e] = await engine.settled();
	console.log(JSON.stringify(e, null, 1), engine.log);
	platform.close();
	await engine.close();
});
