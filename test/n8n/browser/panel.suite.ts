import type { Editor } from './editor';
import type { EditorSession } from './session';

/** The node panel: what a user finds who knows the name of WeCom in one language or the other. */
export function panel(session: () => EditorSession): void {
	const iconsOf = async (editor: Editor) =>
		await editor
			.at('node-creator')
			.evaluate((panel) =>
				[...panel.querySelectorAll('img')]
					.filter(({ src }) => src.includes('wecom'))
					.map(({ src, naturalWidth }) => ({ file: src.split('/').pop() ?? '', naturalWidth })),
			);

	it.each([
		['dark', 'wecom.dark.svg'],
		['light', 'wecom.svg'],
	])('finds every node of the pack in both languages, with its %s icon', async (theme, file) => {
		const editor = theme === 'dark' ? await session().dark() : session().editor;
		await editor.newWorkflow();
		await editor.openPanel();
		// n8n shows a trigger and the node of the same name as one entry.
		for (const text of ['wecom', '企业微信']) {
			const found = await editor.search(text);
			expect(found).toEqual(expect.arrayContaining(['WeCom Suite', 'WeCom Suite Reply']));
			const icons = await iconsOf(editor);
			expect(icons.length).toBeGreaterThanOrEqual(2);
			expect(icons.filter((icon) => icon.file !== file || icon.naturalWidth === 0)).toEqual([]);
			await editor.picture(`panel-${text === 'wecom' ? 'english' : 'chinese'}-${theme}`);
		}
		const entry = await editor.openEntry('WeCom Suite');
		await entry.getByText('On all events', { exact: true }).waitFor();
		expect(await entry.innerText()).toMatch(/Triggers \(274\)[\s\S]*Actions \(\d{3}\)/);
		if (theme === 'dark') {
			expect(editor.complaints).toEqual([]);
			await editor.page.close();
		}
	});

	it('lists events as triggers in words that can be read', async () => {
		const { editor } = session();
		for (const words of [
			'On text message (文本消息, text)',
			'On member created (新增成员, create_user)',
		])
			await editor.at('node-creator').getByText(words, { exact: true }).first().waitFor();
		await editor.picture('panel-triggers');
	});
}
