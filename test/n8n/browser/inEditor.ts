import { EditorSession } from './session';

/** One n8n and one browser serve every test of a file. Pictures go to artifacts/browser. */
export function inEditor(define: (current: () => EditorSession) => void): void {
	jest.setTimeout(300_000);

	describe('in the editor', () => {
		let session: EditorSession;
		beforeAll(async () => {
			session = await EditorSession.open();
		}, 1_800_000);
		afterAll(async () => {
			await session?.close();
		}, 60_000);
		define(() => session);

		it('the console of the browser holds no complaint about this pack', () => {
			expect(session.editor.complaints).toEqual([]);
		});
	});
}
