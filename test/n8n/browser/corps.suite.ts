import type { Keys } from '../../../nodes/WecomSuite/protocol/callback/keyRing';
import { act } from '../e2e/action.steps';
import { vaultOf } from '../e2e/api';
import { SUITE } from '../e2e/realN8n';
import { until } from '../host/until';
import { AuthorizedCorp } from './authorizedCorp';
import { byId } from './editor';
import type { EditorSession } from './session';

const COUNT = 200;
const IDS = Array.from({ length: COUNT }, (_, at) => `wpBrowser${String(at + 1).padStart(3, '0')}`);
const CHOSEN = 'wpBrowser177';
const nameOf = (id: string) => `示例公司 ${id.slice(-3)}`;
const entryOf = (id: string) => `${nameOf(id)} (${id})`;

/** Beside the first pair: what each is for, and what signs and encrypts. */
const MORE: readonly (Keys & { readonly name: string })[] = [
	{
		name: 'system events (系统事件接收)',
		token: 'exampleTokenOfSystemEvents',
		encodingAesKey: 'exampleKeyOfSystemEventsexampleKeyOfSystem2',
	},
	{
		name: 'the pair after the next rotation',
		token: 'exampleTokenOfTheRotation',
		encodingAesKey: 'exampleKeyOfTheRotationexampleKeyOfTheRota2',
	},
];
const FIRST: Keys = { token: SUITE.token, encodingAesKey: SUITE.encodingAesKey };

