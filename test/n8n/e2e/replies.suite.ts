import {
	codeStep,
	dropStep,
	errorOf,
	itemsOf,
	replyStep,
	type Flow,
	type Step,
	type RealN8n,
} from './realN8n';

export function replies(realN8n: () => RealN8n): void {
	const published = async (name: string, steps: readonly Step[], options = {}): Promise<Flow> =>
		await realN8n().publish(name, steps, { options });

	it('reach the member from directly behind the trigger', async () => {
		const flow = await published('reply directly', [replyStep('=Echo: {{ $json.Content }}')]);
		const { reply, problem } = await flow.wecom.text('你好 😀 ]]> & <b>', { from: 'zhangsan' });
		expect(problem).toBeUndefined();
		expect(reply).toMatchObject({
			receiveId: flow.wecom.identity.corpId,
			fields: { ToUserName: 'zhangsan', MsgType: 'text', Content: 'Echo: 你好 😀 ]]> & <b>' },
		});
		const [execution] = await flow.executions(1);
		expect(execution?.status).toBe('success');
		expect(itemsOf(execution, 'Reply')[0]).toMatchObject({ label: 'message:text' });
	});

	it('reach the member from behind nodes that dropped every field, paired or not', async () => {
		const flow = await published('reply far', [
			dropStep('Drop'),
			codeStep('New', 'return [{ json: { fresh: true } }];'),
			dropStep('Drop Again'),
			replyStep('still here'),
		]);
		const { reply, problem } = await flow.wecom.text('anybody?');
		expect(problem).toBeUndefined();
		expect(reply?.fields).toMatchObject({ Content: 'still here' });
	});

	it('are not awaited when no Reply node follows, or only a disabled one', async () => {
		const slow = codeStep('Slow', 'await new Promise((go) => setTimeout(go, 3000)); return [];');
		const without = await published('no reply node', [slow]);
		const disabled = await published('disabled reply', [
			slow,
			{ ...replyStep('x'), disabled: true },
		]);
		for (const flow of [without, disabled]) {
			const result = await flow.wecom.text('hello');
			expect(result.kind).toBe('success');
			expect(result.milliseconds).toBeLessThan(3000);
		}
	});

	it('free the connection with No Reply', async () => {
		const flow = await published('none', [
			{ ...replyStep(''), parameters: { replyType: 'none' } },
			codeStep('Slow', 'await new Promise((go) => setTimeout(go, 3000)); return [];'),
		]);
		const result = await flow.wecom.text('hello');
		expect(result.kind).toBe('success');
		expect(result.milliseconds).toBeLessThan(3000);
	});

	it('that come too late say so, and WeCom was answered in time', async () => {
		const flow = await published('too late', [
			codeStep('Slow', 'await new Promise((go) => setTimeout(go, 5500)); return $input.all();'),
			replyStep('late'),
		]);
		const result = await flow.wecom.text('hello');
		expect(result).toMatchObject({ kind: 'success', attempts: { length: 1 } });
		expect(result.milliseconds).toBeLessThan(5000);
		const [execution] = await flow.executions(1);
		expect(execution?.status).toBe('error');
		expect(errorOf(execution, 'Reply')).toMatch(/too late.*ERR_WECOM_REPLY/s);
		expect(realN8n().n8n.logs()).not.toMatch(/headers after they are sent|unhandled/i);
	});

	it('of a flow that fails are replaced by success, before WeCom hangs up', async () => {
		const flow = await published('failing', [
			codeStep('Fail', 'throw new Error("no")'),
			replyStep('x'),
		]);
		const result = await flow.wecom.text('hello');
		expect(result).toMatchObject({ kind: 'success', attempts: { length: 1 } });
		expect(result.problem).toBeUndefined();
		expect(result.milliseconds).toBeLessThan(5000);
	});

	it('are refused above 2048 bytes, to events that take none, and a second time', async () => {
		const long = await published('long', [replyStep('=' + "{{ 'é'.repeat(1024) + 'x' }}")]);
		await long.wecom.text('hello');
		expect(errorOf((await long.executions(1))[0], 'Reply')).toMatch(/2049 bytes.*2048/s);

		const twice = await published('twice', [replyStep('one', 'First'), replyStep('two', 'Second')]);
		expect((await twice.wecom.text('hello')).reply?.fields).toMatchObject({ Content: 'one' });
		const [second] = await twice.executions(1);
		expect(errorOf(second, 'Second')).toMatch(/already/);

		await long.wecom.push('suite:cancel_auth');
		const [, command] = await long.executions(2);
		expect(errorOf(command, 'Reply')).toMatch(/takes no reply/);
	});

	it('work while listening for a test event', async () => {
		const workflow = await realN8n().draft('listening', [replyStep('from the editor')]);
		await realN8n().client.listen(workflow.id, 'WeCom');
		const wecom = realN8n().platform(
			realN8n().client.testWebhookUrl(realN8n().flowOf(workflow).webhookId),
		);
		expect((await wecom.verifyUrl()).kind).toBe('echo');
		expect((await wecom.text('hello')).reply?.fields).toMatchObject({ Content: 'from the editor' });
	});
}
