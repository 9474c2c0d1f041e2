/** The nodes that are made of the table. Each has a file `nodes/<Name>/<Name>.node.ts` with its class and a codex. */
export const NODES = {
	suite: {
		name: 'wecomSuite',
		displayName: 'WeCom Suite',
		description:
			'Calls the API of WeCom (企业微信) for a third-party app: installations, messages, contacts, licenses and more',
		/** What a new node is about. */
		resource: 'message',
	},
	customers: {
		name: 'wecomCustomers',
		displayName: 'WeCom Customers',
		description:
			'Customer contact (客户联系) of WeCom (企业微信): the WeChat customers of any corp that installed the app',
		resource: 'customer',
	},
	service: {
		name: 'wecomCustomerService',
		displayName: 'WeCom Customer Service',
		description:
			'WeChat customer service (微信客服) of WeCom (企业微信), for any corp that installed the app',
		resource: 'service',
	},
	office: {
		name: 'wecomOffice',
		displayName: 'WeCom Office',
		description:
			'Approvals, calendars, meetings and documents (办公) of WeCom (企业微信), for any corp that installed the app',
		resource: 'approval',
	},
} as const;
export type NodeKey = keyof typeof NODES;
export const NODE_KEYS = [
	'suite',
	'customers',
	'service',
	'office',
] as const satisfies readonly NodeKey[];

interface Resource {
	readonly name: string;
	/** What the vendor calls it. */
	readonly zh: string;
	readonly description: string;
	/** The node that offers it, when it is not *WeCom Suite*. */
	readonly node?: NodeKey;
}