/** A credential that keeps two hundred corps: one of them is chosen, and its form is saved with more keys. */
export function corps(session: () => EditorSession): void {
	const ui = () => session().editor;
	const dialog = () => ui().at('credential-edit-dialog').first();
	let world: AuthorizedCorp;
	let workflowId = '';

	beforeAll(async () => {
		const { realN8n } = session();
		world = await AuthorizedCorp.open(realN8n, (api) => ({ corps: vaultOf(api, IDS, nameOf) }));
		await world.pushTicket();
		const message = { touser: 'zhangsan', content: 'Welcome' };
		const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
		const send = act('Send', 'message', 'sendText', message);
		workflowId = (await realN8n.draftBehind('many corps', start, send)).id;
	});
	afterAll(async () => await world.close());

	const open = async () => {
		await ui().openWorkflow(workflowId);
		await ui().openNode('Send');
	};
	/** The corp of the last message, once the node has run. */
	const execute = async () => {
		const before = world.api.sent.length;
		await ui().at('node-execute-button').first().click();
		await until('The message', 45_000, () =>
			Promise.resolve(world.api.sent.length > before ? true : undefined),
		);
		await ui().output.getByText('msgid').first().waitFor();
		return world.api.sent.at(-1)?.corpId;
	};
	const openCredential = async () => {
		await ui().at('credential-edit-button').first().click();
		await dialog().waitFor();
	};
	const closeCredential = async () => {
		await ui().page.locator('.el-dialog__headerbtn:visible').last().click();
		await dialog().waitFor({ state: 'hidden' });
	};
	/** Saved and tested; n8n leaves the dialog open. */
	const saveCredential = async () => {
		const saved = ui().page.waitForResponse(
			(answer) => answer.request().method() === 'PATCH' && /credentials/.test(answer.url()),
		);
		await ui().at('credential-save-button').click();
		expect((await saved).status()).toBe(200);
		await dialog().getByText('Connection tested successfully').first().waitFor();
	};
	/** All that the list comes to: n8n keeps what was typed before, and shows the chosen one first. */
	const listedCorps = async () => {
		const entries = ui().page.locator(`${byId('rlc-item')}:visible`);
		await ui().listed('corp');
		await ui().listed('corp', ' ');
		await until('The end of the list', 45_000, async () => {
			const before = await entries.count();
			if (before >= COUNT) return true;
			for (const entry of [entries.first(), entries.last()]) await entry.scrollIntoViewIfNeeded();
			// n8n asks for more a little after the last scrolling, and misses some scrollings.
			const more = entries.nth(before);
			await more.waitFor({ timeout: 2_000 }).catch(() => undefined);
			return undefined;
		});
		return (await entries.allInnerTexts()).sort();
	};

	it('asks which one, when none is chosen', async () => {
		await open();
		await ui().at('node-execute-button').first().click();
		const error = ui().at('node-error-message').first();
		await error.waitFor();
		expect(await error.innerText()).toContain(`${COUNT} corps are connected`);
		await ui().picture('corps-none-chosen');
	});

	it('lists them all by name', async () => {
		await open();
		await ui().choose('authorizeWith', 'Chosen Corp');
		expect(await listedCorps()).toEqual(IDS.map(entryOf));
		await ui().picture('corps-list');
		const last = ui()
			.page.locator(`${byId('rlc-item')}:visible`)
			.last();
		await last.scrollIntoViewIfNeeded();
		await last.filter({ hasText: entryOf(IDS.at(-1) ?? '') }).waitFor();
		expect(
			await ui()
				.page.locator(`${byId('rlc-item')}:visible`)
				.allInnerTexts(),
		).toEqual(IDS.map(entryOf));
		await ui().picture('corps-list-end');
	});

	it('finds one by a part of its name or of its ID, beyond the first hundred', async () => {
		expect(await ui().listed('corp', '公司 17')).toEqual(
			IDS.filter((id) => /17\d$/.test(id)).map(entryOf),
		);
		await ui().picture('corps-list-typed');
		expect(await ui().listed('corp', CHOSEN.toUpperCase())).toEqual([entryOf(CHOSEN)]);
		await ui().takeListed(entryOf(CHOSEN));
		expect(await ui().faults()).toEqual([]);
		await ui().picture('corps-chosen');
	});

	it('writes in the name of the one that was chosen', async () => {
		expect(await execute()).toBe(CHOSEN);
		await ui().picture('corps-sent');
	});

	it('takes more keys into the form of the credential, where nothing is cut', async () => {
		await openCredential();
		await ui().choose('moreKeys', String(MORE.length));
		for (const [at, { name, token, encodingAesKey }] of MORE.entries()) {
			await ui().fill(`keyName${at + 2}`, name);
			await ui().fill(`token${at + 2}`, token);
			await ui().fill(`aesSecretKey${at + 2}`, encodingAesKey);
		}
		await ui().fill('previousSuiteSecret', 'examplePreviousSuiteSecret');
		await ui().parameter('moreKeys').scrollIntoViewIfNeeded();
		await ui().picture('corps-more-keys');
		expect(await ui().faults(dialog())).toEqual([]);
		await saveCredential();
		await closeCredential();
	});

	it('shows them again, masked where they are secret, and is saved once more', async () => {
		await openCredential();
		const valueOf = async (name: string) =>
			await ui().parameter(name).locator('input').first().inputValue();
		expect(await valueOf('moreKeys')).toBe(String(MORE.length));
		for (const [at, { name, token, encodingAesKey }] of MORE.entries()) {
			expect(await valueOf(`keyName${at + 2}`)).toBe(name);
			for (const [field, secret] of [
				[`token${at + 2}`, token],
				[`aesSecretKey${at + 2}`, encodingAesKey],
			] as const) {
				expect(await valueOf(field)).not.toBe('');
				expect(await valueOf(field)).not.toContain(secret);
			}
		}
		expect(await valueOf('previousSuiteSecret')).not.toMatch(/^$|example/);
		await ui().parameter('moreKeys').scrollIntoViewIfNeeded();
		await ui().picture('corps-more-keys-again');
		// Something must have changed, else there is nothing to save.
		await ui().fill('keyName3', 'the pair after this one');
		await saveCredential();
		await closeCredential();
		await openCredential();
		expect(await valueOf('keyName3')).toBe('the pair after this one');
		await closeCredential();
	});

	it('has lost nothing by that: every pair opens pushes, and every corp is there with its ticket', async () => {
		const flow = await session().realN8n.publish('more keys', []);
		for (const keys of [FIRST, ...MORE]) {
			const platform = session().realN8n.platform(flow.url, CHOSEN, keys);
			expect((await platform.text('hello')).kind).toBe('success');
		}
		expect(await flow.executions(1 + MORE.length)).toHaveLength(1 + MORE.length);
		expect(await execute()).toBe(CHOSEN);
		expect(await listedCorps()).toEqual(IDS.map(entryOf));
		await ui().page.keyboard.press('Escape');
	});
}
