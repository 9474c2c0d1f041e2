/** Rows: the end of an asynchronous job, in its three shapes (https://developer.work.weixin.qq.com/document/path/94956). */
import { defineEvent } from '../define';
import { integer, nested, optional, text } from '../fields';
import { EVENT, PROVIDER, PROVIDER_EXAMPLE, SUITE, SUITE_EXAMPLE, SYSTEM_EXAMPLE } from '../roots';

const JobId = 'S0MrnndvRG5fadSlLwiBqiDDbM143UqTmKP3152FZk4';
const OUTCOME = { ErrCode: integer, ErrMsg: text };
const OUTCOME_EXAMPLE = { ErrCode: '0', ErrMsg: 'ok' };
const BatchJob = nested({ JobId: text, JobType: text, ...OUTCOME });

const OF_SUITE = { group: 'contacts', url: 'command', see: 94956 } as const;
const OF_PROVIDER = { group: 'contacts', url: 'system', see: 91875 } as const;
const OF_APP = { group: 'contacts', url: 'data', see: 90376 } as const;

/** The vendor's sample has no AuthCorpId here. */
const SUITE_JOB = { ...SUITE, AuthCorpId: optional(text), BatchJob };
const PROVIDER_JOB = { ...PROVIDER, BatchJob: nested({ JobId: text, JobType: text }) };
const APP_JOB = { ...EVENT, BatchJob };

const suiteJob = <const J extends string>(JobType: J, title: string, zh: string, summary: string) =>
	defineEvent({
		...OF_SUITE,
		match: { InfoType: 'batch_job_result', JobType },
		title,
		zh,
		summary,
		fields: SUITE_JOB,
		example: { ...SUITE_EXAMPLE, BatchJob: { JobId, JobType, ...OUTCOME_EXAMPLE } },
	});

const appJob = <const J extends string>(
	JobType: J,
	title: string,
	zh: string,
	summary: string,
	see: number,
) =>
	defineEvent({
		...OF_APP,
		match: { Event: 'batch_job_result', JobType },
		title,
		zh,
		summary,
		see,
		fields: APP_JOB,
		example: { ...SYSTEM_EXAMPLE, BatchJob: { JobId, JobType, ...OUTCOME_EXAMPLE } },
	});

/** Every channel has a row without JobType, for the kinds of job that the vendor will add. */
export const JOB_EVENTS = {
	'suite:batch_job_result': defineEvent({
		...OF_SUITE,
		match: { InfoType: 'batch_job_result' },
		title: 'Job Finished',
		zh: '异步任务完成',
		summary: 'An asynchronous job of another kind than those listed ended',
		fields: SUITE_JOB,
		example: {
			...SUITE_EXAMPLE,
			BatchJob: { JobId, JobType: 'export_other', ...OUTCOME_EXAMPLE },
		},
	}),
	'suite:batch_job_result:export_user': suiteJob(
		'export_user',
		'Member Details Exported',
		'导出成员详情完成',
		'The export of member details ended',
	),
	'suite:batch_job_result:export_simple_user': suiteJob(
		'export_simple_user',
		'Members Exported',
		'导出成员完成',
		'The export of members ended',
	),
	'suite:batch_job_result:export_department': suiteJob(
		'export_department',
		'Departments Exported',
		'导出部门完成',
		'The export of departments ended',
	),
	'suite:batch_job_result:export_taguser': suiteJob(
		'export_taguser',
		'Tag Members Exported',
		'导出标签成员完成',
		'The export of the members of a tag ended',
	),
	'provider:batch_job_result': defineEvent({
		...OF_PROVIDER,
		match: { InfoType: 'batch_job_result' },
		title: 'Provider Job Finished',
		zh: '服务商异步任务完成',
		summary: 'An asynchronous job of the provider, of another kind than those listed, ended',
		// Only the translation job is documented; what else comes may name its outcome.
		fields: {
			...PROVIDER,
			BatchJob: nested({
				JobId: text,
				JobType: text,
				ErrCode: optional(integer),
				ErrMsg: optional(text),
			}),
		},
		example: {
			...PROVIDER_EXAMPLE,
			BatchJob: { JobId, JobType: 'contact_other', ...OUTCOME_EXAMPLE },
		},
	}),
	'provider:batch_job_result:contact_id_translate': defineEvent({
		...OF_PROVIDER,
		match: { InfoType: 'batch_job_result', JobType: 'contact_id_translate' },
		title: 'Contact IDs Translated',
		zh: '通讯录ID转译完成',
		summary: 'The translation of ids in a file into names ended',
		fields: PROVIDER_JOB,
		example: { ...PROVIDER_EXAMPLE, BatchJob: { JobId, JobType: 'contact_id_translate' } },
	}),
	'event:batch_job_result': defineEvent({
		...OF_APP,
		match: { Event: 'batch_job_result' },
		title: 'Job Finished (App)',
		zh: '异步任务完成（代开发）',
		summary: 'An asynchronous job of an app, of another kind than those listed, ended',
		fields: APP_JOB,
		example: {
			...SYSTEM_EXAMPLE,
			BatchJob: { JobId, JobType: 'export_other', ...OUTCOME_EXAMPLE },
		},
	}),
	'event:batch_job_result:sync_user': appJob(
		'sync_user',
		'Members Synchronized',
		'增量更新成员完成',
		'The incremental import of members ended',
		91135,
	),
	'event:batch_job_result:replace_user': appJob(
		'replace_user',
		'Members Replaced',
		'全量覆盖成员完成',
		'The import that replaces all members ended',
		91135,
	),
	'event:batch_job_result:invite_user': appJob(
		'invite_user',
		'Members Invited',
		'邀请成员关注完成',
		'The invitation of members ended',
		91135,
	),
	'event:batch_job_result:replace_party': appJob(
		'replace_party',
		'Departments Replaced',
		'全量覆盖部门完成',
		'The import that replaces all departments ended',
		91135,
	),
	'event:batch_job_result:export_user': appJob(
		'export_user',
		'Member Details Exported (App)',
		'导出成员详情完成（代开发）',
		'The export of member details ended, told to a customized app',
		96298,
	),
	'event:batch_job_result:export_simple_user': appJob(
		'export_simple_user',
		'Members Exported (App)',
		'导出成员完成（代开发）',
		'The export of members ended, told to a customized app',
		96298,
	),
	'event:batch_job_result:export_department': appJob(
		'export_department',
		'Departments Exported (App)',
		'导出部门完成（代开发）',
		'The export of departments ended, told to a customized app',
		96298,
	),
	'event:batch_job_result:export_taguser': appJob(
		'export_taguser',
		'Tag Members Exported (App)',
		'导出标签成员完成（代开发）',
		'The export of the members of a tag ended, told to a customized app',
		96298,
	),
	'event:batch_job_result:export_tag': appJob(
		'export_tag',
		'Tags Exported',
		'导出标签完成',
		'The export of tags ended, told to a customized app',
		96298,
	),
	'event:batch_job_result:import_chain_contact': appJob(
		'import_chain_contact',
		'Chain Contacts Imported',
		'导入上下游联系人完成',
		'The import of contacts into an upstream and downstream chain ended',
		95797,
	),
};
