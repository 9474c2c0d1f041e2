/** The resource of what does not call WeCom but looks at what WeCom calls. */
export const CALLBACK_RESOURCE = {
	callback: {
		name: 'Callback',
		zh: '回调',
		description: 'Try and diagnose the callbacks that WeCom pushes to a trigger',
	},
} as const;