/** What the rows are about, as n8n shows it. */
export const RESOURCES = {
	acquisition: {
		name: 'Acquisition Link',
		zh: '获客链接',
		description: 'Links by which new customers add members',
		node: 'customers',
	},
	advancedOrder: {
		name: 'Advanced API Order',
		zh: '高级接口订单',
		description: 'Orders of chat archives for customers',
	},
	app: { name: 'App', zh: '应用', description: 'The app as a corp sees it' },
	approval: {
		name: 'Approval',
		zh: '审批',
		description: 'Approvals of the approval app',
		node: 'office',
	},
	authorization: { name: 'Authorization', zh: '授权', description: 'How corps install the app' },
	calendar: { name: 'Calendar', zh: '日历', description: 'Calendars of the app', node: 'office' },
	card: {
		name: 'Template Card',
		zh: '模板卡片消息',
		description: 'Interactive cards, sent and updated',
	},
	chain: { name: 'Chain', zh: '上下游', description: 'Corps up and down a chain' },
	contactExport: {
		name: 'Contact Export',
		zh: '异步导出通讯录',
		description: 'Exports of all contacts as jobs',
	},
	contactImport: {
		name: 'Contact Import',
		zh: '异步导入通讯录',
		description: 'Imports of all contacts as jobs',
	},
	contacts: { name: 'Contacts', zh: '通讯录', description: 'Search and translation over contacts' },
	contactWay: {
		name: 'Contact Way',
		zh: '联系我',
		description: 'QR codes and buttons by which customers add members',
		node: 'customers',
	},
	customer: {
		name: 'Customer',
		zh: '客户',
		description: 'Customers of a corp in WeChat',
		node: 'customers',
	},
	customerStatistics: {
		name: 'Customer Statistics',
		zh: '统计管理',
		description: 'Numbers about members, customers and group chats',
		node: 'customers',
	},
	customerStrategy: {
		name: 'Customer Rule Group',
		zh: '客户联系规则组',
		description: 'Which members may do what with customers',
		node: 'customers',
	},
	customerTag: {
		name: 'Customer Tag',
		zh: '客户标签',
		description: 'Tags for customers',
		node: 'customers',
	},
	dataZone: {
		name: 'Data Zone',
		zh: '数据与智能专区',
		description: 'Programs that read archived chats',
		node: 'office',
	},
	department: { name: 'Department', zh: '部门', description: 'Departments of a corp' },
	device: { name: 'Device', zh: '智慧硬件', description: 'Hardware of the provider' },
	document: {
		name: 'Document',
		zh: '文档',
		description: 'Documents that the app made',
		node: 'office',
	},
	drive: {
		name: 'Drive',
		zh: '微盘',
		description: 'Files and spaces of the drive',
		node: 'office',
	},
	form: { name: 'Form', zh: '收集表', description: 'Forms that the app made', node: 'office' },
	groupChat: {
		name: 'Group Chat',
		zh: '客户群',
		description: 'Group chats with customers',
		node: 'customers',
	},
	groupWelcome: {
		name: 'Group Welcome',
		zh: '入群欢迎语',
		description: 'What group chats greet customers with',
		node: 'customers',
	},
	id: { name: 'ID', zh: '账号ID转换', description: 'Conversion between kinds of IDs' },
	interceptRule: {
		name: 'Sensitive Word',
		zh: '聊天敏感词',
		description: 'Words that members may not write to customers',
		node: 'customers',
	},
	invoice: { name: 'Invoice', zh: '发票', description: 'Invoices that customers ask for' },
	jsSdk: { name: 'JS-SDK', zh: 'JS-SDK签名', description: 'Signatures and tickets for web pages' },
	license: { name: 'License', zh: '接口调用许可', description: 'API licenses of members' },
	licenseOrder: {
		name: 'License Order',
		zh: '接口调用许可订单',
		description: 'Orders of API licenses',
	},
	login: { name: 'Login', zh: '身份验证', description: 'Who opened a page or mini program' },
	massMessage: {
		name: 'Mass Message',
		zh: '企业群发',
		description: 'Messages to many customers',
		node: 'customers',
	},
	media: { name: 'Media', zh: '素材', description: 'Files to send and files received' },
	meeting: {
		name: 'Meeting',
		zh: '会议',
		description: 'Meetings that the app booked',
		node: 'office',
	},
	member: { name: 'Member', zh: '成员', description: 'Members of a corp' },
	menu: { name: 'Menu', zh: '自定义菜单', description: 'The menu of the app' },
	message: { name: 'Message', zh: '应用消息', description: 'What the app writes to members' },
	moment: {
		name: 'Moment',
		zh: '客户朋友圈',
		description: 'Posts for customers',
		node: 'customers',
	},
	network: {
		name: 'Network',
		zh: '企业微信IP段',
		description: 'Addresses of the servers of WeCom',
	},
	order: { name: 'Order', zh: '应用订单', description: 'Orders of paid apps' },
	payOrder: {
		name: 'Payment Order',
		zh: '收款订单',
		description: 'What customers pay the provider by the cashier',
	},
	product: {
		name: 'Product',
		zh: '商品图册',
		description: 'Products that members show to customers',
		node: 'customers',
	},
	registration: {
		name: 'Registration',
		zh: '推广注册',
		description: 'Corps that register with the app',
	},
	schedule: { name: 'Schedule', zh: '日程', description: 'Schedules in calendars', node: 'office' },
	school: {
		name: 'School',
		zh: '家校沟通',
		description: 'Students, parents and classes of a school',
	},
	service: {
		name: 'Customer Service',
		zh: '微信客服',
		description: 'WeChat customer service',
		node: 'service',
	},
	smartSheet: {
		name: 'Smart Sheet',
		zh: '智能表格',
		description: 'Sheets, fields, records',
		node: 'office',
	},
	tag: { name: 'Tag', zh: '标签', description: 'Tags of members and departments' },
	token: { name: 'Access Token', zh: '凭证', description: 'Tokens that calls carry' },
	transfer: {
		name: 'Customer Transfer',
		zh: '在职继承、离职继承',
		description: 'Customers pass to another member',
		node: 'customers',
	},
	workbench: {
		name: 'Workbench',
		zh: '工作台',
		description: 'What the app shows of itself on the workbench',
	},
} as const satisfies Readonly<Record<string, Resource>>;

const TABLE: Readonly<Record<string, Resource>> = RESOURCES;

/** What is not in the table, like *Corp* or *Custom API Call*, belongs to *WeCom Suite*. */
export const nodeOf = (resource: string): NodeKey => TABLE[resource]?.node ?? 'suite';
