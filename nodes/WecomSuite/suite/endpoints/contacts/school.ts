/** Rows: students, parents and classes of a school, of which events speak (https://developer.work.weixin.qq.com/document/path/92038, 92299). */
import { defineEndpoint, GET } from '../../table/define';
import { integer, required, text } from '../../table/kinds';
import { A_CUSTOMER, AGENT_ID, AN_AGENT, OK } from '../../table/parameters';

const SCHOOL = { ...GET, resource: 'school', token: 'corp' } as const;
const CLASS = {
	department_id: required(
		integer('Department ID', 'Class (班级) whose own entries are listed', { limits: { min: 1 } }),
	),
} as const;
const FOLLOWING = { relation: 'Mother', is_subscribe: 1, external_userid: A_CUSTOMER } as const;
// Third-party apps get no phone numbers.
const STUDENT = {
	student_userid: 'xiaoming',
	name: 'Xiao Ming',
	department: [2],
	parents: [{ parent_userid: 'xiaoming_mother', ...FOLLOWING }],
} as const;
const PARENT = {
	parent_userid: 'xiaoming_mother',
	is_subscribe: 1,
	external_userid: A_CUSTOMER,
	children: [{ student_userid: 'xiaoming', relation: 'Mother', name: 'Xiao Ming' }],
} as const;

export const SCHOOL_ENDPOINTS = {
	'school.getPerson': defineEndpoint({
		...SCHOOL,
		operation: 'getPerson',
		title: 'Get Person',
		zh: '读取学生或家长',
		action: 'Get student or parent of school',
		description: 'Gets a student with the parents, or a parent with the children',
		path: '/cgi-bin/school/user/get',
		parameters: {
			userid: required(
				text('User ID', 'ID of the student or parent, such as Id of an event', {
					limits: { maxBytes: 64 },
				}),
			),
		},
		see: 92038,
		example: {
			request: { userid: 'xiaoming' },
			response: { ...OK, user_type: 1, student: STUDENT },
		},
	}),
	'school.getStudents': defineEndpoint({
		...SCHOOL,
		operation: 'getStudents',
		title: 'Get Students',
		zh: '获取部门学生详情',
		action: 'Get students of school',
		description: 'Lists the students of one class with their parents',
		path: '/cgi-bin/school/user/list',
		parameters: CLASS,
		response: { list: 'students' },
		see: 92043,
		example: { request: { department_id: 2 }, response: { ...OK, students: [STUDENT] } },
	}),
	'school.getParents': defineEndpoint({
		...SCHOOL,
		operation: 'getParents',
		title: 'Get Parents',
		zh: '获取部门家长详情',
		action: 'Get parents of school',
		description: 'Lists the parents of one class with their children',
		path: '/cgi-bin/school/user/list_parent',
		parameters: CLASS,
		response: { list: 'parents' },
		see: 92627,
		example: { request: { department_id: 2 }, response: { ...OK, parents: [PARENT] } },
	}),
	'school.getDepartments': defineEndpoint({
		...SCHOOL,
		operation: 'getDepartments',
		title: 'Get Departments',
		zh: '获取部门列表',
		action: 'Get departments of school',
		description: 'Lists campuses, years and classes of a school, all or those below one',
		path: '/cgi-bin/school/department/list',
		parameters: {
			id: integer('Department ID', 'Only this one and those below it', { limits: { min: 1 } }),
		},
		response: { list: 'departments' },
		see: 92299,
		example: {
			request: { id: 2 },
			response: {
				...OK,
				departments: [
					{
						id: 2,
						name: 'Class 1',
						type: 1,
						parentid: 1,
						order: 1,
						is_graduated: 0,
						department_admins: [{ userid: 'zhangsan', type: 1, subject: 'Chess' }],
					},
				],
			},
		},
	}),
	'school.getScope': defineEndpoint({
		...SCHOOL,
		operation: 'getScope',
		title: 'Get Scope',
		zh: '获取可使用的家长范围',
		action: 'Get scope of app in school',
		description: 'Gets whose parents may use the app in WeChat, as students and departments',
		path: '/cgi-bin/school/agent/get_allow_scope',
		parameters: { agentid: AGENT_ID },
		see: 94960,
		example: {
			request: { agentid: AN_AGENT },
			response: {
				...OK,
				allow_scope: { students: { userid: ['xiaoming'] }, departments: { partyid: [2] } },
			},
		},
	}),
};
